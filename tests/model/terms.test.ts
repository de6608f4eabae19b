import { expect, test } from 'vitest';
import { openTerms } from '../../src/model/terms.ts';

const link = (id: string, words: string) => `<a href="/sub/glossary/#${id}">${words}</a>`;

test('a term is opened at its first use on a page, and only there', () => {
  const seen = new Set<string>();
  const first = openTerms(`<p>${link('luna-25', 'Luna-25')} and ${link('luna-25', 'it')}</p>`, seen);
  expect(first.match(/<button/g)?.length).toBe(1);
  expect(first).toContain(
    `${link('luna-25', 'Luna-25')}<button type="button" class="term" popovertarget="term-luna-25" aria-label="What is meant: Luna-25">?</button>`,
  );
  expect(openTerms(link('luna-25', 'again'), seen)).toBe(link('luna-25', 'again'));
  expect([...seen]).toEqual(['luna-25']);
});

test('a name with marks or quotes stays one attribute', () => {
  expect(openTerms(link('x', 'the <em>"big"</em> one'), new Set())).toContain(
    'aria-label="What is meant: the &quot;big&quot; one"',
  );
});

test('other links are left alone', () => {
  const other = '<a href="/sub/events/glossary/">x</a>';
  expect(openTerms(other, new Set())).toBe(other);
});
