import { distance } from 'fastest-levenshtein';
import { type Problem, quote, unknown } from '../markup/problems.ts';
import type { Line } from './lines.ts';

/** The head of a turn: `Ana Ruiz, Harbor Master (through interpreter):` */
export interface Label {
  readonly name: string;
  readonly role?: string;
  readonly via?: 'interpreter';
  /** Words of the turn on the same line. */
  readonly rest: string;
}

const WORD = String.raw`[\p{Lu}\p{N}#][\p{L}\p{M}\p{N}.'\u2019-]*`;
const PARTICLE = 'de|del|der|di|la|le|van|von|bin|ibn|al|el|of|the|and';
const LABEL = new RegExp(
  String.raw`^(?<name>\p{Lu}[\p{L}\p{M}.'\u2019-]*(?:\s(?:${WORD}|${PARTICLE})){0,6})(?:,\s*(?<role>[^:]{1,100}?))?(?:\s*\((?<note>[^)]{1,60})\))?\s*:(?:\s+(?<rest>\S.*))?$`,
  'u',
);
export const BULLET = /^(?:[\u2022\u00b7\u2023\u25aa*\u2013-]\s+)/;

/** @returns the label a line begins with, or undefined where it reads like no label. */
export function readLabel(text: string): Label | undefined {
  const { name, role, note, rest = '' } = LABEL.exec(text.replace(BULLET, ''))?.groups ?? {};
  if (name === undefined) return undefined;
  return {
    name,
    ...(role ? { role } : {}),
    ...(/interpret|translat/i.test(note ?? '') ? { via: 'interpreter' as const } : {}),
    rest,
  };
}

/**
 * The lines that begin a turn. Most transcripts give a label its own line; where words follow it on the line, a single
 * capitalized word that occurs once ("Question: …") is taken for text.
 */
export function findLabels(lines: readonly Line[]): Map<Line, Label> {
  const read = lines.flatMap((line) => {
    const label = readLabel(line.text);
    return label ? [[line, label] as const] : [];
  });
  const alone = read.filter(([, l]) => l.rest === '');
  const running = read.filter(([, l]) => l.rest !== '');
  const count = (name: string) => read.filter(([, l]) => fold(l.name) === fold(name)).length;
  const named = ({ name }: Label) => name.includes(' ') || count(name) > 1 || /^\p{Lu}{2,}$/u.test(name);
  const own = new Set(alone.map(([, l]) => fold(l.name)));
  const taken =
    alone.length >= running.length
      ? [...alone, ...running.filter(([, l]) => own.has(fold(l.name)))]
      : [...alone, ...running.filter(([, l]) => named(l))];
  return new Map(taken.sort(([a], [b]) => a.number - b.number));
}

/** Known people, each with every way the name is written. */
export type KnownNames = readonly (readonly string[])[];

/** Labels that look like slips of one another, and labels of people the site does not know, at their first line. */
export function labelProblems(file: string, labels: ReadonlyMap<Line, Label>, known?: KnownNames): Problem[] {
  const first = new Map<string, Line>();
  for (const [line, { name }] of labels) if (!first.has(name)) first.set(name, line);
  const problems: Problem[] = [];
  const say = (line: Line, message: string) =>
    problems.push({ place: { file, line: line.number, column: line.indent + 1 }, field: 'label', message });
  const same = (a: string, b: string) =>
    known?.some((names) => names.includes(a) && names.includes(b)) ?? false;
  const seen: string[] = [];
  for (const [name, line] of first) {
    const twin = seen.find((other) => isNear(name, other) && !same(name, other));
    if (twin)
      say(
        line,
        `${quote(name)} is nearly ${quote(twin)} of line ${first.get(twin)!.number}; if they are one person, list both under name and alsoWritten of one speaker`,
      );
    else if (known && !known.some((names) => names.includes(name)))
      say(
        line,
        `${unknown('speaker', name, known.flat())}; add the speaker, or the spelling under alsoWritten`,
      );
    seen.push(name);
  }
  return problems;
}

const fold = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function isNear(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  if (x === y) return true;
  if (Math.min(x.length, y.length) >= 6 && distance(x, y) <= 2 && !/\d/.test(x + y)) return true;
  const last = (name: string) => fold(name.split(' ').at(-1)!);
  const single = !a.includes(' ') ? [x, last(b)] : !b.includes(' ') ? [y, last(a)] : undefined;
  return single !== undefined && single[0] === single[1];
}
