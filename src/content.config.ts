import { defineCollection } from 'astro:content';
import { contentLoaders } from './build/content-loader.ts';
import { page } from './markup/schemas.ts';

const { records: loader, drawnPages } = contentLoaders();

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
  /** Slips, corrections, heads of the index and the ids of originals, of which there may be none: a record a list. */
  lists: defineCollection({ loader: loader('lists') }),
  /** Explainer pages twice: as pages to draw, and as records, for the quotations in them. */
  pages: defineCollection({ loader: drawnPages, schema: page }),
  pageRecords: defineCollection({ loader: loader('pages') }),
  /** What the fingerprints prove of all the others. */
  proven: defineCollection({ loader: loader('proven') }),
};
