import type { APIRoute } from 'astro';
import { changesNow } from '../../model/changes.ts';
import { loadCorpus } from '../../model/corpus.ts';
import { articleFileHref } from '../../model/links.ts';
import { ARTICLE_FORMATS } from '../../outputs/data-files.ts';
import { answer } from '../../outputs/file-addresses.ts';
import { contextOf } from '../../outputs/context.ts';

export async function getStaticPaths() {
  const { articles } = await loadCorpus();
  return articles.flatMap(({ id }) =>
    ARTICLE_FORMATS.map(({ extension }) => ({
      params: { article: id, format: extension },
      props: { id, format: extension },
    })),
  );
}

/** An article in a format for machines. */
export const GET: APIRoute<{ id: string; format: string }> = async ({ site, props }) =>
  answer(articleFileHref(props.id, props.format), contextOf(await loadCorpus(), site, changesNow()));
