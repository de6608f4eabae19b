import { expect, test } from 'vitest';
import { readBars } from '../../src/components/explainer/bars.ts';

const table = (rows: [string, string][]) =>
  `<p>Title</p><table><thead><tr><th>Boxes</th><th>Said by</th></tr></thead><tbody>${rows
    .map(([n, who]) => `<tr><td>${n}</td><td>${who}</td></tr>`)
    .join('')}</tbody></table><p>Origin</p>`;

test('bars are shares of the longest, and wear the summit of the year their row names', () => {
  const { before, after, columns, rows } = readBars(
    table([
      ['1,000', '<a href="/x/">Harbor office, May 2023</a>'],
      ['4,000', 'Ministry, 2024'],
      ['0', 'Nobody &amp; nothing'],
    ]),
  );
  expect([before, after, columns]).toEqual(['<p>Title</p>', '<p>Origin</p>', ['Boxes', 'Said by']]);
  expect(rows.map(({ value, share, summit }) => [value, share, summit])).toEqual([
    ['1,000', 25, 'vostochny'],
    ['4,000', 100, 'pyongyang'],
    ['0', 0, undefined],
  ]);
  expect(rows[0]!.html).toBe('<a href="/x/">Harbor office, May 2023</a>');
});

test.each([
  [table([['many', 'Ministry']]), '<Bars>: "many" is no number; write it like 10,000'],
  ['<p>Only words</p>', '<Bars>: has no table; write one of two columns, the number first'],
])('what cannot be drawn is refused in a sentence', (html, message) => {
  expect(() => readBars(html)).toThrow(message);
});
