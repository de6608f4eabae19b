import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { folder, list } from './markup/loader.ts';
import { page } from './markup/schemas.ts';

/**
 * The collections. What front matter must say stands in markup/schemas.ts, field by field, for authors; it is applied by
 * the loaders, because only they know the line a value stands in.
 */
export const collections = {
  articles: defineCollection({ loader: folder('articles') }),
  speakers: defineCollection({ loader: folder('speakers') }),
  events: defineCollection({ loader: folder('events') }),
  terms: defineCollection({ loader: folder('terms') }),
  claims: defineCollection({ loader: folder('claims') }),
  references: defineCollection({ loader: list('references') }),
  threads: defineCollection({ loader: list('threads') }),
  slips: defineCollection({ loader: list('slips') }),
  corrections: defineCollection({ loader: list('corrections') }),
  /** Explainer pages twice: as pages to draw, and as records, for the quotations in them. */
  pages: defineCollection({ loader: glob({ base: './content/pages', pattern: '*.mdx' }), schema: page }),
  pageRecords: defineCollection({ loader: folder('pages') }),
  /** Made by `npm run fingerprint`, checked by `npm run build`. */
  fingerprints: defineCollection({ loader: glob({ base: './content/fingerprints', pattern: '*.json' }) }),
};
