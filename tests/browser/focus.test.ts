import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../site/pages.ts';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';
import { type Stop, focusStop } from './probes/focus.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const still = { reducedMotion: 'reduce' } as const;

/** Every stop of the Tab key, from the top of the page until focus leaves it. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focusStop);
    if (!stop) return stops;
    stops.push(stop);
    // A round that begins anew, which some windows do instead of leaving the page, would not end.
    if (stops.length > 2000) throw new Error('focus never leaves the page');
  }
}

const { front, interview, timeline, embed, embedded } = KINDS;
/** A frame for other sites has neither masthead nor foot, and few stops. */
const FRAMES: readonly string[] = [embed, embedded];
describe.each([
  { width: 1280, kinds: KINDS },
  // Narrow, the masthead wraps, notes fold and the drawing stands upright.
  { width: 320, kinds: { front, interview, timeline } },
])('at $width px', ({ width, kinds }) => {
  test.each(Object.entries(kinds))(
    '%s: every stop is seen, in the order of the page',
    async (_, path) => {
      const { page } = await openPage(browser, path, { ...still, viewport: { width, height: 800 } });
      const stops = await tabThrough(page);
      expect(stops.length).toBeGreaterThan(FRAMES.includes(path) ? 0 : 8);
      expect(stops.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
      expect(stops.filter(({ forward }) => !forward).map(({ name }) => name)).toEqual([]);
      await page.context().close();
    },
    120_000,
  );
});

test('the first stop skips to the content', async () => {
  for (const path of [KINDS.interview, KINDS.front]) {
    const { page } = await openPage(browser, path, still);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.context().close();
  }
});

test('beside the text a note has nothing to fold: its summary is no stop, and its words are still told', async () => {
  const { page } = await openPage(browser, KINDS.interview, {
    ...still,
    viewport: { width: 1280, height: 900 },
  });
  const summary = page.locator('#n-claim-p07 > summary');
  await summary.evaluate((s) => s.focus());
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  expect(await summary.locator('span').last().isVisible()).toBe(true);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const told = nodes.filter((n) => !n.ignored).map((n) => String(n.name?.value ?? ''));
  const titles = await page
    .locator('.note > summary')
    .evaluateAll((all) => all.map((s) => s.lastElementChild!.lastChild!.nodeValue!.trim()));
  expect(titles.length).toBeGreaterThan(30);
  expect(titles.filter((title) => !told.some((name) => name.includes(title)))).toEqual([]);
  const bodies = await page
    .locator('.note .text p:first-child')
    .evaluateAll((all) => all.map((p) => p.lastChild!.textContent!.trim().slice(0, 20)));
  expect(bodies.filter((start) => !told.some((name) => name.includes(start)))).toEqual([]);

  await page.setViewportSize({ width: 600, height: 900 });
  await summary.focus();
  expect(await summary.evaluate((s) => s === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.locator('#note-claim-p07').isVisible()).toBe(true);
  await page.context().close();
});

test('the measure itself: no outline, and a stop under something that sticks, are found', async () => {
  const page = await browser.newPage({ viewport: { width: 400, height: 300 } });
  await page.setContent(`<style>.bare:focus { outline: none } :focus-visible { outline: 3px solid #000 }
      .bar { position: fixed; inset: 0 0 auto; height: 60px; background: #fff; z-index: 1 }</style>
    <div class="bar"></div><a href="#a">under</a><p style="margin-top:80px"><a href="#b" class="bare">bare</a> <a href="#c">good</a></p>`);
  const stops = await tabThrough(page);
  expect(stops.map(({ name, faults }) => [name, faults.length > 0 ? faults[0]!.split(' ')[0] : ''])).toEqual([
    ['a “under”', 'covered'],
    ['a “bare”', 'no'],
    ['a “good”', ''],
  ]);
  await page.context().close();
});
