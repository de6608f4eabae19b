import { distance } from 'fastest-levenshtein';
import { type Problem, quote, unknown } from '../markup/problems.ts';
import { idFrom } from '../markup/slug.ts';
import type { KnownNames } from './find-labels.ts';
import type { Label } from './label-shape.ts';
import type { Line } from './lines.ts';
import { bare, foldName } from './names.ts';
import { NOTHING_SETTLED, type Settled } from './settled.ts';

const last = (name: string) => foldName(bare(name).split(/\s+/).at(-1) ?? '');
/** The same name in capitals, or without its title, is the same voice; a hyphen more may be a slip. */
const plain = (name: string) => bare(name).toLowerCase();
const wordCount = (name: string) => bare(name).split(/\s+/).length;

/**
 * Labels that name a voice by less than another label does ("RUIZ" where "ANA RUIZ" has spoken), with that other label.
 * Only where one single voice has that last name.
 */
export function shortNames(names: readonly string[]): Map<string, string> {
  const full = new Map<string, string>();
  for (const name of names) if (wordCount(name) > 1 && !full.has(plain(name))) full.set(plain(name), name);
  const short = new Map<string, string>();
  for (const name of new Set(names)) {
    const same = full.get(plain(name));
    if (same !== undefined && same !== name) short.set(name, same);
    if (same !== undefined || wordCount(name) > 1) continue;
    const owners = [...full.values()].filter((other) => last(other) === last(name) && last(name) !== '');
    if (owners.length === 1) short.set(name, owners[0]!);
  }
  return short;
}

/** Labels that look like slips of one another, that may be two people, or that name people the site does not know. */
export function labelDoubts(
  file: string,
  labels: ReadonlyMap<Line, Label>,
  known?: KnownNames,
  settled: Settled = NOTHING_SETTLED,
): Problem[] {
  const first = new Map<string, Line>();
  for (const [line, { name }] of labels) if (name !== '' && !first.has(name)) first.set(name, line);
  const problems: Problem[] = [];
  const say = (line: Line, message: string) =>
    problems.push({ place: { file, line: line.number, column: line.indent + 1 }, field: 'label', message });
  const short = shortNames([...first.keys()]);
  const knows = (name: string) =>
    known?.some((names) => names.map(foldName).includes(foldName(name))) ?? false;
  const same = (a: string, b: string) =>
    short.get(a) === b ||
    short.get(b) === a ||
    (settled.speakers[a] !== undefined && settled.speakers[a] === settled.speakers[b]) ||
    (known?.some((names) => names.includes(a) && names.includes(b)) ?? false);
  const seen: string[] = [];
  for (const [name, line] of first) {
    const twin = seen.find((other) => isNear(name, other) && !same(name, other));
    if (twin)
      say(
        line,
        `${quote(name)} is nearly ${quote(twin)} of line ${first.get(twin)!.number}; if they are one person, list both under name and alsoWritten of one speaker`,
      );
    else if (known && !knows(name) && !short.has(name) && settled.speakers[name] === undefined)
      say(
        line,
        `${unknown('speaker', name, known.flat())}; write content/speakers/${idFrom(bare(name)) || '<id>'}.mdx, list the spelling under alsoWritten of whoever it is, or say --speaker "${name}=<id>"`,
      );
    seen.push(name);
  }
  return problems;
}

function isNear(a: string, b: string): boolean {
  const [x, y] = [foldName(a), foldName(b)];
  if (x === y) return true;
  if (Math.min(x.length, y.length) >= 6 && distance(x, y) <= 2 && !/\d/.test(x + y)) return true;
  return (wordCount(a) === 1) !== (wordCount(b) === 1) && last(a) === last(b);
}
