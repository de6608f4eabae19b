import type { APIRoute } from 'astro';
import { absoluteOn } from '../../outputs/address.ts';
import { jsonText } from '../../outputs/data-files.ts';
import { respond } from '../../outputs/file-addresses.ts';
import { SCHEMA_NAMES, type SchemaName, schemaOf } from '../../outputs/schemas/all-schemas.ts';

export const getStaticPaths = () => SCHEMA_NAMES.map((schema) => ({ params: { schema }, props: { schema } }));

/** What the fields of a data file mean, as a JSON Schema. */
export const GET: APIRoute<{ schema: SchemaName }> = ({ site, props }) => {
  const schema = schemaOf(props.schema, absoluteOn(site));
  return respond(jsonText(schema), 'application/schema+json');
};
