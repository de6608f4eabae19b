import type { APIRoute } from 'astro';
import { SCHEMAS } from '../../model/addresses.ts';
import { absoluteOn } from '../../outputs/address.ts';
import { jsonText } from '../../outputs/data-files.ts';
import { type SchemaName, schemaOf } from '../../outputs/schemas/all-schemas.ts';

export const getStaticPaths = () => SCHEMAS.map((schema) => ({ params: { schema }, props: { schema } }));

/** What the fields of a data file mean, as a JSON Schema. */
export const GET: APIRoute<{ schema: SchemaName }> = ({ site, props }) => {
  const schema = schemaOf(props.schema, absoluteOn(site));
  return new Response(jsonText(schema), { headers: { 'content-type': 'application/schema+json' } });
};
