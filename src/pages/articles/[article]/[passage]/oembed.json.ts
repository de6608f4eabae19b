import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCorpus } from '../../../../model/corpus.ts';
import { href } from '../../../../model/links.ts';
import { type PassagePage, passagePages } from '../../../../model/passages.ts';
import type { Story } from '../../../../model/story.ts';
import { absoluteOn } from '../../../../outputs/address.ts';
import { oembedOf } from '../../../../outputs/oembed.ts';

export const getStaticPaths = (async () => {
  const corpus = await loadCorpus();
  return passagePages(corpus).map((page) => ({
    params: { article: page.article.id, passage: page.passage.id },
    props: { page, story: corpus.story },
  }));
}) satisfies GetStaticPaths;

/** How a passage is shown on other sites, as oEmbed consumers ask for it. */
export const GET: APIRoute<{ page: PassagePage; story: Story }> = ({ props: { page, story }, site }) => {
  const answer = oembedOf(page, absoluteOn(site), href(), story);
  return new Response(`${JSON.stringify(answer, null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
