import { describe, expect, test } from 'vitest';
import { TURNS, printed } from '../originals/invented.ts';
import { RETOLD, problemsWith } from './project.ts';

const original = (paragraphs: readonly string[], sha256 = printed().sha256) =>
  [
    `---\nid: "invented"\nholder: "Ellery"\nlicence: "a letter"\ncredit: "Ellery"\nurl: "https://ellery.example.com/gate"\nsha256: "${sha256}"\n---`,
    ...paragraphs.map((text, i) => `<Passage id="t${i + 1}">\n${text}\n</Passage>`),
  ].join('\n\n');
const WORDS = TURNS.map((t) => t.paragraphs.join('\n\n'));
const said = (text: string, name = 'invented') =>
  problemsWith({ files: { [`content/originals/${name}.mdx`]: text.replace('"invented"', `"${name}"`) } });

describe('the whole words of a source', () => {
  test('are no words of ours: they are neither copied nor quoted', () => {
    expect(said(original(WORDS))).toEqual([]);
  });
  test.each([
    [
      'a word that differs',
      original(WORDS.with(3, WORDS[3]!.replace('pears', 'plums'))),
      /:24:1 t4: is not word for word/,
    ],
    [
      'a word that is lacking',
      original(WORDS.with(3, WORDS[3]!.replace(' instead.', ''))),
      /t4: is not word for word/,
    ],
    ['a word too many', original(WORDS.with(3, `${WORDS[3]!} Yes.`)), /t4: is not word for word/],
    [
      'punctuation that differs',
      original(WORDS.with(3, WORDS[3]!.replace('answer.', 'answer,'))),
      /t4: is not word for word/,
    ],
    [
      'a passage that is lacking',
      original(WORDS.slice(0, 4)),
      /passages: passage t4 stands where the source has passage t5/,
    ],
    [
      'another fingerprint',
      original(WORDS, '0'.repeat(64)),
      /sha256: is not that of the fingerprint; write it again/,
    ],
  ])('are refused with %s', (_, text, sentence) => {
    expect(said(text)).toEqual([expect.stringMatching(sentence)]);
  });
  test('are refused without an article', () => {
    expect(said(original(WORDS), 'unheard')).toEqual([
      expect.stringMatching(/id: "unheard" is no article; delete this file/),
    ]);
  });
});

describe('a place that an author fixed is checked without the original', () => {
  const noted = (at: string) =>
    problemsWith({
      passages: { t2: `${RETOLD['t2']}[^why]` },
      notes: `[^why]: <Note at="${at}" /> **Context.** Fees\n\n    They were unpaid.\n\n    [A page](ref:a-page)\n`,
    });
  test('words that stand there once are its place', () => {
    expect(noted('not one!')).toEqual([]);
  });
  test.each([
    ['not two!', /at: "not two!" .*two/],
    ['a basket of pears', /at: "a basket of pears" /],
    ['We closed', /at: "We closed" .*"We"/],
    ['ships … closed', /must be one run of words, without an ellipsis or brackets/],
  ])('%s is refused', (at, sentence) => {
    expect(noted(at)).toEqual([expect.stringMatching(sentence)]);
  });
  test('words that stand there twice are refused', () => {
    const twice = problemsWith({
      passages: { t4: `${RETOLD['t4']}[^why]` },
      notes: `[^why]: <Note at="They" /> **Context.** Fees\n\n    They were unpaid.\n\n    [A page](ref:a-page)\n`,
    });
    expect(twice).toEqual([expect.stringMatching(/at: "They" stands 2 times in t4; write a word more/)]);
  });
  test('they count as quoted', () => {
    expect(noted('and none of them — not one! — had paid; so we closed')).toEqual([
      expect.stringMatching(/of the source’s \d+ words are quoted on this site/),
    ]);
  });
});
