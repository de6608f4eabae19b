import { describe, expect, test } from 'vitest';
import { overview } from '../../src/model/overview-layout.ts';
import { type Files, corpus, event } from './harbor.ts';

const crowd: Files = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => {
    const month = String((i % 12) + 1).padStart(2, '0');
    const date = [
      `2023-${month}`,
      `2023-09-${String((i % 28) + 1).padStart(2, '0')}`,
      `19${50 + i}`,
      `2023-0${(i % 3) + 1}/2024-0${(i % 6) + 1}`,
    ];
    return [`events/e${i}.mdx`, event(`Event ${i}`, date[i % 4]!)];
  }),
);
const {
  story: told,
  events,
  threads,
} = corpus({
  ...crowd,
  'events/span.mdx': event('Across the break', '2020-01/2023-08'),
  'events/decade.mdx': event('Decade', '199X'),
  'events/choice.mdx': event('One of two days', '[2023-06-04,2023-06-07]'),
  'events/eve.mdx': event('New Year’s Eve', '2021-12-31'),
});
const [before, story] = overview(events, threads, told.begins);
const marksOf = (part: typeof before) => part!.lanes[0]!.marks;
const mark = (part: typeof before, title: string) => marksOf(part).find((m) => m.event.title === title);

describe('the two parts', () => {
  test('meet at the break and run from the first year to the end of the last', () => {
    expect(before).toMatchObject({ id: 'before', years: 70 });
    expect(story).toMatchObject({ id: 'story', years: 3 });
    expect(story!.ticks.map((t) => t.year)).toEqual([2022, 2023, 2024, 2025]);
    expect(story!.ticks.map((t) => t.at)).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(before!.ticks.map((t) => t.year)).toEqual([1960, 1980, 2000, 2020]);
  });
  test('hold every event, those across the break twice', () => {
    const drawn = new Set([...marksOf(before), ...marksOf(story)].map((m) => m.event.id));
    expect(drawn.size).toBe(events.length);
    expect(mark(before, 'Across the break')).toBeDefined();
    expect(mark(story, 'Across the break')).toMatchObject({ at: 0 });
    expect(mark(story, 'New Year’s Eve')).toBeUndefined();
    expect(mark(before, 'First visit')).toBeUndefined();
  });
});

describe('marks', () => {
  const all = [...marksOf(before), ...marksOf(story)];
  test('lie within the axis', () => {
    for (const { at, long, event } of all) {
      expect(at, event.title).toBeGreaterThanOrEqual(0);
      expect(at, event.title).toBeLessThan(1);
      expect(at + long, event.title).toBeLessThanOrEqual(1 + 1e-9);
    }
  });
  test('stand where their day is', () => {
    expect(mark(story, 'First visit')!.at).toBeCloseTo((1 + 255 / 365) / 3, 2);
  });
  test('are a point for a day, long for a span, inexact for all but a day', () => {
    expect(mark(story, 'First visit')).toMatchObject({ long: 0, inexact: false });
    expect(mark(story, 'Across the break')).toMatchObject({ inexact: true });
    expect(mark(story, 'Across the break')!.long).toBeCloseTo((1 + 8 / 12) / 3, 2);
    expect(mark(before, 'Decade')!.long).toBeCloseTo(10 / 70, 2);
    expect(mark(story, 'One of two days')).toMatchObject({ long: 0, inexact: true });
  });
});

test('marks of one level never overlap', () => {
  for (const part of [before!, story!])
    for (const { marks } of part.lanes) {
      expect(Math.max(...marks.map((m) => m.level))).toBeGreaterThan(0);
      const levels = Map.groupBy(marks, (m) => m.level);
      for (const level of levels.values())
        for (const [i, m] of level.entries()) {
          const next = level[i + 1];
          if (next) expect(m.at + m.long, `${m.event.title} | ${next.event.title}`).toBeLessThan(next.at);
        }
    }
});

test('occasions lie at the bottom', () => {
  for (const m of marksOf(story)) if (m.event.occasion) expect(m.level, m.event.title).toBe(0);
});

test('marks come in order of time', () => {
  const at = marksOf(story).map((m) => m.at);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});

describe('without a break', () => {
  const drawn = (begins?: number) => overview(events, threads, begins);
  test('where the story begins nowhere, or before everything, there is one section', () => {
    for (const begins of [undefined, 1900]) {
      const [whole, ...others] = drawn(begins);
      expect([whole!.id, whole!.years, others.length]).toEqual(['story', 73, 0]);
      expect(new Set(marksOf(whole).map((m) => m.event.id)).size).toBe(events.length);
    }
  });
  test('years are printed in round steps, the longer the section the larger', () => {
    expect(drawn()[0]!.ticks.map((t) => t.year)).toEqual([1960, 1980, 2000, 2020]);
    expect(drawn(2010)[1]!.ticks.map((t) => t.year)).toEqual([
      2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024,
    ]);
  });
});
