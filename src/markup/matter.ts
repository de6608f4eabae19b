import type { z } from 'astro/zod';
import { type Document, LineCounter, type Node, isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';
import { schemaProblems } from './schema-problems.ts';
import type { Place, Problem } from './problems.ts';
import { tooDeepYaml } from './nesting.ts';
import { yamlProblems } from './yaml-rules.ts';

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
  const field = lineOffset > 0 ? 'front matter' : 'YAML';
  const deep = tooDeepYaml(text);
  if (deep) {
    const place = { file, line: deep.line + lineOffset, column: 1 };
    return { value: undefined, placeOf: () => place, problems: [{ place, field, message: deep.message }] };
  }
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
    field,
    message: `${sentence(e.message)}; ${ADVICE[e.code] ?? 'put values with ":", "#" or quotes in double quotes and indent with spaces'}`,
  }));
  problems.push(...yamlProblems(document, at));
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
  // A value of the wrong type fails its other rules too; those failures are left out.
  const wrong = new Set(
    result.error.issues.filter((i) => i.code === 'invalid_type').map((i) => i.path.join('.')),
  );
  const issues = result.error.issues.filter((i) => i.code === 'invalid_type' || !wrong.has(i.path.join('.')));
  const problems = issues.flatMap((issue) => schemaProblems(issue as z.core.$ZodIssue, matter, path, schema));
  return { problems };
}

const sentence = (message: string) => message.replace(/; please use.*|[.:]$/, '').replace(/\s+/g, ' ');

/** What to write instead, by the parser's name for the mistake. */
const ADVICE: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces',
  DUPLICATE_KEY: 'keep one',
  TAG_RESOLVE_FAILED: 'write plain values, without a tag that begins with !',
  MISSING_CHAR: 'close every quote and bracket that you open',
  BLOCK_AS_IMPLICIT_KEY: 'put the value in double quotes',
  MULTIPLE_DOCS: 'write --- at the beginning and the end only',
  BAD_ALIAS: 'put a value that begins with * or & in double quotes',
};

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
