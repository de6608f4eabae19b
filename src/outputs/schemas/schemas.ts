import { SCHEMAS } from '../../model/addresses.ts';
import { schemaHref } from '../../model/links.ts';
import type { Absolute } from '../address.ts';
import { ARTICLE } from './article.ts';
import { type Schema, record } from './fields.ts';
import { CLAIMS, SPEAKERS, TIMELINE } from './lists.ts';

export type SchemaName = (typeof SCHEMAS)[number];

const FIELDS: Readonly<
  Record<SchemaName, readonly [title: string, fields: Readonly<Record<string, Schema>>]>
> = {
  article: ['An annotated article', ARTICLE],
  timeline: ['The timeline', TIMELINE],
  speakers: ['The speakers', SPEAKERS],
  claims: ['The claims', CLAIMS],
};

/** The JSON Schema (2020-12) of a data file, strict: what it does not name is not there. */
export function schemaOf(name: SchemaName, full: Absolute): Schema {
  const [title, fields] = FIELDS[name];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: full(schemaHref(name)),
    title,
    ...record(`${title}, with all that its page shows.`, fields),
  };
}
