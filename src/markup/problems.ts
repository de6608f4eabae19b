import { closest, distance } from 'fastest-levenshtein';

/** Where something stands in a file: 1-based line and column, as editors count. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An author's mistake: where, which field or tag, and a sentence that says what to write instead. */
export interface Problem {
  readonly place: Place;
  readonly field: string;
  readonly message: string;
}

const SHOWN = 12;

/** One line of a build's list: `content/a.mdx:7:14 by: unknown speaker "x", … (known: …)`. */
export function formatProblem({ place, field, message }: Problem): string {
  return `${place.file}:${place.line}:${place.column} ${field}: ${message}`;
}

/** All problems of a run, each once, by file and place. */
export function listProblems(problems: readonly Problem[]): string[] {
  const byPlace = (a: Problem, b: Problem) =>
    a.place.file.localeCompare(b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    a.field.localeCompare(b.field);
  return [...new Set([...problems].sort(byPlace).map(formatProblem))];
}

/** `unknown speaker "ada-finh", did you mean "ada-finch"? (known: …)`; hidden characters are named by code point. */
export function unknown(what: string, value: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearestName(value, names);
  return `unknown ${what} ${quote(value)}${near ? `, did you mean "${near}"?` : ''} ${knownList(near, names)}`;
}

/**
 * The known name an author most likely meant: one that differs by few letters, or one that has all the words of the
 * value, or fewer (`ada` or `ada-m-finch` for `ada-finch`).
 */
function nearestName(value: string, names: readonly string[]): string | undefined {
  const low = value.toLowerCase();
  // Difference in case counts least, so that a name in capitals is nearest to itself in small letters.
  const lowered = new Map(names.map((n) => [n.toLowerCase(), n]));
  const known = [...lowered.keys()];
  if (known.length === 0 || low.trim() === '') return undefined;
  const nearest = closest(low, known);
  const apart = distance(low, nearest);
  if (apart <= Math.max(2, low.length / 3) && apart < nearest.length) return lowered.get(nearest);
  const related = known.filter((name) => hasAll(name, low) || hasAll(low, name));
  return related.length > 0 ? lowered.get(closest(low, related)) : undefined;
}

const wordsOf = (name: string) => name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const hasAll = (name: string, part: string) =>
  wordsOf(part).length > 0 && wordsOf(part).every((word) => wordsOf(name).includes(word));

/** A value as an author must see it: in quotes, with what cannot be seen written as U+XXXX. */
export function quote(value: string): string {
  const shown = value.replace(/[^\P{C}\n]|[\u00ad\u00a0\u2028\u2029]/gu, (c) => codePoint(c));
  return `"${shown.length > 60 ? `${shown.slice(0, 57)}…` : shown}"`;
}

export const codePoint = (c: string) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

function knownList(near: string | undefined, names: readonly string[]): string {
  if (names.length === 0) return '(none exist yet)';
  const sorted = [...names].sort();
  // The list starts near the likely word, so that a long one still shows its neighbours.
  const at =
    near === undefined ? 0 : Math.max(0, Math.min(sorted.indexOf(near) - SHOWN / 2, sorted.length - SHOWN));
  const part = sorted.slice(at, at + SHOWN);
  return `(known: ${at > 0 ? '…, ' : ''}${part.join(', ')}${at + SHOWN < sorted.length ? ', …' : ''})`;
}
