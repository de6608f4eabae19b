import { z } from 'astro/zod';

/** Types of fields from which the schemas are made; each takes what the field means, in a sentence for whoever uses the file. */
export const text = (description: string) => z.string().describe(description);
export const url = (description: string) => z.url().describe(description);
export const day = (description: string) => z.iso.date().describe(description);
export const yes = (description: string) => z.boolean().describe(description);
export const count = (description: string) => z.int().min(0).describe(description);
export const html = (description: string) => z.string().meta({ contentMediaType: 'text/html', description });
export const share = (description: string) => z.number().min(0).max(1).describe(description);
export const oneOf = <const V extends readonly string[]>(description: string, values: V) =>
  z.enum(values).describe(description);
export const arrayOf = <T extends z.ZodType>(description: string, items: T) =>
  z.array(items).describe(description);
/** Something that is null where there is nothing to say. */
export const orNull = <T extends z.ZodType>(schema: T) => schema.nullable();
/** An object with exactly these fields, every one always there. */
export const record = <F extends z.ZodRawShape>(description: string, fields: F) =>
  z.strictObject(fields).describe(description);
