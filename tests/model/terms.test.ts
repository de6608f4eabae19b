import { expect, test } from 'vitest';
import { pageHtml } from '../../src/components/prose/draw-prose.ts';
import { firstUses } from '../../src/model/terms.ts';
import { lineOf } from '../prose.ts';

const opened = (markdown: string) => {
  const prose = lineOf(markdown);
  return pageHtml(prose, { terms: firstUses([prose]) });
};

test('a term is opened at its first use on a page, and only there', () => {
  const [first, second] = [
    lineOf('[Luna-25](term:luna-25) and [it](term:luna-25)'),
    lineOf('[again](term:luna-25)'),
  ];
  const terms = firstUses([first, second]);
  expect([...terms.values()]).toEqual(['luna-25']);
  const html = pageHtml(first, { terms });
  expect(html.match(/<button/g)).toHaveLength(1);
  expect(html).toContain(
    'Luna-25</a><button type="button" class="term" popovertarget="term-luna-25" aria-label="What is meant: Luna-25">?</button>',
  );
  expect(pageHtml(second, { terms })).not.toContain('<button');
});

test('a name with marks or quotes stays one attribute', () => {
  expect(opened('[the *"big"* one](term:x)')).toContain(
    'aria-label="What is meant: the &#x22;big&#x22; one"',
  );
});

test('other links are left alone', () => {
  expect(opened('[x](event:glossary)')).not.toContain('<button');
});
