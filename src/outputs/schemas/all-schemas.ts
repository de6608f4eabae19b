import { z } from 'astro/zod';
import { SCHEMAS } from '../../model/addresses.ts';
import { schemaHref } from '../../model/links.ts';
import type { Absolute } from '../address.ts';
import { ARTICLE } from './article-schema.ts';
import { CLAIMS, SPEAKERS, TIMELINE } from './list-schemas.ts';

export type SchemaName = (typeof SCHEMAS)[number];

const FILES = { article: ARTICLE, timeline: TIMELINE, speakers: SPEAKERS, claims: CLAIMS } as const;
const TITLES: Readonly<Record<SchemaName, string>> = {
  article: 'An annotated article',
  timeline: 'The timeline',
  speakers: 'The speakers',
  claims: 'The claims',
};

/** What a data file holds, as its schema says: the compiler holds its writer to it. */
export type DataOf<Name extends SchemaName> = z.input<(typeof FILES)[Name]>;

/** The JSON Schema (2020-12) of a data file, strict: what it does not name is not there. */
export const schemaOf = (name: SchemaName, full: Absolute): Record<string, unknown> => ({
  $id: full(schemaHref(name)),
  title: TITLES[name],
  ...z.toJSONSchema(FILES[name], { target: 'draft-2020-12' }),
});
