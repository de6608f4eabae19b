import { quote } from '../markup/problems.ts';
import { isNoteOfPage, setAsideReason } from './boilerplate.ts';
import { type Candidate, candidates } from './candidates.ts';
import { ENOUGH, type Habits, habitsOf, weigh } from './kind-evidence.ts';
import { type Label, beforeColon } from './label-shape.ts';
import { type Group, type Line, joined } from './lines.ts';
import { foldName, isCapitals } from './names.ts';
import { type Settled, chosen } from './settled.ts';

/** Known people, each with every way the name is written. */
export type KnownNames = readonly (readonly string[])[];

/** A line that a person should look at, and why. */
export interface Doubt {
  readonly line: Line;
  readonly message: string;
}

export interface FoundLabels {
  readonly labels: ReadonlyMap<Line, Label>;
  readonly doubts: readonly Doubt[];
}

/**
 * The lines that open a turn. What a line looks like is weighed against the habits of the whole file; whatever looks
 * like a label and is taken for text, and what is taken for a label on little evidence, is named.
 */
export function findLabels(lines: readonly Line[], settled: Settled, known: KnownNames = []): FoundLabels {
  const { all, groups } = candidates(lines, settled);
  const habits = habitsOf(all, groups);
  const isKnown = new Set(known.flat().map(foldName));
  const labels = new Map<Line, Label>();
  const doubts: Doubt[] = [];
  for (const candidate of all) {
    const { line, label } = candidate;
    const weight = weigh(candidate, habits, isKnown.has(foldName(label.name)));
    if (weight >= ENOUGH) labels.set(line, label);
    const message = weight >= ENOUGH ? weakly(candidate, habits, weight) : rejected(candidate, weight);
    if (message) doubts.push({ line, message });
  }
  if (labels.size > 0)
    doubts.push(
      ...loose(groups, labels, new Set(all.map((c) => c.line)), settled),
      ...within(lines, labels, settled),
    );
  return { labels, doubts: doubts.sort((a, b) => a.line.number - b.line.number) };
}

function weakly(
  { label, settled }: Candidate,
  { count, capitals, everywhere }: Habits,
  weight: number,
): string | undefined {
  const once = (count.get(foldName(label.name)) ?? 0) < 2;
  if (settled || label.name === '' || (capitals && isCapitals(label.name))) return undefined;
  if (everywhere && label.shape === 'caseless') return undefined;
  if (!once || !['lower', 'single', 'caseless'].includes(label.shape) || weight > 4) return undefined;
  return `${quote(label.name)} is taken for a speaker, but speaks only once; if it is said, add --not-a-label`;
}

function rejected({ label, line, start }: Candidate, weight: number): string | undefined {
  const what = quote(label.name);
  if (label.form === 'period' || (label.form === 'bold' && weight < 0)) return undefined;
  if (label.form === 'alone')
    return (label.shape === 'titled' || label.shape === 'full') &&
      /^\S+ \S+(?: \S+)?$/.test(label.name) &&
      !line.heading &&
      weight > 0
      ? `${what} stands alone as a speaker's name would, and is taken for text; if it opens a turn, add --split`
      : undefined;
  if (label.form === 'letter' && (start !== 'paragraph' || label.name === 'A')) return undefined;
  return `${what} looks like a label and is taken for text; if it opens a turn, add --split`;
}

/** Paragraphs that begin with few words and a colon, in a shape that no name has. */
function loose(
  groups: readonly Group[],
  labels: ReadonlyMap<Line, Label>,
  named: ReadonlySet<Line>,
  settled: Settled,
): Doubt[] {
  return groups.flatMap((group) => {
    const line = group[0]!;
    if (
      named.has(line) ||
      labels.has(line) ||
      chosen(settled, line) ||
      setAsideReason(joined(group), true) !== undefined ||
      isNoteOfPage(line.text)
    )
      return [];
    const head = beforeColon(joined(group))?.head;
    if (head === undefined || head.split(/\s+/).length > 3 || !/\p{L}/u.test(head)) return [];
    return [
      {
        line,
        message: `${quote(head)} looks like a label and is taken for text; if it opens a turn, add --split`,
      },
    ];
  });
}

/** Names of speakers with a colon behind the end of a sentence, within a line. */
function within(lines: readonly Line[], labels: ReadonlyMap<Line, Label>, settled: Settled): Doubt[] {
  const names = new Set([...labels.values()].filter((l) => l.name.length > 1).map((l) => foldName(l.name)));
  return lines.flatMap((line) => {
    if (chosen(settled, line)) return [];
    const found = [
      ...line.text.matchAll(/(?<=[.!?\u2026\u3002)\]"\u201d] ?)(?=[^ .!?:]([^.!?:]{0,60}):(?:\s|$))/gu),
    ]
      .map((m) => line.text.slice(m.index).split(':')[0]!.trim())
      .find((head) => names.has(foldName(head.replace(/[,(].*$/, ''))));
    return found === undefined
      ? []
      : [
          {
            line,
            message: `${quote(found)} stands within the line like a label; if a turn begins there, add --label ${quote(found)}`,
          },
        ];
  });
}
