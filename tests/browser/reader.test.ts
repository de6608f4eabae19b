import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KINDS } from '../site/pages.ts';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';

const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Pages that are read, not used, and what of them a reader came for. */
const READ: readonly [kind: keyof typeof KINDS, wanted: string][] = [
  ['interview', '.retold, .note .text, .note summary b'],
  ['report', '.retold, .note .text, .note summary b'],
  ['event', '.lead'],
  ['occasion', '.lead'],
  ['speaker', '.lead, .pull .verbatim'],
  ['leader', '.lead, .pull .verbatim'],
  ['about', '.text > p, .text > h2'],
  ['corrections', '.says, .slip dd'],
];

test.each(READ)('reader mode keeps the words of %s', async (kind, wanted) => {
  const { page } = await openPage(browser, KINDS[kind]);
  const { had, kept } = (await page.evaluate(
    `(() => { ${readability};
      const words = (text) => text.toLowerCase().match(/[\\p{L}\\p{N}]+/gu) ?? [];
      const had = [...document.querySelectorAll(${JSON.stringify(wanted)})].flatMap((e) => words(e.textContent));
      const article = new Readability(document.cloneNode(true)).parse();
      return { had, kept: words(article?.textContent ?? '') };
    })()`,
  )) as { had: string[]; kept: string[] };
  const left = new Map<string, number>();
  for (const word of kept) left.set(word, (left.get(word) ?? 0) + 1);
  const lost = had.filter((word) => {
    const n = left.get(word) ?? 0;
    left.set(word, n - 1);
    return n <= 0;
  });
  expect(had.length).toBeGreaterThan(20);
  expect(
    1 - lost.length / had.length,
    `of ${had.length} words, lost: ${lost.slice(0, 20).join(' ')}`,
  ).toBeGreaterThanOrEqual(0.95);
  await page.context().close();
});
