import type { z } from 'astro/zod';
import type { Matter } from './matter.ts';
import { type Problem, unknown } from './problems.ts';

type Path = readonly PropertyKey[];

/** A schema's complaint as sentences for authors, each at the line of its value. */
export function schemaProblems(
  issue: z.core.$ZodIssue,
  matter: Matter,
  base: Path,
  schema: z.ZodType,
): Problem[] {
  const path = [...base, ...issue.path];
  const field = issue.path.map(String).join('.') || 'front matter';
  const value = get(matter.value, path);
  const say = (message: string): Problem[] => [{ place: matter.placeOf(path), field, message }];
  const typed = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  if (typed && value === undefined)
    return say(
      issue.code === 'invalid_value' ? `is missing; write ${oneOf(issue.values)}` : 'is missing; write it',
    );
  if (typed && value === null && issue.path.length > 0) return say('is empty; write a value');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        place: matter.placeOf([...path, key]),
        field: [...issue.path, key].map(String).join('.'),
        message: unknown('field', key, fieldsAt(schema, issue.path)),
      }));
    case 'invalid_type':
      return say(
        `must be ${mappingOf(schema, issue.path) ?? NEEDED[issue.expected] ?? `a ${issue.expected}`}`,
      );
    case 'invalid_value':
      return say(unknown('value', String(value), issue.values.map(String)));
    case 'invalid_key':
      return say('has a key that is no id; write lower-case letters, digits and single hyphens');
    default:
      return say(issue.message);
  }
}

const NEEDED: Readonly<Record<string, string>> = {
  string: 'text; put it in double quotes',
  record: 'a mapping (key: value)',
  object: 'a mapping (key: value)',
  array: 'a list in brackets: ["…", "…"]',
  boolean: 'true or false, without quotes',
  number: 'a number, without quotes',
  int: 'a whole number',
};

const oneOf = (values: readonly unknown[]) =>
  values.length === 1 ? `"${values[0]}"` : `one of ${values.map((value) => `"${value}"`).join(', ')}`;

/** What a mapping within the front matter looks like, with the fields it cannot do without. */
function mappingOf(schema: z.ZodType, path: Path): string | undefined {
  if (path.length === 0) return undefined;
  const at = schemaAt(schema, path);
  const needed = (of: unknown) =>
    Object.entries(shapeOf(of) ?? {}).flatMap(([key, field]) =>
      field.safeParse(undefined).success ? [] : [`${key}: "\u2026"`],
    );
  const [fields, each] = [needed(at), needed(inner(at, ''))];
  if (fields.length > 0) return `a mapping such as { ${fields.join(', ')} }`;
  return each.length > 0 ? `a mapping such as { <id>: { ${each.join(', ')} } }` : undefined;
}

/** The fields a schema knows at a path: for "did you mean". */
const fieldsAt = (schema: z.ZodType, path: Path) => Object.keys(shapeOf(schemaAt(schema, path)) ?? {});

const schemaAt = (schema: z.ZodType, path: Path) => path.reduce<unknown>((at, key) => inner(at, key), schema);
const shapeOf = (schema: unknown) =>
  (unwrap(schema) as { shape?: Record<string, z.ZodType> } | undefined)?.shape;

const inner = (schema: unknown, key: PropertyKey): unknown => {
  const s = unwrap(schema) as
    { shape?: Record<PropertyKey, unknown>; valueType?: unknown; element?: unknown } | undefined;
  return s?.shape?.[key] ?? s?.valueType ?? s?.element;
};

const unwrap = (schema: unknown): unknown => {
  const s = schema as { unwrap?: () => unknown; shape?: unknown } | undefined;
  return s && !s.shape && typeof s.unwrap === 'function' ? unwrap(s.unwrap()) : schema;
};

const get = (value: unknown, path: Path) =>
  path.reduce<unknown>((v, k) => (v as Record<PropertyKey, unknown> | null | undefined)?.[k], value);
