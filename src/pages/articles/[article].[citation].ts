import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadCorpus } from '../../model/corpus.ts';
import { absoluteOn } from '../../outputs/address.ts';
import { CITATION_FILES } from '../../outputs/citation/cite.ts';
import { citationFile } from '../../outputs/citation/files.ts';

export async function getStaticPaths() {
  const { articles } = await loadCorpus();
  const formats = Object.keys(CITATION_FILES) as (keyof typeof CITATION_FILES)[];
  return articles.flatMap((article) =>
    formats.map((citation) => ({ params: { article: article.id, citation }, props: { article, citation } })),
  );
}

/** An article and its original as records for reference managers. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const { text, type } = citationFile(props.article, props.citation, absoluteOn(site));
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
