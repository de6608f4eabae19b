import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { VerificationReport } from '../../src/outputs/verification.ts';
import { builtPages, elements, named, quotedIn, textOf, wordsOf } from './pages.ts';

const report = JSON.parse(
  readFileSync(join(inject('folder'), 'verification.json'), 'utf8'),
) as VerificationReport;
const articles = builtPages().filter(({ file }) => /^articles\/[^/]+\/index\.html$/.test(file));

test('every quotation that a reader sees in an article is in the report, verified, with the same words', () => {
  for (const { file, tree } of articles) {
    const id = file.split('/')[1]!;
    const page = `https://site.test/sub/articles/${id}/`;
    // A quotation in a note has no address of its own, and stands in the report behind those of the passages.
    const shown = quotedIn(tree).map((q) => {
      const anchor = q.properties['id'];
      return [anchor === undefined ? page : `${page}#${String(anchor)}`, wordsOf(q)];
    });
    const ofPassages = shown.filter(([url]) => url !== page);
    const ofNotes = shown.filter(([url]) => url === page);
    const reported = report.quotations.filter((q) => q.url.startsWith(page)).map((q) => [q.url, q.text]);
    expect(ofPassages.length).toBeGreaterThan(0);
    expect(reported).toEqual([...ofPassages, ...ofNotes]);
  }
  expect(
    report.quotations.filter(
      (q) => !q.verified || q.position === null || !/^[0-9a-f]{64}$/.test(q.sha256 ?? ''),
    ),
  ).toEqual([]);
});

test('each of them bears the sign, which is heard but is no stop, and never stands before punctuation', () => {
  for (const { tree, html } of articles) {
    const signs = elements(tree, (e) => String(e.properties['className']) === 'ok');
    expect(signs.length).toBe(quotedIn(tree).length);
    for (const sign of signs)
      expect([sign.tagName, sign.properties['role'], sign.properties['ariaLabel'], textOf(sign)]).toEqual([
        'span',
        'img',
        'verified',
        '',
      ]);
    expect([...html.matchAll(/”<\/span>[.,;:!?)\]]*<span class="ok"/g)].length).toBe(signs.length);
    expect(named(tree, 'a').map((a) => a.properties['href'])).toContain('/sub/about/#verified');
  }
  for (const { html } of builtPages())
    expect([...html.matchAll(/<span class="ok"[^>]*><\/span>(<\/span>)?[.,;:!?]/g)]).toEqual([]);
});

test('no page leaves quotation marks to the browser, which copies none and adds its own', () => {
  expect(builtPages().flatMap(({ file, tree }) => named(tree, 'q').map(() => file))).toEqual([]);
});

test('the count on each article is the real one', () => {
  for (const { file, tree } of articles) {
    const count = quotedIn(tree).length;
    const source = report.sources.find((s) => s.article === file.split('/')[1])!;
    const percent = ((source.quotedWords / source.words) * 100).toFixed(1);
    expect(textOf(named(tree, 'main')[0]!)).toContain(
      `${count} of ${count} verified, ${percent}% of the source’s ${source.words.toLocaleString('en-US')} words quoted`,
    );
    expect(source.quotedWords / source.words).toBeLessThan(0.1);
  }
});

test('the report says when the check was run, and where what it means is told', () => {
  expect(report.checked).toBe('2023-11-14T22:13:20.000Z');
  expect(report.about).toBe('https://site.test/sub/about/#verified');
});
