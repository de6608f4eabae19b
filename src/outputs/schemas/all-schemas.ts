import { z } from 'astro/zod';
import { schemaHref } from '../../model/links.ts';
import type { Absolute } from '../address.ts';
import { ARTICLE } from './article-schema.ts';
import { CLAIMS, SPEAKERS, TIMELINE } from './list-schemas.ts';

const SCHEMAS = {
  article: { title: 'An annotated article', fields: ARTICLE },
  timeline: { title: 'The timeline', fields: TIMELINE },
  speakers: { title: 'The speakers', fields: SPEAKERS },
  claims: { title: 'The claims', fields: CLAIMS },
} as const;

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

/** What a data file holds, as its schema says: the compiler holds its writer to it. */
export type DataOf<Name extends SchemaName> = z.input<(typeof SCHEMAS)[Name]['fields']>;

/** The JSON Schema (2020-12) of a data file, strict: what it does not name is not there. */
export const schemaOf = (name: SchemaName, full: Absolute): Record<string, unknown> => ({
  $id: full(schemaHref(name)),
  title: SCHEMAS[name].title,
  ...z.toJSONSchema(SCHEMAS[name].fields, { target: 'draft-2020-12' }),
});
