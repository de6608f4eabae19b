import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentLoaders } from './build/content-loader.ts';
import { page } from './markup/schemas.ts';

const loader = contentLoaders();

/**
 * The collections. What front matter must say stands in markup/schemas.ts, field by field, for authors; it is applied by
 * the reader, because only that knows the line a value stands in.
 */
export const collections = {
  story: defineCollection({ loader: loader('story') }),
  articles: defineCollection({ loader: loader('articles') }),
  /** Whole words of sources, where the publisher of this site holds the rights: an ignored folder, made by npm run import. */
  originals: defineCollection({ loader: loader('originals') }),
  speakers: defineCollection({ loader: loader('speakers') }),
  events: defineCollection({ loader: loader('events') }),
  terms: defineCollection({ loader: loader('terms') }),
  claims: defineCollection({ loader: loader('claims') }),
  references: defineCollection({ loader: loader('references') }),
  threads: defineCollection({ loader: loader('threads') }),
  slips: defineCollection({ loader: loader('slips') }),
  corrections: defineCollection({ loader: loader('corrections') }),
  /** Explainer pages twice: as pages to draw, and as records, for the quotations in them. */
  pages: defineCollection({ loader: glob({ base: './content/pages', pattern: '*.mdx' }), schema: page }),
  pageRecords: defineCollection({ loader: loader('pages') }),
  /** What the fingerprints prove of all the others. */
  proven: defineCollection({ loader: loader('proven') }),
};
