import { describe, expect, test } from 'vitest';
import { correctionsOf } from '../../src/model/corrections.ts';
import { check, corpus } from './harbor.ts';

const correction = (id: string, date: string, ids: string) =>
  `- id: "${id}"\n  date: "${date}"\n  wrong: "We had one day."\n  right: "It was two."\n  ids: [${ids}]\n`;
const written = (...items: string[]) => ({ 'corrections.yaml': items.join('') });

const EACH = correction(
  'two-days',
  '2026-12-01',
  '"passage:talk/t2", "event:first-summit", "speaker:ann-lee", "term:tender", "claim:h01"',
);

test('there are none to begin with', () => {
  const { corrections } = corpus();
  expect(corrections.list).toEqual([]);
  expect(corrections.at.size).toBe(0);
});

describe('a correction', () => {
  const { corrections } = corpus(written(EACH));
  const [first] = corrections.list;
  test('says what was wrong, what is right, and where, by names that a reader knows', () => {
    expect(first).toMatchObject({
      wrong: 'We had one day.',
      right: 'It was two.',
      href: '/corrections/#two-days',
    });
    expect(first!.targets.map(({ name, href }) => [name, href])).toEqual([
      ['HR\u00a0t2', '/articles/talk/#t2'],
      ['First visit', '/events/first-summit/'],
      ['Ann Lee', '/speakers/ann-lee/'],
      ['Tender', '/glossary/#tender'],
      ['Claim H01', '/claims/#h01'],
    ]);
  });
  test('is told at each of them, and for a claim at the passage that it checks', () => {
    expect([...corrections.at.keys()].sort()).toEqual([
      'claim:h01',
      'event:first-summit',
      'passage:talk/t1',
      'passage:talk/t2',
      'speaker:ann-lee',
      'term:tender',
    ]);
    expect(corrections.at.get('passage:talk/t1')).toEqual([first]);
  });
  test('counts once for its article, however many passages it touches', () => {
    expect(correctionsOf('talk', corrections)).toEqual([first]);
    expect(correctionsOf('tal', corrections)).toEqual([]);
  });
});

test('the newest stands first; of one day, the one written first', () => {
  const { corrections } = corpus(
    written(
      correction('old', '2026-11-30', '"passage:talk/t1"'),
      correction('b', '2026-12-02', '"passage:talk/t1"'),
      correction('a', '2026-12-02', '"passage:talk/t1"'),
    ),
  );
  expect(corrections.list.map((c) => c.id)).toEqual(['b', 'a', 'old']);
  expect(corrections.at.get('passage:talk/t1')!.map((c) => c.id)).toEqual(['b', 'a', 'old']);
});

describe('what is refused', () => {
  test('names that exist nowhere', () => {
    expect(check(written(correction('x', '2026-12-01', '"passage:talk/t9", "event:frist-summit"')))).toEqual([
      'content/corrections.yaml:5:9 [0].ids.0: unknown passage "talk/t9", did you mean "talk/t1"? (known: talk/t1, talk/t2)',
      'content/corrections.yaml:5:28 [0].ids.1: unknown event "frist-summit", did you mean "first-summit"? (known: first-summit, second-summit)',
    ]);
  });
  test('a day before anything was published', () => {
    expect(check(written(correction('x', '2026-11-21', '"passage:talk/t1"')))).toEqual([
      'content/corrections.yaml:2:9 date: 2026-11-21 is before the site was published, on 2026-11-22; write the day of the correction',
    ]);
    expect(check(written(correction('x', '2026-11-22', '"passage:talk/t1"')))).toEqual([]);
  });
});
