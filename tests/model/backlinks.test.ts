import { describe, expect, test } from 'vitest';
import { TALK, article, claim, corpus } from './harbor.ts';

const { backlinks } = corpus();
const from = (target: string) => (backlinks.get(target) ?? []).map((l) => [l.from, l.id, l.locator]);

describe('who links to', () => {
  test('an event: the passage and the term whose text do', () => {
    expect(from('event:first-summit')).toEqual([
      ['passage', 'talk', 't2'],
      ['term', 'tender', undefined],
    ]);
  });
  test('a passage: another passage, and what rests on it', () => {
    expect(from('passage:talk/t1')).toEqual([['passage', 'talk', 't2']]);
    expect(from('passage:talk/t2')).toEqual([['term', 'tender', undefined]]);
  });
  test('a reference: a note counts as its passage', () => {
    expect(from('ref:gazette')).toEqual([
      ['passage', 'talk', 't1'],
      ['event', 'first-summit', undefined],
      ['event', 'second-summit', undefined],
      ['speaker', 'ann-lee', undefined],
      ['speaker', 'bo-kim', undefined],
      ['claim', 'h01', undefined],
    ]);
  });
  test('attributes and people of events are no links', () => {
    expect(from('speaker:ann-lee')).toEqual([]);
    expect(from('speaker:bo-kim')).toEqual([]);
  });
});

test('the links of a claim are its own, and those of the passage where it is noted', () => {
  const { backlinks } = corpus({
    'articles/talk.mdx': article(
      TALK.replace('[^why]', '[^why][^claim-h01]') + '\n[^claim-h01]: [H01](claim:h01)\n',
    ),
    'claims/h01.mdx': claim(
      'It was late',
      'related: ["event:second-summit"]\n',
      'See [why](term:tender).',
    ).replace('2023-10', '2024-06-19'),
  });
  const from = (target: string) => backlinks.get(target)!.map((l) => [l.from, l.id, l.locator, l.label]);
  const both = [
    ['passage', 'talk', 't1', 'HR\u00a0t1'],
    ['claim', 'h01', undefined, 'Claim H01'],
  ];
  expect(from('event:second-summit')).toEqual(both);
  expect(from('term:tender')).toEqual([['passage', 'talk', 't2', 'HR\u00a0t2'], ...both]);
  expect(from('claim:h01')).toEqual([both[0]]);
});

test('a place that links twice stands once', () => {
  const twice = article(TALK.replace('He saw', 'He saw [it](event:first-summit) and'));
  const { backlinks } = corpus({ 'articles/talk.mdx': twice });
  expect(backlinks.get('event:first-summit')!.map((l) => l.from)).toEqual(['passage', 'term']);
});

test('every link leads to the place itself', () => {
  expect(backlinks.get('event:first-summit')!.map((l) => l.href)).toEqual([
    expect.stringMatching(/\/articles\/talk\/#t2$/),
    expect.stringMatching(/\/glossary\/#tender$/),
  ]);
});

test('what a reader sees of it: the source’s short name and the passage, or the title', () => {
  expect(backlinks.get('event:first-summit')!.map((l) => l.label)).toEqual(['HR\u00a0t2', 'Tender']);
});
