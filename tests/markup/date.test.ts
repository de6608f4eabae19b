import edtf from 'edtf';
import { describe, expect, test } from 'vitest';
import { type EventDate, readDate } from '../../src/markup/date.ts';

const read = (text: string): EventDate => {
  const date = readDate(text);
  if (typeof date === 'string') throw new Error(date);
  return date;
};
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Days, months, years and decades of more than a century, leap years and their neighbors among them. */
const SINGLE = [1900, 1904, 1945, 1999, 2000, 2023, 2024, 2099, 2100].flatMap((y) => [
  `${y}`,
  `${y}~`,
  ...['01', '02', '04', '12'].flatMap((m) => [
    `${y}-${m}`,
    `${y}-${m}~`,
    `${y}-${m}-01`,
    `${y}-${m}-28`,
    `${y}-${m}-28~`,
  ]),
  `${y}-12-31`,
]);
const DECADES = ['190X', '199X', '202X'];

describe('bounds agree with the reference implementation of EDTF', () => {
  test.each([...SINGLE, ...DECADES])('%s', (text) => {
    const { min, max } = edtf(text);
    expect(read(text)).toMatchObject({ edtf: text, form: 'date', earliest: day(min), latest: day(max) });
  });
  test.each(['2020-01/2023-08', '1950-06-25/1953-07-27', '199X/2005', '2023~/2024-06-19'])('%s', (text) => {
    const { min, max } = edtf(text);
    expect(read(text)).toMatchObject({ form: 'span', earliest: day(min), latest: day(max) });
  });
  test.each([
    ['{2024-10-18,2024-10-23,2024-10-28}', 'each', 3],
    ['[2023-06-04,2023-06-07]', 'either', 2],
  ])('%s', (text, form, parts) => {
    const { min, max } = edtf(text);
    const date = read(text);
    expect(date).toMatchObject({ form, earliest: day(min), latest: day(max) });
    expect(date.parts).toHaveLength(parts);
  });
  test('a latest day is sorted by that day', () => {
    expect(read('[..2024-06-19]')).toMatchObject({
      form: 'by',
      earliest: '2024-06-19',
      latest: '2024-06-19',
    });
    expect(read('[..2024-06]')).toMatchObject({ form: 'by', earliest: '2024-06-30', latest: '2024-06-30' });
  });
});

test('every day of four years is read as itself, and no other day exists', () => {
  const days = new Set<string>();
  for (let ms = Date.UTC(2023, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 24 * 3600 * 1000) days.add(day(ms));
  for (let y = 2023; y < 2027; y++)
    for (let m = 0; m <= 13; m++)
      for (let d = 0; d <= 32; d++) {
        const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        expect(typeof readDate(text) !== 'string', text).toBe(days.has(text));
      }
});

test('parts say no more than was written', () => {
  expect(read('2024-06').parts).toEqual([{ year: 2024, month: 6 }]);
  expect(read('199X').parts).toEqual([{ year: 1990, decade: true }]);
  expect(read('2024-06-19~').parts).toEqual([{ year: 2024, month: 6, day: 19, approximate: true }]);
});

test.each([
  '',
  ' 2024',
  '2024 ',
  '24',
  '2026-3-1',
  '01/02/2026',
  '1.2.2026',
  'March 1',
  '20260301',
  '2026-03-01 00:30',
  '2026-03-01T00:30Z',
  '２０２４',
  '2024/',
  '/2024',
  '2024/..',
  '2020/2021/2022',
  '2024/2023',
  '2024/2024',
  '2023/2023-06',
  '2023-06/2023',
  '{2024}',
  '{}',
  '[]',
  '[2024,2025}',
  '{2024,2025]',
  '{..2024}',
  '[..2024,2025]',
  '[2024,2025',
  '{2025,2024}',
  '{2024, 2025}',
  '2024?',
  '199X~',
  '19XX',
  '2024-21',
  '0000-01-01',
  '1899',
  '2101',
  '2024-06-31',
])('refused: %j', (text) => {
  expect(readDate(text)).toEqual(expect.any(String));
});

test.each([
  ['2023-02-29', 'there is no such day as 2023-02-29'],
  ['2023-13', 'there is no such month as 2023-13'],
  ['1899', 'the year 1899 is outside 1900–2100'],
  ['{2025,2024}', 'the dates in "{2025,2024}" are not in order, earliest first'],
  ['01/02/2026', expect.stringMatching(/^"01\/02\/2026" could be two different days; write a quoted date/)],
  ['{2024}', expect.stringMatching(/^"\{2024\}" holds too few or too many dates; write/)],
])('%s: the sentence says why', (text, sentence) => expect(readDate(text)).toEqual(sentence));
