import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { changesNow } from '../../model/changes.ts';
import { loadCorpus } from '../../model/corpus.ts';
import { contextOf } from '../../outputs/context.ts';
import { ARTICLE_FILES, respond } from '../../outputs/file-addresses.ts';

export async function getStaticPaths() {
  const { articles } = await loadCorpus();
  return articles.flatMap((article) =>
    ARTICLE_FILES.map((format) => ({
      params: { article: article.id, format: format.extension },
      props: { article, format },
    })),
  );
}

/** An article in a format for machines. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ site, props }) =>
  respond(
    props.format.write(props.article, contextOf(await loadCorpus(), site, changesNow())),
    props.format.type,
  );
