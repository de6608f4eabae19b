import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../site/pages.ts';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const PHONE = { width: 360, height: 640 };
const LAPTOP = { width: 1440, height: 900 };

/** Where the first of them begins, in screens from the top of the page. */
async function screensDown(path: string, selector: string, viewport: typeof PHONE) {
  const { page } = await openPage(browser, path, { viewport, javaScriptEnabled: false });
  const { y } = (await page.locator(selector).first().boundingBox())!;
  await page.context().close();
  return y / viewport.height;
}

describe.each([
  ['interview', KINDS.interview],
  ['report', KINDS.report],
])('%s', (_, path) => {
  test('its first words come within 1.2 screens of a phone', async () => {
    expect(await screensDown(path, '.passage .retold', PHONE)).toBeLessThanOrEqual(1.2);
  });
  test('its first lines stand in the first screen of a laptop', async () => {
    // Two lines of text, 60 px, must fit below the place where it begins.
    expect(await screensDown(path, '.passage .retold', LAPTOP)).toBeLessThanOrEqual(1 - 60 / LAPTOP.height);
  });
  test('the drawing of who speaks when is open where there is room, and opens by key where there is none', async () => {
    const { page } = await openPage(browser, path, { viewport: LAPTOP, javaScriptEnabled: false });
    expect(await page.locator('.strip .bars').first().isVisible()).toBe(true);
    expect(await page.getByRole('group', { name: 'Follow' }).isVisible()).toBe(true);
    await page.setViewportSize(PHONE);
    expect(await page.locator('.strip .bars').first().isVisible()).toBe(false);
    for (const [summary, inside] of [
      ['Source and key', '.facts'],
      ['Who speaks when', '.strip .bars'],
      ['Follow, notes', 'fieldset'],
    ] as const) {
      await page.locator('.fold > summary', { hasText: summary }).press('Enter');
      expect(await page.locator(inside).first().isVisible()).toBe(true);
    }
    await page.context().close();
  });
  test('what is folded on a screen stands on paper', async () => {
    const { page } = await openPage(browser, path, { viewport: PHONE });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.source .facts').isVisible()).toBe(true);
    expect(await page.locator('.strip .bars').first().isVisible()).toBe(true);
    await page.context().close();
  });
});

test.each([PHONE, LAPTOP])('the first claim stands in the first screen of %o', async (viewport) => {
  expect(await screensDown(KINDS.claims, '.claim h3', viewport)).toBeLessThan(1);
});

test('a claim takes a tenth of a phone’s screen or little more, so that the ledger can be scanned', async () => {
  const { page } = await openPage(browser, KINDS.claims, { viewport: PHONE });
  const rows = await page.locator('.claim').evaluateAll((list) => list.map((row) => row.clientHeight));
  expect(rows.reduce((a, b) => a + b) / rows.length).toBeLessThan(0.16 * PHONE.height);
  await page.context().close();
});

test('the list of events is one tap away on a phone', async () => {
  const { page } = await openPage(browser, KINDS.timeline, { viewport: PHONE, reducedMotion: 'reduce' });
  const link = page.getByRole('link', { name: /^To the list/ });
  const box = (await link.boundingBox())!;
  expect(box.y + box.height).toBeLessThan(PHONE.height);
  await link.click();
  expect((await page.locator('.item.event').first().boundingBox())!.y).toBeLessThan(PHONE.height / 2);
  await page.context().close();
});

test('the masthead has two lines on a phone, and every door of it is somewhere on the page', async () => {
  const { page } = await openPage(browser, '', { viewport: PHONE });
  const doors = page.locator('.masthead a');
  const lines = await doors
    .filter({ visible: true })
    .evaluateAll((links) => new Set(links.map((a) => Math.round(a.getBoundingClientRect().bottom))).size);
  expect(lines).toBe(2);
  for (const href of await doors.evaluateAll((links) => links.map((a) => a.getAttribute('href'))))
    expect(
      await page.locator(`:is(.masthead, .footer) a[href="${href}"]`).filter({ visible: true }).count(),
      href!,
    ).toBeGreaterThan(0);
  await page.context().close();
});
