import { expect, test } from 'vitest';
import { pageHtml } from '../../src/components/prose/draw-prose.ts';
import type { PassageQuotation } from '../../src/model/article.ts';
import { lineOf, proseOf } from '../prose.ts';

const SIGN = '<span class="ok" role="img" aria-label="verified"></span>';
const quotation = (verified: boolean) => ({ id: 't1-q1', verified, voice: undefined }) as PassageQuotation;

test('the sign of a quotation stands behind its punctuation, and only where it was verified', () => {
  const prose = lineOf('She calls it <Q>late</Q>, and goes.');
  expect(pageHtml(prose, { quotations: [quotation(true)] })).toMatch(
    new RegExp(`“late”</span>,${SIGN} and goes\\.$`),
  );
  expect(pageHtml(prose, { quotations: [quotation(false)] })).not.toContain('class="ok"');
});

test('names in Hangul and Cyrillic letters say in which language they are', () => {
  expect(pageHtml(lineOf('Kim Jong Un (김정은) and Putin (Владимир Путин) meet.'))).toBe(
    'Kim Jong Un (<span lang="ko">김정은</span>) and Putin (<span lang="ru">Владимир Путин</span>) meet.',
  );
});

test('lists and tables are drawn; a note that nobody knows is not', () => {
  expect(pageHtml(proseOf('- a\n- *b*'))).toBe('<ul>\n<li>a</li>\n<li><em>b</em></li>\n</ul>');
  expect(pageHtml(proseOf('| a | b |\n| - | - |\n| 1 | 2 |'))).toMatch(
    /<th>a<\/th>[\s\S]*<tbody>[\s\S]*<td>2<\/td>/,
  );
  expect(pageHtml(lineOf('One[^x] two.'))).toBe('One two.');
});
