import { describe, expect, test } from 'vitest';
import { castOf, comparedWords, placesOf, quotedWords } from '../../src/model/speakers.ts';
import { type Files, article, corpus, event, passage, role, speaker } from './harbor.ts';

const files: Files = {
  'articles/talk.mdx': article(
    [
      passage('t1', 'ann-lee', 'One two three <Q by="di-oh">four five</Q> six.', ' cites="cy-park"'),
      passage('t2', 'bo-kim', 'Seven eight.', ' names="ed-yun ann-lee"'),
      passage('t3', 'ann-lee', 'Nine ten.'),
      '<Caption id="c1" names="ed-yun">\nMany words that do not count.\n</Caption>\n',
    ].join('\n'),
  ),
  'speakers/ann-lee.mdx': speaker('Ann Lee', role('talk', 'host')),
  'speakers/bo-kim.mdx': speaker('Bo Kim', role('talk')),
  'speakers/cy-park.mdx': speaker('Cy Park', role('talk')),
  'speakers/di-oh.mdx': speaker('Di Oh', role('talk')),
  'speakers/ed-yun.mdx': speaker('Ed Yun', role('talk', 'mentioned')),
  'speakers/fa-roh.mdx': speaker('Fa Roh', ''),
  'events/first-summit.mdx': event('First visit', '2023-09-13', 'people: ["bo-kim"]\n'),
};
const { speakers, articles } = corpus(files);
const talk = articles[0]!;
const part = (id: string) => speakers.find((s) => s.id === id)!.appearances[0]!;

test('words are those of the retelling, captions apart; shares add up to 1', () => {
  expect(talk.words).toBe(10);
  expect(part('ann-lee').words).toBe(8);
  expect(part('bo-kim').words).toBe(2);
  const shares = speakers.flatMap((s) => s.appearances.map((a) => a.share));
  expect(shares.reduce((sum, s) => sum + s, 0)).toBeCloseTo(1, 12);
});

describe('a part is told by how someone is there', () => {
  const ids = (list: readonly { id: string }[]) => list.map((p) => p.id);
  test('speaking', () => expect(ids(part('ann-lee').speaks)).toEqual(['t1', 't3']));
  test('quoted', () => expect(ids(part('di-oh').quotations)).toEqual(['t1-q1']));
  test('cited', () => expect(ids(part('cy-park').cited)).toEqual(['t1']));
  test('named', () => expect(ids(part('ed-yun').named)).toEqual(['t2', 'c1']));
  test('the role is the article’s', () =>
    expect(part('ann-lee').voice).toMatchObject({ part: 'host', short: 'Lee' }));
  test('where a part is, mentions count only for who has no other', () => {
    expect(ids(placesOf(part('ann-lee')))).toEqual(['t1', 't3']);
    expect(ids(placesOf(part('ed-yun')))).toEqual(['t2', 'c1']);
    expect(ids(placesOf(part('di-oh')))).toEqual(['t1']);
  });
});

test('the cast: who speaks most first, then quoted, cited, named; who is not there is left out', () => {
  expect(castOf(talk, speakers).appearances.map((a) => a.voice.id)).toEqual([
    'ann-lee',
    'bo-kim',
    'di-oh',
    'cy-park',
    'ed-yun',
  ]);
});

test('speakers by name, with the events they took part in', () => {
  expect(speakers.map((s) => s.name)).toEqual(['Ann Lee', 'Bo Kim', 'Cy Park', 'Di Oh', 'Ed Yun', 'Fa Roh']);
  expect(speakers.map((s) => s.events.length)).toEqual([0, 1, 0, 0, 0, 0]);
  expect(speakers.at(-1)!.appearances).toEqual([]);
});

test('bars compare words spoken, unless one voice has all of them; quoted words are counted apart', () => {
  expect(comparedWords(part('ann-lee'))).toBe(part('ann-lee').words);
  expect(comparedWords({ ...part('ann-lee'), share: 1 })).toBe(0);
  expect(part('di-oh').words).toBe(0);
  expect(comparedWords(part('di-oh'))).toBe(0);
  expect(quotedWords(part('di-oh'))).toBe(2);
});
