import type { Event, ThreadHead } from './timeline.ts';

/** One event in one thread's lane of one section of the axis. */
export interface Mark {
  readonly event: Event;
  /** Where it begins and how long it is, as shares of the section, 0 to 1. */
  readonly at: number;
  readonly long: number;
  /** Place in a pile of marks, 0 lowest. */
  readonly level: number;
  /** A span of time or a date known less than to the day. */
  readonly inexact: boolean;
}

export interface AxisSection {
  readonly id: 'before' | 'story';
  readonly lanes: readonly { readonly thread: ThreadHead; readonly marks: readonly Mark[] }[];
  /** Years to print along the axis. */
  readonly ticks: readonly { readonly year: number; readonly at: number }[];
  readonly years: number;
}

/** Least width of a mark as a share of its section; marks that would touch are piled. */
const MARK = { before: 0.055, story: 0.021 };
/** Years between two that are printed, and up to how many years of a section. */
const STEPS = [
  [1, 8],
  [2, 16],
  [5, 40],
  [10, 60],
  [20, 160],
  [50, 400],
] as const;
const stepOf = (years: number) => STEPS.find(([, most]) => years <= most)?.[0] ?? 100;

/**
 * The timeline drawn to scale, with a lane for each thread. What is before the story proper is drawn in a section of its own,
 * on a smaller scale; a span across the break is drawn in both.
 * @param begins first year of the story proper; without it, and where nothing happened before, there is one section.
 */
export function overview(
  events: readonly Event[],
  threads: readonly ThreadHead[],
  begins = 0,
): AxisSection[] {
  const first = Number(
    events.reduce((min, e) => (e.date.earliest < min ? e.date.earliest : min), '9999').slice(0, 4),
  );
  const last =
    Number(events.reduce((max, e) => (e.date.latest > max ? e.date.latest : max), '0000').slice(0, 4)) + 1;
  const section = (id: AxisSection['id'], from: number, to: number): AxisSection => {
    const lanes = threads.map((thread) => ({
      thread,
      marks: pile(
        events.filter((e) => e.threads.some((t) => t.id === thread.id)).flatMap((e) => place(e, from, to)),
        MARK[id],
      ),
    }));
    const step = stepOf(to - from);
    const ticks: { year: number; at: number }[] = [];
    for (let year = Math.ceil(from / step) * step; year <= to; year += step)
      if (id === 'story' || year < to) ticks.push({ year, at: (year - from) / (to - from) });
    return { id, lanes, ticks, years: to - from };
  };
  return first < begins && begins < last
    ? [section('before', first, begins), section('story', begins, last)]
    : [section('story', first, last)];
}

type Placed = Omit<Mark, 'level'>;

function place(event: Event, from: number, to: number): Placed[] {
  const start = share(event.date.earliest, from, to);
  const end = share(event.date.latest, from, to);
  if (end < 0 || start >= 1) return [];
  const at = Math.max(0, start);
  const exact = event.date.form === 'date' && event.date.parts[0]?.day !== undefined;
  const long =
    event.date.form === 'date' || event.date.form === 'span' ? Math.max(0, Math.min(1, end) - at) : 0;
  return [{ event, at, long: exact ? 0 : long, inexact: !exact }];
}

const YEAR = 365.25 * 24 * 3600 * 1000;
const share = (day: string, from: number, to: number) =>
  (Date.parse(day) - Date.UTC(from, 0, 1)) / YEAR / (to - from);

/** Each mark at the lowest level where it touches no other; occasions come first and so lie at the bottom. */
function pile(marks: readonly Placed[], width: number): Mark[] {
  const levels: { from: number; to: number }[][] = [];
  const order = [...marks].sort(
    (a, b) => Number(b.event.occasion !== undefined) - Number(a.event.occasion !== undefined),
  );
  const piled = order.map((mark): Mark => {
    const room = { from: mark.at - width / 2, to: mark.at + Math.max(mark.long, width / 2) };
    const free = levels.findIndex((taken) => taken.every((t) => t.to <= room.from || room.to <= t.from));
    const level = free < 0 ? levels.length : free;
    levels[level] = [...(levels[level] ?? []), room];
    return { ...mark, level };
  });
  return piled.sort((a, b) => a.at - b.at);
}
