import { describe, expect, test } from 'vitest';
import { reportHref } from '../../src/model/report-link.ts';

const URL_ = 'https://site.test/sub/articles/talk/#t1';

test('a letter, filled in', () => {
  const link = new URL(reportHref('desk@harbor.example', 'A & B: HR t1', URL_));
  expect(link.protocol).toBe('mailto:');
  expect(link.pathname).toBe('desk@harbor.example');
  expect(link.searchParams.get('subject')).toBe('A & B: HR t1');
  expect(link.searchParams.get('body')).toBe(`${URL_}\r\n\r\nWhat is wrong, and what shows it:\r\n`);
  // A plus sign in a mail link is a plus sign, not a space.
  expect(link.search).not.toContain('+');
});

test('a form, filled in; what its address says already stays', () => {
  const link = new URL(reportHref('https://example.org/new?labels=error', 'HR t1', URL_));
  expect(link.origin + link.pathname).toBe('https://example.org/new');
  expect(Object.fromEntries(link.searchParams)).toEqual({
    labels: 'error',
    title: 'HR t1',
    body: `${URL_}\n\nWhat is wrong, and what shows it:\n`,
  });
});

describe('neither', () => {
  test.each(['desk', 'http://example.org/', 'javascript:alert(1)', 'a@b', 'a@b.example?cc=c@d.example', ''])(
    '%j',
    (contact) => {
      expect(() => reportHref(contact, 'x', URL_)).toThrow(/^contact: .* change it in src\/site\.ts$/);
    },
  );
});
