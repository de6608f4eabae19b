import { describe, expect, test } from 'vitest';
import { failureMessage } from '../../src/proof/explain-failure.ts';
import { makeFingerprint } from '../../src/originals/make-fingerprint.ts';
import { formatFingerprint } from '../../src/proof/fingerprint.ts';
import { readFingerprint } from '../../src/proof/folder.ts';
import { normalize } from '../../src/proof/normalize.ts';
import { parseSource } from '../originals/plain.ts';
import { verifyQuotation } from '../../src/proof/verify.ts';
import { bytes, printed, report, transcript } from '../originals/invented.ts';

const print = printed();
const verify = (text: string, locator: string) => verifyQuotation(text, print, locator);
const why = (text: string, locator: string) => {
  const verdict = verify(text, locator);
  return verdict.ok ? 'found' : failureMessage(verdict.failure);
};

describe('a quotation that stands there is found, with its place', () => {
  test.each([
    ['closed', 't1', 9],
    ['It isn’t clear why.', 't1', 14],
    ["It isn't clear why.", 't1', 14],
    ['day. It isn’t', 't1', 13],
    ['none of them — not one! — had paid;', 't2', 6],
    ['“a basket of pears” instead.', 't4', 8],
    ['a basket\u00a0of   pears', 't4', 8],
  ])('%s', (text, locator, position) => {
    expect(verify(text, locator)).toMatchObject({ ok: true, position });
  });
  test('an ellipsis splits it, an insertion is left out', () => {
    expect(verify('We counted forty-one ships … had paid', 't2')).toMatchObject({
      spans: [
        { from: 1, to: 4 },
        { from: 11, to: 12 },
      ],
    });
    expect(verify('forty-one [sic] ships, ... paid', 't2').ok).toBe(true);
    expect(verify('They sent [the council] “a basket', 't4').ok).toBe(true);
  });
  test('the source’s own ellipsis is one too', () => {
    expect(verifyQuotation('a joke… a very bad joke', makeFingerprint('r', report()), 'p3').ok).toBe(true);
  });
});

describe('a quotation that does not stand there is told why', () => {
  test.each([
    [
      'It is clear why.',
      't1',
      'does not stand in t1: "clear why" is found (t1, words 16–17), but "is" differs; copy the words exactly',
    ],
    [
      'They did answer',
      't4',
      'does not stand in t4: "They did" is found (t4, words 1–2), but a word or a mark is missing before "answer"; copy the words exactly',
    ],
    [
      'They did surely not answer',
      't4',
      'does not stand in t4: "They did" is found (t4, words 1–2), but "surely" is not in the source; copy the words exactly',
    ],
    [
      'They Did not answer',
      't4',
      'does not stand in t4: "not answer" is found (t4, words 3–4), but the source writes "Did" with another capital or small letter; copy the words exactly',
    ],
    ['They did not answer', 't2', 'stands in t4, not in t2; move it or name the right passage'],
    [
      'They did not answer,',
      't4',
      'stands in t4, but not with the punctuation at the edges of "They did not answer,"; quote the words alone',
    ],
    [
      'had paid … forty-one ships',
      't2',
      'stands in t2, but its parts come in another order or too far apart there; quote them one by one',
    ],
    [
      'We counted [sic] ships',
      't2',
      'stands in t2, but its parts come in another order or too far apart there; quote them one by one',
    ],
    ['zebra', 't2', 'does not stand in t2: no word of "zebra" is found there; copy the words exactly'],
    ['…', 't2', 'quotes no words; write the exact words of the source'],
    ['zebra', 't9', 'is said to come from t9, which the source does not have'],
  ])('%s (%s)', (text, locator, message) => {
    expect(why(text, locator)).toBe(message);
  });
  test('punctuation in front of it, too', () => {
    expect(why('(They did not answer', 't4')).toContain('not with the punctuation at the edges');
    expect(why('“They did not', 't4')).toContain('not with the punctuation at the edges');
  });
  test('runs that all stand there, but not one behind the other, are no quotation', () => {
    const text =
      'Title\n\nAda Finch:\n\nOne two three four. Then two three four five.\n\nRolf Amsel:\n\nYes.';
    const doubled = makeFingerprint('d', parseSource('d', bytes(text)));
    expect(verifyQuotation('two three four five', doubled, 't1')).toMatchObject({ ok: true, position: 6 });
    expect(verifyQuotation('One two three four five', doubled, 't1').ok).toBe(false);
  });
  test('the nearest match may be another passage', () => {
    expect(why('the harbor of Port Ellery was closed for a fourth', 't3')).toContain('(t1, words 4–11)');
  });
});

describe('any change of one word is caught', () => {
  const passages = transcript().blocks.filter((b) => b.kind === 'passage');
  /** Whether words stand in a text, reckoned from the text itself. */
  const stands = (words: string, text: string) => {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
      if (/(^|[ "(])$/.test(text.slice(0, at)) && /^([ ".,;:!?)]|$)/.test(text.slice(at + words.length)))
        return true;
    return false;
  };
  test.each(passages.map((p) => [p.locator, normalize(p.text)] as const))('%s', (locator, text) => {
    const all = text.split(' ');
    let changed = 0;
    const expectSame = (words: string[]) => {
      const quotation = words.join(' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      if (quotation === '') return;
      changed++;
      expect([quotation, verify(quotation, locator).ok]).toEqual([quotation, stands(quotation, text)]);
    };
    for (const length of [1, 2, 3, 4, 7])
      for (let from = 0; from + length <= all.length; from++) {
        const words = all.slice(from, from + length);
        expectSame(words);
        words.forEach((word, i) => {
          for (const other of ['pears', 'zebra', word.toUpperCase(), `${word}s`])
            expectSame(words.with(i, other));
          expectSame(words.toSpliced(i, 1));
          expectSame(words.toSpliced(i, 0, 'of'));
          if (i > 0) expectSame(words.with(i, words[i - 1]!).with(i - 1, word));
        });
      }
    expect(changed).toBeGreaterThan(50);
  });
});

describe('a fingerprint', () => {
  test('is the same bytes for the same text', () => {
    expect(formatFingerprint(printed())).toBe(formatFingerprint(print));
  });
  test('holds no word of the text', () => {
    const file = formatFingerprint(print);
    for (const word of ['harbor', 'pears', 'ships', 'answer']) expect(file).not.toContain(word);
    expect(Buffer.from(print.passages[0]!.exact, 'base64').toString('latin1')).not.toContain('harbor');
  });
  test('comes back from its file, and a damaged one is refused', () => {
    const file = formatFingerprint(print);
    expect(readFingerprint('invented', file)).toEqual(print);
    expect(readFingerprint('other', file)).toBe('belongs to the article invented');
    expect(readFingerprint('invented', file.slice(0, -9))).toBe('is no JSON');
    expect(readFingerprint('invented', JSON.stringify({ ...print, copied: `${print.copied}AAAA` }))).toBe(
      'is damaged at copied',
    );
    expect(readFingerprint('invented', JSON.stringify({ ...print, version: 2 }))).toBe(
      'is damaged at version',
    );
  });
});
