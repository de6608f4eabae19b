import { expect, inject, test } from 'vitest';
import { readFingerprints } from '../../src/proof/folder.ts';
import { verifyQuotation } from '../../src/proof/verify.ts';
import { realContent } from './real-content.ts';

const { fingerprints } = readFingerprints(inject('root'));
const { entries } = realContent();
const quotations = [...entries.articles, ...entries.pages].flatMap((e) => e.attribution.quotations);
const check = (passage: string, text: string) => {
  const [article = '', locator = ''] = passage.split('/');
  return verifyQuotation(text, fingerprints.get(article)!, locator).ok;
};

test('every quotation stands in its source, and would not with a word changed, added or left out', () => {
  expect(quotations.length).toBeGreaterThan(0);
  for (const { passage, text } of quotations) {
    expect([text, check(passage, text)]).toEqual([text, true]);
    const words = text.split(' ');
    const middle = words.length >> 1;
    // The fingerprint cannot tell where a changed text happens to stand; this word stands nowhere.
    for (const changed of [
      words.with(middle, 'quagga'),
      words.toSpliced(middle, 0, 'quagga'),
      words.with(middle, `${words[middle]}x`),
      // Without its first or last word a quotation still stands there; without one between it does not.
      ...(words.length > 2 ? [words.toSpliced(middle, 1)] : []),
    ])
      expect([changed, check(passage, changed.join(' '))]).toEqual([changed, false]);
  }
});
