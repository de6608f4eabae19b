import type { AxisSection } from '../../model/overview-layout.ts';
import type { Occasion } from '../../model/story.ts';

export const markId = (section: AxisSection, thread: string, event: string) =>
  `mark-${section.id === 'before' ? 'b' : 's'}-${thread}-${event}`;
export const tickId = (year: number) => `tick-${year}`;
export const pinId = (event: string) => `pin-${event}`;

const number = (n: number) => String(Number(n.toFixed(4)));

/** Where marks, years and the pins of occasions lie, and how high each lane's piles are. */
export function overviewCss(sections: readonly AxisSection[]): string {
  const marks = sections.flatMap((section) =>
    section.lanes.flatMap(({ thread, marks }) =>
      marks.map(
        (m) =>
          `#${markId(section, thread.id, m.event.id)}{--at:${number(m.at)};--long:${number(m.long)};--level:${m.level}}`,
      ),
    ),
  );
  const ticks = sections.flatMap((section) =>
    section.ticks.map((t) => `#${tickId(t.year)}{--at:${number(t.at)}}`),
  );
  const pins = pinRows(occasionPins(sections)).map(
    ({ event, at, row }) => `#${pinId(event.id)}{--at:${number(at)}${row > 0 ? `;--row:${row}` : ''}}`,
  );
  const rows = Math.max(0, ...pinRows(occasionPins(sections)).map(({ row }) => row));
  const heights = laneHeights(sections);
  return `${marks.join('')}${ticks.join('')}${pins.join('')}.plot{${rows > 0 ? `--pin-rows:${rows};` : ''}--rows:${heights.map((h) => `${number(1.3 + h * 0.82)}rem`).join(' ')};--columns:${heights.map((h) => `${number(1 + h / 10)}fr`).join(' ')}}`;
}

/** The events of occasions as lines through all lanes. */
export function occasionPins(sections: readonly AxisSection[]) {
  const marks = sections.flatMap((p) => p.lanes.flatMap((l) => l.marks)).filter((m) => m.event.occasion);
  return [...new Map(marks.map((m) => [m.event.id, m])).values()];
}

/** How wide a letter of a name is, as a share of the narrowest drawing that lies; upright, names are apart sooner. */
const LETTER = 0.47 / 31;

/** In which row the name of each occasion stands: names that would meet stand over one another. */
export function pinRows<
  T extends { readonly at: number; readonly event: { readonly occasion: Occasion | undefined } },
>(pins: readonly T[]): (T & { readonly row: number })[] {
  const ends: number[] = [];
  return [...pins]
    .sort((a, b) => a.at - b.at)
    .map((pin) => {
      const wide = ((pin.event.occasion?.short.length ?? 0) + 2) * LETTER;
      // A name lies over its line by as much as the line lies in the drawing, and so never out of it.
      const start = pin.at - pin.at * wide;
      const free = ends.findIndex((end) => end <= start);
      const row = free < 0 ? ends.length : free;
      ends[row] = start + wide;
      return { ...pin, row };
    });
}

function laneHeights(sections: readonly AxisSection[]): number[] {
  const lanes = sections[0]?.lanes.length ?? 0;
  return Array.from({ length: lanes }, (_, i) =>
    Math.max(1, ...sections.flatMap((p) => p.lanes[i]!.marks.map((m) => m.level + 1))),
  );
}
