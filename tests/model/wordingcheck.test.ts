import { describe, expect, test } from 'vitest';
import { HARBOR, TALK, article, check, passage } from './harbor.ts';

const note = (kind: string, text: string) =>
  `\n[^odd]: **${kind}.** A title\n\n    ${text}\n\n    [Gazette](ref:gazette)\n`;
const talk = (kind: string, text: string, said = 'She calls it <Q>a steamer’s tender</Q>.[^odd]') => ({
  'articles/talk.mdx': article(
    TALK.replace(/<Passage id="t2"[\s\S]*?<\/Passage>\n/, passage('t2', 'ann-lee', said)) + note(kind, text),
  ),
});
const slip = (...changes: readonly (readonly [string, string])[]) => ({
  'slips.yaml': changes.reduce((text, [from, to]) => text.replace(from, to), HARBOR['slips.yaml']!),
});

describe('a remark on the words of a source needs the words', () => {
  test.each([
    ['Wording', 'A <Q from="talk/t2">Steamer\'s tender</Q> is small.'],
    ['Correction', 'No “tender” has steam.'],
    ['Context', 'Tenders are small.'],
  ])('a note of kind %s that does, or need not, quote them', (kind, text) => {
    expect(check(talk(kind, text))).toEqual([]);
  });
  test.each([
    ['Wording', 'It is called a small ship.'],
    ['Correction', 'It is no “barge,” as the talk has it.'],
  ])('a note of kind %s about what its passage does not quote', (kind, text) => {
    expect(check(talk(kind, text)).join()).toMatch(
      /talk\.mdx:\d+:1 \[\^odd\]: is about words that no reader of t2 can see; quote them in a <Q>/,
    );
  });
  test('a slip that quotes nothing, unless it is about a heading', () => {
    const silent = ['“late”', 'late'] as const;
    expect(check(slip(silent))).toEqual([
      'content/slips.yaml:1:7 says: quotes no words of the source ("late"); write them in “quotation marks”, or heading: true where they stand in a heading',
    ]);
    expect(check(slip(silent, ['  says', '  heading: true\n  says']))).toEqual([]);
  });
});

describe('what is told as a wording is nowhere told as an error', () => {
  const of = (kind: string, called: string) => ({
    ...talk(called, 'It is <Q from="talk/t2">a steamer’s tender</Q>.'),
    ...slip(['  says', `  kind: "${kind}"\n  says`], ['["ref:gazette"]', '["ref:gazette"]\n  note: "odd"']),
  });
  test.each([
    ['wording', 'Wording'],
    ['slip', 'Correction'],
    ['wording', 'Context'],
  ])('a %s whose note is of kind %s', (kind, called) => {
    expect(check(of(kind, called))).toEqual([]);
  });
  test.each([
    ['wording', 'Correction'],
    ['slip', 'Wording'],
  ])('not a %s whose note is of kind %s', (kind, called) => {
    expect(check(of(kind, called)).join()).toContain(
      `note: is called "${called}", and the slip here is of kind "${kind}"; say one thing of both`,
    );
  });
});
