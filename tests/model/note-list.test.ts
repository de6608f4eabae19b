import { describe, expect, test } from 'vitest';
import { notesByKind, wordsAt } from '../../src/model/note-list.ts';
import { textOf } from '../../src/model/prose.ts';
import { proseOf } from '../prose.ts';
import { TALK, article, corpus, passage } from './harbor.ts';

const at = (markdown: string, label = 'a') => wordsAt(proseOf(markdown), label).nodes.map(textOf).join('');

describe('the words at which a note stands', () => {
  test.each([
    ['are those of its sentence', 'It was late. The ship came in.[^a] It left.', 'The ship came in.'],
    ['begin behind the sentence before', 'Was it late? The ship came,[^a] and left.', 'The ship came,'],
    ['may be a quotation alone', '<Q>late by a day</Q>[^a]', '“late by a day”'],
    ['have no link and no other mark', 'The [old ship](event:x)[^b] came[^a] in.', 'The old ship came'],
  ])('%s', (_, markdown, words) => expect(at(markdown)).toBe(words));

  test('a long sentence is shortened at its beginning, and a quotation is never cut', () => {
    const long = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ');
    expect(at(`${long}[^a]`)).toMatch(/^… w16 .* w39$/);
    expect(at(`${long} <Q>one two three</Q>[^a]`)).toMatch(/^… w19 .* w39 “one two three”$/);
    expect(at(`Before it <Q>${long}</Q>[^a]`)).toBe(`… “${long}”`);
  });
  test('of a mark that is not there are none', () => expect(at('The ship came.[^b]')).toBe(''));
});

describe('all notes', () => {
  const CLAIM = `${TALK.replace('<Q>late by a day</Q>.[^why]', '<Q>late by a day</Q>.[^why][^claim-h01]')}\n[^claim-h01]: [H01](claim:h01)\n`;
  const { articles } = corpus({ 'articles/talk.mdx': article(CLAIM) });
  const changes = { 'articles/talk.mdx': '2027-01-02T00:00:00Z', 'claims/h01.mdx': '2027-03-04T00:00:00Z' };
  const kinds = notesByKind(articles, changes);

  test('stand by kind and by article, each kind that there is once', () => {
    expect(kinds.map(({ kind, id, count }) => [kind, id, count])).toEqual([
      ['Context', 'context', 1],
      ['Claim check', 'claim-check', 1],
    ]);
    expect(kinds.flatMap((k) => k.articles.map((a) => a.article.id))).toEqual(['talk', 'talk']);
  });
  test('lead to their places, and are as old as the file that has their words', () => {
    const listed = kinds.flatMap((k) => k.articles.flatMap((a) => a.notes));
    expect(listed.map(({ href, changed }) => [href.replace(/^.*(?=\/articles)/, ''), changed?.edtf])).toEqual(
      [
        ['/articles/talk/#note-why', '2027-01-02'],
        ['/articles/talk/#note-claim-h01', '2027-03-04'],
      ],
    );
    expect(notesByKind(articles, {})[0]!.articles[0]!.notes[0]!.changed).toBeUndefined();
  });
  test('an article without notes is not listed', () => {
    const bare = corpus({
      'articles/talk.mdx': article(
        passage('t1', 'ann-lee', 'She speaks.') +
          passage('t2', 'bo-kim', 'He [saw](event:first-summit) the [tender](term:tender).'),
      ),
    });
    expect(notesByKind(bare.articles, {})).toEqual([]);
  });
});
