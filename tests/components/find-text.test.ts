import { expect, test } from 'vitest';
import { comparedText } from '../../src/components/find/find-text.ts';

/** All that is asked of a text in a page. */
const texts = (...all: string[]) => all.map((data) => ({ data, length: data.length }) as Text);
const compared = (...all: string[]) => comparedText(texts(...all)).text;

test.each([
  ['case', 'Pilots', 'PILOTS'],
  ['curly marks', '“It’s ‘done’”', "\"It's 'done'\""],
  ['marks of other languages', '«one» „two“ ‹three›', '"one" "two" \'three\''],
  ['hyphens and dashes', '2019–21 – long‑range — and −5', '2019-21 - long-range - and -5'],
  ['accents', 'Café Zoë', 'cafe zoe'],
  ['accents that are characters of their own', 'cafe\u0301', 'café'],
  ['characters that nobody sees', 'co\u00ADoperation\u200B', 'cooperation'],
  ['white space', 'one\u00A0two\n   three', 'one two three'],
  ['an ellipsis', 'so …', 'so ...'],
  ['characters of two units', '\u{1D400}ve', '\u{1D400}ve'],
])('%s make no difference', (_, one, other) => {
  expect(compared(one)).toBe(compared(other));
});

test.each([
  ['길', '김'],
  ['Пак', 'Пик'],
  ['5', '6'],
])('%s is not %s', (one, other) => {
  expect(compared(one)).not.toBe(compared(other));
});

test('texts of several elements are one, and each character knows its place', () => {
  const nodes = texts('The “old ', ' ferry”', ' sails');
  const { text, places } = comparedText(nodes);
  expect(text).toBe('the "old ferry" sails');
  expect(places).toHaveLength(text.length);
  expect(places[text.indexOf('ferry')]).toEqual([nodes[1], 1]);
  expect(places[text.indexOf('sails')]).toEqual([nodes[2], 1]);
});

test('a character that is compared as several has one place', () => {
  const nodes = texts('김 …');
  const { text, places } = comparedText(nodes);
  expect(text.endsWith('...')).toBe(true);
  expect(places[0]).toEqual(places[2]);
  expect(places.at(-1)).toEqual([nodes[0], 2]);
});
