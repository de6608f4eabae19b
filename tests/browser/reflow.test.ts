import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { KINDS, builtPages } from '../site/pages.ts';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';
import { unfold } from './probes/contrast.ts';
import { sideways, spoiledText } from './probes/overflow.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** How many pages are open at once: pages load while others are measured. */
const AT_ONCE = 4;

test('no page scrolls sideways at 320 px, which is a window of 1280 px at 400 % zoom', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 256 } });
  const files = builtPages().map(({ file }) => file);
  const found: string[] = [];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const page = await context.newPage();
      for (let file = files.pop(); file !== undefined; file = files.pop()) {
        await page.goto(inject('url') + file.replace(/index\.html$/, ''));
        found.push(...(await page.evaluate(sideways)).map((line) => `${file}: ${line}`));
      }
    }),
  );
  expect(found).toEqual([]);
  await context.close();
}, 300_000);

/** The spacing that WCAG 2.2, 1.4.12 lets a reader set. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

test.each(Object.entries(KINDS))(
  'no text of %s is cut off or lies over other text, as it is and with wide spacing',
  async (_, path) => {
    // The page's policy refuses styles from elsewhere; a reader's own are not asked.
    const { page } = await openPage(browser, path, { bypassCSP: true });
    await page.evaluate(unfold);
    for (const spaced of [false, true]) {
      if (spaced) await page.addStyleTag({ content: SPACED });
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const where = `${width} px${spaced ? ', wide spacing' : ''}`;
        expect(await page.evaluate(sideways), where).toEqual([]);
        expect(await page.evaluate(spoiledText), where).toEqual([]);
      }
    }
    await page.context().close();
  },
);

test('the measure itself: cut text, text over text, and a wide page are found', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 400 } });
  await page.setContent('<p>good</p><p>text</p>');
  expect([await page.evaluate(sideways), await page.evaluate(spoiledText)]).toEqual([[], []]);
  await page.setContent(`<p class="cut" style="overflow:hidden;width:40px;white-space:nowrap">much too long</p>
    <p>under</p><p style="margin-top:-2em">over it</p><p style="width:400px">wide</p>`);
  expect(await page.evaluate(spoiledText)).toEqual([
    'cut: cut “much too long”',
    'over: “under” and “over it”',
  ]);
  expect(await page.evaluate(sideways)).toEqual(['p. reaches 408 px']);
  await page.context().close();
});
