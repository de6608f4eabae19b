import type { APIRoute } from 'astro';
import { ARTICLE_FORMATS } from '../../model/addresses.ts';
import { changesNow } from '../../model/changes.ts';
import { loadCorpus } from '../../model/corpus.ts';
import { articleFileHref } from '../../model/links.ts';
import { answer } from '../../outputs/data-files.ts';
import { contextOf } from '../../outputs/context.ts';

export async function getStaticPaths() {
  const { articles } = await loadCorpus();
  return articles.flatMap(({ id }) =>
    ARTICLE_FORMATS.map((format) => ({ params: { article: id, format }, props: { id, format } })),
  );
}

/** An article in a format for machines. */
export const GET: APIRoute<{ id: string; format: string }> = async ({ site, props }) =>
  answer(articleFileHref(props.id, props.format), contextOf(await loadCorpus(), site, changesNow()));
