import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawCard, fontsOf } from '../../../src/outputs/cards/draw-card.ts';
import { familiesFor, filesFor } from '../../../src/outputs/cards/fonts.ts';
import { cardTree } from '../../../src/outputs/cards/tree.ts';
import { coverage } from '../../../src/outputs/cards/woff2.ts';
import { invented } from './cards.ts';

const has = (font: string, text: string) => {
  const found = coverage(readFileSync(font));
  return [...text].map((c) => found.has(c.codePointAt(0)!));
};

test('the characters of a font are read from its file', () => {
  expect(has('src/styles/fonts/newsreader-display.woff2', 'Az“’é…čЖ김\u00a0')).toEqual([
    ...Array<boolean>(6).fill(true),
    ...Array<boolean>(4).fill(false),
  ]);
  const serif =
    'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-opsz-normal.woff2';
  expect(has(serif, 'ЖяЁҐz김')).toEqual([true, true, true, true, false, false]);
});

test('what is no font is refused', () => {
  expect(() => coverage(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toThrow(
    'is no WOFF2 file',
  );
});

test('no word is set in two faces; another script takes the face behind', () => {
  const first = (text: string) => familiesFor(text, 'display')[0];
  expect(first('Kim’s “welcome”')).toBe('Newsreader Display');
  expect(first('Łukasz of the harbor')).toBe('Source Serif 4');
  expect(first('The DPRK, КНДР, 조선')).toBe('Newsreader Display');
  expect(first('КНДР')).toBe('Source Serif 4');
});

test('Korean and Cyrillic files are read only for texts that need them', () => {
  const files = (text: string) =>
    filesFor(text, familiesFor(text, 'display')).map((f) => f.path.split('/').at(-1)!);
  expect(files('Kim, in “Pyongyang”')).toEqual(['newsreader-display.woff2']);
  expect(files('Ким')).toEqual(['source-serif-4-cyrillic-opsz-normal.woff2']);
  expect(files('Kim 김').join()).toMatch(/^newsreader-display\.woff2,noto-serif-kr-\d+-wght-normal\.woff2$/);
});

test('a character that no font has is an error that names card and character', async () => {
  await expect(drawCard(invented({ text: 'The ship ☃ came' }))).rejects.toThrow(
    /cards\/articles\/talk\/t1\.png: no bundled font has “☃” \(U\+2603\), in “The ship ☃ came/,
  );
  const label = invented({ lines: [{ text: '船' }, { text: 'کشتی' }] });
  expect(() => fontsOf(label, cardTree(label, 52))).toThrow(/U\+06A9/);
});
