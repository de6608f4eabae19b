import { describe, expect, test } from 'vitest';
import { stripOf, ticksOf } from '../../src/model/strip-layout.ts';
import { type Files, article, corpus, passage, role, speaker } from './harbor.ts';

const body = [
  passage(
    't1',
    'ann-lee',
    'One two three <Q by="di-oh">four five</Q> six.',
    ' cites="bo-kim di-oh port-men"',
  ),
  passage('t2', 'bo-kim', 'Seven eight.', ' cites="crew"'),
  passage('t3', 'ann-lee', 'Nine ten.', ' names="bo-kim"'),
].join('\n');
const files = (kind: string): Files => ({
  'articles/talk.mdx': article(body).replace('"interview"', `"${kind}"`),
  'speakers/di-oh.mdx': speaker('Di Oh', role('talk')),
  'speakers/port-men.mdx': speaker('Men of the port', role('talk', 'group'), 'kind: "group"\n'),
  'speakers/crew.mdx': speaker('The crew', role('talk', 'group'), 'kind: "group"\n'),
  'terms/tender.mdx': '---\nterm: "Tender"\ngrounds: ["ref:gazette"]\n---\nA ship.\n',
});
const strip = (kind: string) => stripOf(corpus(files(kind)).articles[0]!);

describe('a strip', () => {
  const { lanes, words } = strip('report');
  const lane = (id: string) => lanes.find((l) => l.id === id)!;
  test('is as long as the article', () => expect(words).toBe(10));
  test('has a lane a voice in order of appearance, groups in the last one', () => {
    expect(lanes.map((l) => l.id)).toEqual(['ann-lee', 'di-oh', 'bo-kim', 'groups']);
  });
  test('shows how a voice is there: speaking before quoted before cited, named not at all', () => {
    const bars = (id: string) => lane(id).bars.map((b) => [b.passage.id, b.presence, b.start, b.words]);
    expect(bars('ann-lee')).toEqual([
      ['t1', 'speaks', 0, 6],
      ['t3', 'speaks', 8, 2],
    ]);
    expect(bars('di-oh')).toEqual([['t1', 'quoted', 0, 6]]);
    expect(bars('bo-kim')).toEqual([
      ['t1', 'cited', 0, 6],
      ['t2', 'speaks', 6, 2],
    ]);
    expect(bars('groups').map(([id]) => id)).toEqual(['t1', 't2']);
  });
  test('counts the words a voice speaks itself; together they are all', () => {
    expect(lanes.map((l) => l.words)).toEqual([8, 0, 2, 0]);
    expect(lanes.reduce((sum, l) => sum + l.words, 0)).toBe(words);
  });
});

test('an interview has no lane of groups', () => {
  expect(strip('interview').lanes.map((l) => l.id)).toEqual(['ann-lee', 'di-oh', 'bo-kim']);
});

test.each([
  [1545, [0, 500, 1000, 1545]],
  [1279, [0, 500, 1000, 1279]],
  [1100, [0, 500, 1100]],
  [80, [0, 80]],
  [9000, [0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000]],
])('an axis of %i words has round ticks and its own end', (words, ticks) => {
  expect(ticksOf(words)).toEqual(ticks);
});
