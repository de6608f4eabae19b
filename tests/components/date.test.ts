import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import When from '../../src/components/site/When.astro';
import { dateWords, precisionWords } from '../../src/model/date-words.ts';
import { type EventDate, readDate } from '../../src/markup/date.ts';

const read = (edtf: string) => readDate(edtf) as EventDate;

describe('a date in words is no more exact than it is known', () => {
  test.each([
    ['2024', '2024', 'year'],
    ['1945-08', 'August 1945', 'month'],
    ['2023-06~', 'about June 2023', 'about this month'],
    ['2006-10-14', '14 October 2006', 'day'],
    ['199X', '1990s', 'decade'],
    ['1950-06-25/1953-07-27', '25 June 1950 – 27 July 1953', 'span of days'],
    ['2020-01/2023-08', 'January 2020 – August 2023', 'span of months'],
    ['2024-05-28/2024-06-09', '28 May – 9 June 2024', 'span of days'],
    ['2024-06-08/2024-06-09', '8 – 9 June 2024', 'span of days'],
    ['{2024-10-18,2024-10-23,2024-10-28}', '18, 23 and 28 October 2024', 'several days'],
    [
      '{2024-10-24,2024-11-06,2024-11-09,2024-11-11}',
      '24 October, 6, 9 and 11 November 2024',
      'several days',
    ],
    ['[2023-06-04,2023-06-07]', '4 or 7 June 2023', 'disputed between two days'],
    ['[..2024-06-19]', 'by 19 June 2024', 'no later than this day'],
  ])('%s', (edtf, words, precision) => {
    expect(dateWords(read(edtf))).toBe(words);
    expect(precisionWords(read(edtf))).toBe(precision);
  });

  test('the words do not depend on the machine’s time zone', () => {
    const before = process.env['TZ'];
    for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env['TZ'] = zone;
      expect(dateWords(read('2024-01-01'))).toBe('1 January 2024');
    }
    process.env['TZ'] = before;
  });
});

test('every day, month or year in it is a time element, decades are not', async () => {
  const container = await AstroContainer.create();
  const html = async (edtf: string) =>
    (await container.renderToString(When, { props: { date: read(edtf) } }))
      .trim()
      .replace(/ data-astro-[\w-]+="[^"]*"/g, '');
  expect(await html('2024-05-28/2024-06-09')).toBe(
    '<time datetime="2024-05-28">28 May</time> – <time datetime="2024-06-09">9 June 2024</time>',
  );
  expect(await html('1945-08')).toBe('<time datetime="1945-08">August 1945</time>');
  expect(await html('199X')).toBe('1990s');
});
