import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadCorpus } from '../../model/corpus.ts';
import { absoluteOn } from '../../outputs/address.ts';
import { CITATION_FORMATS, citationFile } from '../../outputs/citation/citation-file.ts';

export async function getStaticPaths() {
  const { articles } = await loadCorpus();
  return articles.flatMap((article) =>
    CITATION_FORMATS.map((citation) => ({
      params: { article: article.id, citation },
      props: { article, citation },
    })),
  );
}

/** An article and its original as records for reference managers. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const { text, type } = citationFile(props.article, props.citation, absoluteOn(site));
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
