import type { Candidate } from './candidates.ts';
import type { Group } from './lines.ts';
import { foldName, isCapitals } from './names.ts';

/** What a whole file says about the way it names its speakers. */
export interface Habits {
  /** How often each name is a candidate, by its folded form. */
  readonly count: ReadonlyMap<string, number>;
  /** Labels are written in capitals. */
  readonly capitals: boolean;
  /** Labels have a line of their own. */
  readonly ownLine: boolean;
  /** Labels are in bold. */
  readonly bold: boolean;
  /** Nearly every paragraph begins with a candidate. */
  readonly everywhere: boolean;
  /** Names without a colon stand above what is said: right above it, or with a blank line between. */
  readonly alone: 'direct' | 'apart' | undefined;
  /** `Mr. Cole. Thank you.` */
  readonly period: boolean;
  readonly ownNames: ReadonlySet<string>;
}

export function habitsOf(all: readonly Candidate[], groups: readonly Group[]): Habits {
  const count = new Map<string, number>();
  for (const { label } of all) count.set(foldName(label.name), (count.get(foldName(label.name)) ?? 0) + 1);
  const colon = all.filter((c) => c.label.form === 'colon' && c.start !== 'middle');
  const own = colon.filter((c) => c.label.rest === '');
  const running = colon.filter((c) => c.label.rest !== '');
  const named = colon.filter((c) => c.label.name.length > 1);
  const starts = new Set(
    all
      .filter((c) => c.start === 'paragraph' && !['alone', 'period', 'bold'].includes(c.label.form))
      .map((c) => c.group),
  );
  const from = Math.min(...starts);
  const strong = colon.filter((c) => c.line.strong !== undefined);
  return {
    count,
    capitals: share(named, (c) => isCapitals(c.label.name)) >= 0.6,
    ownLine: own.length > 0 && own.length >= running.length,
    ownNames: new Set(own.map((c) => foldName(c.label.name))),
    bold: strong.length >= 2 && strong.length >= colon.length * 0.6,
    everywhere: starts.size >= 2 && starts.size >= (groups.length - from) * 0.9,
    alone: aloneHabit(all, groups, count),
    period: periodHabit(all, count),
  };
}

const share = <T>(list: readonly T[], is: (item: T) => boolean) =>
  list.length === 0 ? 0 : list.filter(is).length / list.length;

function aloneHabit(all: readonly Candidate[], groups: readonly Group[], count: ReadonlyMap<string, number>) {
  const alone = all.filter((c) => c.label.form === 'alone' && !c.line.timed);
  const times = (c: Candidate) => count.get(foldName(c.label.name)) ?? 0;
  const several = (list: readonly Candidate[]) => new Set(list.map((c) => foldName(c.label.name))).size >= 2;
  const direct = alone.filter((c) => c.size > 1);
  const multi = groups.filter((g) => g.length > 1).length;
  const plain = (c: Candidate) => ['office', 'titled'].includes(c.label.shape) || c.label.role !== undefined;
  if (
    direct.length >= 2 &&
    several(direct) &&
    direct.length >= multi * 0.6 &&
    direct.some((c) => times(c) > 1 || plain(c))
  )
    return 'direct';
  const apart = alone.filter((c) => c.size === 1 && c.group < groups.length - 1);
  const again = apart.filter((c) => times(c) > 1);
  return several(apart) && again.length >= 2 && apart.length >= 3 && again.length >= groups.length * 0.15
    ? 'apart'
    : undefined;
}

function periodHabit(all: readonly Candidate[], count: ReadonlyMap<string, number>): boolean {
  const period = all.filter((c) => c.label.form === 'period' && c.start === 'paragraph');
  const names = new Set(period.map((c) => foldName(c.label.name)));
  return period.length >= 3 && names.size >= 2 && [...names].some((n) => (count.get(n) ?? 0) > 1);
}

/** From this weight on a candidate is a label. */
export const ENOUGH = 2;

/** How much speaks for a candidate, from its own words and from the habits of the file. */
export function weigh(
  { line, label, start, size, settled, group }: Candidate,
  habits: Habits,
  known: boolean,
): number {
  if (settled || label.form === 'voice' || label.form === 'arrows' || line.timed) return 9;
  const times = habits.count.get(foldName(label.name)) ?? 0;
  const again = times > 2 ? 3 : times > 1 ? 2 : 0;
  const place = start === 'paragraph' ? 0 : start === 'sentence' ? -1 : -3;
  if (label.form === 'alone') return weighAlone(label.shape, size, habits, known, again);
  if (label.form === 'period') return habits.period && start === 'paragraph' ? 4 : -9;
  if (label.form === 'letter') return again + place + (times > 1 ? 1 : 0) + (habits.everywhere ? 2 : 0);
  if (label.form === 'bold') return again + place + (known ? 3 : 0);
  const shape = { office: 1, titled: 3, full: 2, single: 0, caseless: 0, lower: -1 }[label.shape];
  const capitals = !habits.capitals ? 0 : isCapitals(label.name) ? 2 : -2;
  const own = label.rest === '' ? 1 : habits.ownLine && !habits.ownNames.has(foldName(label.name)) ? -3 : 0;
  const bold = habits.bold ? (line.strong === undefined ? -2 : 3) : 0;
  const said = /^["\u201c\u00ab\u201e].*["\u201d\u00bb]\W*$/u.test(label.rest)
    ? -2
    : /^\p{Ll}/u.test(label.rest)
      ? -2
      : 0;
  // "Episode 12: The pier" is a title.
  const title =
    group === 0 && times < 2 && label.rest !== '' && !/[.!?\u2026\u3002\u2014-]\W*$/u.test(label.rest)
      ? -4
      : 0;
  const longRole =
    (label.role ?? '').split(' ').length > 9 ||
    / (?:said|says|told|added|asked|wrote)$/.test(label.role ?? '')
      ? -4
      : 0;
  return (
    shape +
    again +
    place +
    capitals +
    own +
    bold +
    said +
    longRole +
    title +
    (label.via || line.times ? 2 : 0) +
    (habits.everywhere ? 3 : 0) +
    (known ? 4 : 0)
  );
}

function weighAlone(shape: string, size: number, { alone }: Habits, known: boolean, again: number): number {
  if (alone === undefined || (alone === 'direct' && size === 1)) return known && again ? 2 : 0;
  const plain = shape === 'office' || shape === 'titled' ? 2 : shape === 'full' ? 1 : 0;
  return (alone === 'direct' ? 2 : 0) + again + plain + (known ? 2 : 0);
}
