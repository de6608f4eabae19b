import { describe, expect, test } from 'vitest';
import type { ArticleEntry } from '../../src/markup/collections.ts';
import { passagesIn } from '../../src/markup/outline.ts';
import { placeNotes } from '../../src/proof/place-notes.ts';
import { readTokens } from '../../src/proof/tokens.ts';
import { article, passage, read } from '../model/harbor.ts';

const ORIGINAL = [
  'Nobody at the harbor saw it come. The ship was late by a day, she says, and its cargo of pears had been left in the rain.',
  'In October the council will vote on the fee; the master supports a lower one.',
];

/** Where the notes of a retelling stand in the invented original: its last words before each, and what told the place. */
function placed(text: string, at = '', span?: { from: number; to: number }) {
  const note = `[^why]: ${at && `<Note at="${at}" /> `}**Context.** An older visit\n\n    Before.\n\n    [Harbor Gazette](ref:gazette)\n`;
  const { entries } = read({ 'articles/talk.mdx': article(`${passage('t1', 'ann-lee', text)}\n${note}`) });
  const { outline } = (entries.articles[0] as ArticleEntry).data;
  const original = {
    kind: 'passage',
    id: 't1',
    paragraphs: ORIGINAL,
    place: { file: '', line: 1, column: 1 },
  } as const;
  const [found] = placeNotes(
    passagesIn(outline)[0]!,
    outline.notes,
    original,
    new Map(span ? [['t1-q1', [span]]] : []),
  );
  const { text: words, cores } = readTokens(ORIGINAL.join('\n'));
  return [
    found!.by,
    words
      .slice(0, cores[found!.after - 1]![1])
      .split(' ')
      .slice(-2)
      .join(' '),
  ];
}

describe('a note stands in the original', () => {
  test('at the words that its author names, whatever else there is', () => {
    expect(placed('It was <Q>late by a day</Q>.[^why]', 'left in', { from: 11, to: 14 })).toEqual([
      'author',
      'left in',
    ]);
  });
  test('behind the quotation right before its mark, with [sic] and punctuation between', () => {
    const span = { from: 11, to: 14 };
    for (const between of ['', '.', ' [sic]', ', [sic].', '”'])
      expect(placed(`It was <Q>late by a day</Q>${between}[^why]`, '', span)).toEqual(['quotation', 'a day']);
    expect(placed('It was\n\n<Q>late by a day</Q>[^why]', '', span)).toEqual(['quotation', 'a day']);
  });
  test('at words that both have, where words of ours stand behind the quotation', () => {
    expect(
      placed('It was <Q>late by a day</Q>, and the pears got wet.[^why]', '', { from: 11, to: 14 })[0],
    ).toBe('words');
  });
  test('at words that the sentence before its mark shares with the original, taken to the end of their clause', () => {
    expect(placed('A vote of the council comes in October.[^why] She speaks of pears.')).toEqual([
      'words',
      'the council',
    ]);
    expect(placed('No one was there. Its pears, a whole cargo, were wet.[^why]')).toEqual([
      'words',
      'of pears',
    ]);
  });
  test('at the end, where nothing tells its place', () => {
    expect(placed('All of this is new to her.[^why]')).toEqual(['end', 'lower one']);
  });
});
