import { describe, expect, test } from 'vitest';
import {
  type TextDirective,
  readTextDirective,
  textDirective,
  withTextDirective,
} from '../../src/proof/textfragment.ts';

const PAGE = 'https://example.org/a/';

test.each<[TextDirective, string]>([
  [{ start: 'long-range missiles' }, ':~:text=long%2Drange%20missiles'],
  [{ start: 'shells, rockets', end: 'Smith & Sons' }, ':~:text=shells%2C%20rockets,Smith%20%26%20Sons'],
  [{ prefix: 'of the', start: 'pact', suffix: 'itself' }, ':~:text=of%20the-,pact,-itself'],
])('dashes, commas and ampersands are encoded: %o', (directive, text) => {
  expect(textDirective(directive)).toBe(text);
  expect(readTextDirective(PAGE + '#' + text)).toEqual(directive);
});

test('a directive goes behind an anchor that is there, and makes one where none is', () => {
  expect(withTextDirective(PAGE, { start: 'x' })).toBe(`${PAGE}#:~:text=x`);
  expect(withTextDirective(`${PAGE}#t9`, { start: 'x' })).toBe(`${PAGE}#t9:~:text=x`);
});

describe('what a browser would ignore is not read', () => {
  test.each([
    ['no directive', '#t9'],
    ['another directive', '#:~:selector=x'],
    ['a raw dash', '#:~:text=long-range'],
    ['an empty term', '#:~:text='],
    ['an empty term in a range', '#:~:text=a,'],
    ['an empty prefix', '#:~:text=-,a'],
    ['a prefix alone', '#:~:text=a-'],
    ['a suffix alone', '#:~:text=-a'],
    ['three terms', '#:~:text=a,b,c'],
    ['five tokens', '#:~:text=p-,a,b,c,-s'],
    ['half a character', '#:~:text=%E2%80'],
  ])('%s', (_, fragment) => {
    expect(readTextDirective(PAGE + fragment)).toBeUndefined();
  });
});

/** Numbers from 0 to 1, the same on every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

test('2,000 directives of hostile characters read back as they were written', () => {
  const next = random(7);
  const letters = [...'a-–—,&“”\'"% #:~=?;+/\\йЖ평양é\u0301😀\u00a0<>[]'];
  const term = () =>
    Array.from(
      { length: 1 + Math.floor(next() * 12) },
      () => letters[Math.floor(next() * letters.length)],
    ).join('');
  for (let i = 0; i < 2000; i++) {
    const directive: TextDirective = {
      start: term(),
      ...(next() < 0.5 ? { end: term() } : {}),
      ...(next() < 0.3 ? { prefix: term() } : {}),
      ...(next() < 0.3 ? { suffix: term() } : {}),
    };
    const url = withTextDirective(next() < 0.5 ? PAGE : `${PAGE}#t9`, directive);
    expect(readTextDirective(url), url).toEqual(directive);
    expect(readTextDirective(new URL(url).href), 'changed by a browser’s own parser').toEqual(directive);
  }
});
