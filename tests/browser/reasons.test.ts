import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtPages } from '../site/pages.ts';
import { launch } from './launch.ts';

/*
 * What reader views keep of every page of a kind, by Readability, which most of them are made with. A verdict never travels
 * without its reasons.
 */
const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

test.each([
  // Who claims it, the verdict, and all that it rests on.
  { pages: /^claims\/\w+\/index\.html$/, wanted: '.by, p.verdict, .evidence p', share: 0.95 },
  // All but the ways to other events.
  {
    pages: /^events\/[^/]+\/index\.html$/,
    wanted: 'main .lead, main .facts, [aria-labelledby=grounds]',
    share: 0.9,
  },
  {
    pages: /^speakers\/[^/]+\/index\.html$/,
    wanted: 'main .lead, main .retold, main .pull, [aria-labelledby=grounds]',
    share: 0.9,
  },
])('reader views keep the reasons of $pages', async ({ pages, wanted, share }) => {
  const page = await browser.newPage();
  await page.evaluate(`${readability}; window.Readability = Readability`);
  const found = builtPages().filter(({ file }) => pages.test(file));
  expect(found.length).toBeGreaterThan(10);
  const poor: string[] = [];
  for (const { file, html } of found) {
    const { had, kept } = (await page.evaluate(
      `((html, wanted) => {
        const words = (text) => text.toLowerCase().match(/[\\p{L}\\p{N}]+/gu) ?? [];
        const page = new DOMParser().parseFromString(html, 'text/html');
        const had = [...page.querySelectorAll(wanted)].flatMap((e) => words(e.textContent));
        return { had, kept: words(new Readability(page).parse()?.textContent ?? '') };
      })(${JSON.stringify(html)}, ${JSON.stringify(wanted)})`,
    )) as { had: string[]; kept: string[] };
    const left = new Map<string, number>();
    for (const word of kept) left.set(word, (left.get(word) ?? 0) + 1);
    const lost = had.filter((word) => {
      left.set(word, (left.get(word) ?? 0) - 1);
      return left.get(word)! < 0;
    });
    if (had.length === 0 || lost.length > (1 - share) * had.length)
      poor.push(`${file}: of ${had.length} words, lost: ${lost.slice(0, 12).join(' ')}`);
  }
  expect(poor).toEqual([]);
  await page.close();
});
