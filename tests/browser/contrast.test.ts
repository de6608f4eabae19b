import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KINDS } from '../site/pages.ts';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';
import { faintText, unfold } from './probes/contrast.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

test.each(Object.entries(KINDS))('all text of %s can be read, folded text too', async (_, path) => {
  const { page } = await openPage(browser, path);
  await page.evaluate(unfold);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const)
      for (const contrast of ['no-preference', 'more'] as const) {
        await page.emulateMedia({ colorScheme, contrast });
        expect(await page.evaluate(faintText), `${width} px, ${colorScheme}, ${contrast}`).toEqual([]);
      }
  }
  await page.context().close();
});

test('the measure itself: faint, half-transparent, drawn and gradient-backed text is found, good text is not', async () => {
  const page = await browser.newPage();
  await page.setContent(`<style>
      body { background: #fff; color: #000 } .drawn::after { content: 'drawn'; color: #aaa }
      .gradient { background: linear-gradient(90deg, #fff, #222) }
    </style>
    <p>good</p><p style="color:#999">faint</p><p style="opacity:.4">half</p><p class="drawn"></p>
    <p class="gradient">gradient</p><p style="color:#8a8a8a;font-size:24px">large</p>
    <p style="color:#8a8a8a">small</p><p style="color:#999" hidden>hidden</p>`);
  const found = await page.evaluate(faintText);
  expect(found.map((f) => f.text).sort()).toEqual(['drawn', 'faint', 'gradient', 'half', 'small']);
  // #8a8a8a on white, by the formula of WCAG: 3.45.
  expect(found.find((f) => f.text === 'small')?.ratio).toBe(3.45);
  await page.context().close();
});
