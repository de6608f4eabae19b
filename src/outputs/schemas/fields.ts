/** A JSON Schema, or a part of one (2020-12). */
export type Schema = Readonly<Record<string, unknown>>;

/** Parts from which the schemas are made; each takes what the field means, in a sentence for whoever uses the file. */
export const text = (description: string): Schema => ({ type: 'string', description });
export const url = (description: string): Schema => ({ type: 'string', format: 'uri', description });
export const day = (description: string): Schema => ({ type: 'string', format: 'date', description });
export const yes = (description: string): Schema => ({ type: 'boolean', description });
export const count = (description: string): Schema => ({ type: 'integer', minimum: 0, description });
export const html = (description: string): Schema => ({
  type: 'string',
  contentMediaType: 'text/html',
  description,
});
export const share = (description: string): Schema => ({
  type: 'number',
  minimum: 0,
  maximum: 1,
  description,
});
export const oneOf = (description: string, values: readonly string[]): Schema => ({
  type: 'string',
  enum: values,
  description,
});
export const list = (description: string, items: Schema): Schema => ({ type: 'array', items, description });
/** Something that is null where there is nothing to say. */
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

/** An object with exactly these fields, every one always there. */
export const record = (description: string, properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
