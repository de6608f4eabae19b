import type { z } from 'astro/zod';
import {
  type Document,
  LineCounter,
  type Node,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  visit,
} from 'yaml';
import { type Place, type Problem, quote, unknown } from './problems.ts';

/** YAML as read: its value, where each value stands, and what is wrong with it. */
export interface Matter {
  readonly value: unknown;
  /** The place of a value by its path, or of the nearest value around it. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML 1.2 (core schema: dates stay text).
 * @param lineOffset lines of the file before the YAML begins.
 */
export function readYaml(file: string, text: string, lineOffset = 0): Matter {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    uniqueKeys: true,
    schema: 'core',
    prettyErrors: false,
  });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + lineOffset, column: col };
  };
  const problems: Problem[] = [...document.errors, ...document.warnings].map((e) => ({
    place: at(e.pos[0]),
    field: 'front matter',
    message: `${sentence(e.message)}; put values with ":" , "#" or quotes in double quotes and indent with spaces`,
  }));
  problems.push(...traps(document, at));
  const broken = problems.length > 0;
  return {
    value: broken ? undefined : document.toJS({ maxAliasCount: 0 }),
    placeOf: (path) => at(startOf(document, path)),
    problems,
  };
}

/**
 * Holds a value against a schema.
 * @returns the parsed value, or undefined with every problem at its own line.
 */
export function parseMatter<T extends z.ZodType>(
  matter: Matter,
  schema: T,
  path: readonly PropertyKey[] = [],
): { data?: z.output<T>; problems: Problem[] } {
  const value = path.reduce<unknown>(
    (v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key],
    matter.value,
  );
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) =>
    explain(issue as z.core.$ZodIssue, matter, path, schema),
  );
  return { problems };
}

function explain(
  issue: z.core.$ZodIssue,
  matter: Matter,
  base: readonly PropertyKey[],
  schema: z.ZodType,
): Problem[] {
  const path = [...base, ...issue.path];
  const field = issue.path.map(String).join('.') || 'front matter';
  const say = (message: string): Problem[] => [{ place: matter.placeOf(path), field, message }];
  const missing =
    issue.code === 'invalid_type' || issue.code === 'invalid_value'
      ? 'input' in issue && issue.input === undefined && !has(matter.value, path)
      : false;
  if (missing) return say('is missing; write it');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        place: matter.placeOf([...path, key]),
        field: [...issue.path, key].map(String).join('.'),
        message: unknown('field', key, fieldsAt(schema, issue.path)),
      }));
    case 'invalid_type':
      return say(
        issue.expected === 'string'
          ? 'must be text; put it in double quotes'
          : `must be a ${name(issue.expected)}`,
      );
    case 'invalid_value':
      return say(`${unknown('value', String(get(matter.value, path)), issue.values.map(String))}`);
    case 'invalid_key':
      return say(`has a key that is no id; write lower-case letters, digits and single hyphens`);
    default:
      return say(issue.message);
  }
}

const name = (expected: string) =>
  ({
    record: 'mapping (key: value)',
    object: 'mapping (key: value)',
    array: 'list',
    boolean: 'true or false without quotes',
  })[expected] ?? expected;

/** The fields a schema knows at a path: for "did you mean". */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const key of path) at = inner(at, key);
  const shape = (unwrap(at) as { shape?: object } | undefined)?.shape;
  return shape ? Object.keys(shape) : [];
}

const inner = (schema: unknown, key: PropertyKey): unknown => {
  const s = unwrap(schema) as
    { shape?: Record<PropertyKey, unknown>; valueType?: unknown; element?: unknown } | undefined;
  return s?.shape?.[key] ?? s?.valueType ?? s?.element;
};
const unwrap = (schema: unknown): unknown => {
  const s = schema as { unwrap?: () => unknown; shape?: unknown } | undefined;
  return s && !s.shape && typeof s.unwrap === 'function' ? unwrap(s.unwrap()) : schema;
};

const get = (value: unknown, path: readonly PropertyKey[]) =>
  path.reduce<unknown>((v, k) => (v as Record<PropertyKey, unknown> | null | undefined)?.[k], value);
const has = (value: unknown, path: readonly PropertyKey[]) => get(value, path) !== undefined;
const sentence = (message: string) => message.replace(/\s+/g, ' ').replace(/[.:]$/, '');

/** What YAML accepts and authors do not mean. */
function traps(document: Document, at: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const say = (node: Node, field: string, message: string) =>
    problems.push({ place: at(node.range?.[0] ?? 0), field, message });
  visit(document, {
    Alias: (_, node) =>
      void say(node, 'front matter', 'anchors and aliases (& and *) are not used here; write the value out'),
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (/^(__proto__|constructor|prototype)$/.test(key))
        say(pair.key as Node, key, 'is no field; delete it');
      if (isScalar(pair.value) && pair.value.type === 'PLAIN' && pair.value.comment)
        say(pair.value, key, `everything after " #" is lost; put the value in double quotes`);
      if (isScalar(pair.value) && pair.value.anchor) say(pair.value, key, 'anchors (&) are not used here');
    },
  });
  if (document.contents !== null && isNode(document.contents) && isAlias(document.contents))
    say(document.contents, 'front matter', 'must be a mapping');
  return problems;
}

/** Offset of the value at a path; of its key if there is no value; of the nearest parent otherwise. */
function startOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = document.getIn(path.slice(0, depth - 1), true) ?? document.contents;
    const last = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((p) => isPair(p) && isScalar(p.key) && p.key.value === last);
      const node = (pair?.value ?? pair?.key) as Node | undefined;
      const keyed = (pair?.key as Node | undefined)?.range?.[0];
      if (keyed !== undefined && !isScalar(node)) return keyed;
      if (node?.range) return node.range[0];
    }
    const node = document.getIn(path.slice(0, depth), true) as Node | undefined;
    if (isNode(node) && node.range) return node.range[0];
  }
  return (isNode(document.contents) && document.contents.range?.[0]) || 0;
}

export { quote };
