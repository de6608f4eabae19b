import { describe, expect, test } from 'vitest';
import { eventsOf, inOrderOfTime, joinGrounds, neighbors, periods } from '../../src/model/timeline.ts';
import { type Files, corpus, event } from './harbor.ts';

const THREADS = `- id: "war"\n  name: "War"\n  description: "x"\n- id: "arms"\n  name: "Arms"\n  description: "y"\n`;
const many: Files = {
  'threads.yaml': THREADS,
  'events/by-the-day.mdx': event('By the day', '[..2023-09-13]'),
  'events/the-month.mdx': event('The month', '2023-09'),
  'events/the-year.mdx': event('The year', '2023'),
  'events/day-b.mdx': event('B', '2023-09-01'),
  'events/day-a.mdx': event('A', '2023-09-01'),
  'events/day-second.mdx': event('0 second', '2023-09-01', 'sequence: 2\n'),
  'events/day-first.mdx': event('Z first', '2023-09-01', 'sequence: 1\n'),
  'events/war-year.mdx': event('War year', '1950').replace('"arms"', '"war", "arms"'),
  'events/decade.mdx': event('Decade', '199X').replace('"arms"', '"war"'),
  'events/long.mdx': event('Across', '2020-01/2023-08'),
};
const { events, threads } = corpus(many);
const titles = (list: readonly { title: string }[]) => list.map((e) => e.title);

describe('in order of time', () => {
  test('first day, then shorter span, then sequence, then title', () => {
    expect(titles(events)).toEqual([
      'War year',
      'Decade',
      'Across',
      'The year',
      'Z first',
      '0 second',
      'A',
      'B',
      'The month',
      'By the day',
      'First visit',
      'Second visit',
    ]);
  });
  test('whatever the order they come in', () => {
    expect(inOrderOfTime([...events].reverse())).toEqual(events);
    expect(inOrderOfTime([...events].sort((a, b) => (a.id < b.id ? 1 : -1)))).toEqual(events);
  });
});

describe('periods', () => {
  const list = periods(events, 2022);
  test('years of the story, and one stretch before it', () => {
    expect(list.map((p) => [p.id, p.label, p.events.length])).toEqual([
      ['before', '1950 to 2021', 3],
      ['2023', '2023', 8],
      ['2024', '2024', 1],
    ]);
  });
  test('every event stands in exactly one', () => {
    expect(list.flatMap((p) => p.events)).toEqual(events);
  });
});

describe('threads', () => {
  const [war, arms] = threads;
  test('keep the order of their list', () => expect(threads.map((t) => t.id)).toEqual(['war', 'arms']));
  test('hold their events in order', () =>
    expect(titles(eventsOf(war!, events))).toEqual(['War year', 'Decade']));
  test('neighbors are those of the same thread', () => {
    const [first, decade] = events;
    expect(neighbors(decade!, war!, events)).toEqual({ before: first, after: undefined });
    expect(neighbors(first!, arms!, events).after?.title).toBe('Across');
    expect(neighbors(first!, arms!, events).before).toBeUndefined();
  });
});

test('grounds: passages first, each in the order written; a reference that is not known is no ground', () => {
  const reference = { id: 'gazette' } as never;
  const grounds = joinGrounds(['ref:gazette', 'passage:talk/t2', 'ref:nobody', 'passage:talk/t1'], {
    references: new Map([['gazette', reference]]),
    scripts: {},
    labels: (link) => link,
  });
  expect(grounds).toMatchObject([
    { kind: 'passage', article: 'talk', locator: 't2' },
    { kind: 'passage', article: 'talk', locator: 't1' },
    { kind: 'reference', reference },
  ]);
});
