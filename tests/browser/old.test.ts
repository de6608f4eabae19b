import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { KINDS } from '../site/pages.ts';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';
import { faintText } from './probes/contrast.ts';
import { sideways, spoiledText } from './probes/overflow.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Turns what an older engine does not know into what no engine knows, so that this one drops it by the same rules. */
const ENGINES: Readonly<Record<string, (html: string) => string>> = {
  'of 2023, without light-dark(), anchors, popovers and ::details-content': (html) =>
    html
      .replace(/light-dark\(|anchor\(|\banchor-name\b|\bposition-(area|try)/g, 'unknown-$&')
      .replace(/details-content|popover-open/g, 'unknown-$&')
      .replace(/ popover/g, ' data-popover'),
  'of 2022, without :has() and all of that': (html) =>
    ENGINES['of 2023, without light-dark(), anchors, popovers and ::details-content']!(html).replace(
      /:has\(/g,
      ':unknown-has(',
    ),
  'from before cascade layers, which draws no style at all': (html) =>
    html.replace(/<style.*?<\/style>/gs, ''),
};

/** The page as such an engine has it. */
async function openOld(path: string, change: (html: string) => string, colorScheme: 'light' | 'dark') {
  const { page } = await openPage(browser, '404.html', {
    bypassCSP: true,
    colorScheme,
    reducedMotion: 'reduce',
  });
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: change(await response.text()) });
  });
  await page.goto(inject('url') + path);
  expect(await page.locator('h1').textContent()).not.toBe('No such page');
  return page;
}

/** Passages that are not shown, or stand above the one before them. */
const misplaced = (page: Page) =>
  page.evaluate(() => {
    let last = Number.NEGATIVE_INFINITY;
    return [...document.querySelectorAll('.passage .retold')]
      .filter((e) => {
        const { top, height } = e.getBoundingClientRect();
        const wrong = height < 10 || top < last || !e.checkVisibility();
        last = top;
        return wrong;
      })
      .map((e) => e.closest('[id]')!.id);
  });

describe.each(Object.entries(ENGINES))('an engine %s', (_, change) => {
  test.each(['light', 'dark'] as const)('draws pages that can be read: %s', async (colorScheme) => {
    for (const path of [
      KINDS.front,
      KINDS.interview,
      KINDS.report,
      KINDS.timeline,
      KINDS.claims,
      KINDS.speakers,
    ]) {
      const page = await openOld(path, change, colorScheme);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(faintText), `${path} ${width}`).toEqual([]);
        expect(await page.evaluate(sideways), `${path} ${width}`).toEqual([]);
        expect(await page.evaluate(spoiledText), `${path} ${width}`).toEqual([]);
        expect(await misplaced(page), `${path} ${width}`).toEqual([]);
      }
      await page.context().close();
    }
  });

  test('opens every note in its place', async () => {
    for (const width of [1280, 320]) {
      const page = await openOld(KINDS.interview, change, 'light');
      await page.setViewportSize({ width, height: 800 });
      const note = page.locator('#n-claim-p07');
      expect(await note.locator('.text').isVisible()).toBe(false);
      await note.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await note.locator('.text').isVisible()).toBe(true);
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
      expect(await page.evaluate(spoiledText)).toEqual([]);
      expect(await misplaced(page)).toEqual([]);
      await page.context().close();
    }
  });
});

test('where light-dark() is unknown there are still colors, and they are one theme', async () => {
  const [[, change]] = Object.entries(ENGINES) as [[string, (html: string) => string]];
  const page = await openOld(KINDS.interview, change, 'dark');
  const [ground, bar, scheme] = await page.evaluate(() => [
    getComputedStyle(document.body).backgroundColor,
    getComputedStyle(document.querySelector('.lane[data-part=guest] .bar')!).backgroundColor,
    getComputedStyle(document.documentElement).colorScheme,
  ]);
  expect([ground, bar]).not.toContain('rgba(0, 0, 0, 0)');
  expect(scheme).toBe('light');
  await page.context().close();
});
