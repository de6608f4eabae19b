import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const shown = (page: Page) => page.locator('.claim:visible').count();
/** The number that the style sheet counts, as assistive technology is told it. */
const counted = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const texts = nodes
    .map((n) => String(n.name?.value ?? ''))
    .filter((t) => /^(\d+\s*)$|^of \d+ claims shown/.test(t));
  const end = texts.findIndex((t) => /^of \d+ claims shown/.test(t));
  return Number(texts[end - 1]);
};
const choose = (page: Page, group: string, name: RegExp) =>
  page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name }).check();

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('a reader with %o', (options) => {
  test('narrows the list by verdict, article, thread and speaker; the choices combine', async () => {
    const { page, complaints } = await openPage(browser, 'claims/', options);
    const all = await shown(page);
    expect(all).toBeGreaterThan(0);
    await choose(page, 'Verdict', /^needs context/);
    const inContext = await shown(page);
    expect(inContext).toBeGreaterThan(0);
    await choose(page, 'Article', /^PBS/);
    const both = await shown(page);
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(inContext);
    expect(await counted(page)).toBe(both);
    await choose(page, 'Verdict', /^all/);
    const ofPbs = await shown(page);
    expect(ofPbs).toBeLessThan(all);
    await choose(page, 'Thread', /^Space/);
    expect(await shown(page)).toBeLessThan(ofPbs);
    await choose(page, 'Thread', /^all/);
    await page.locator('summary', { hasText: 'Speaker' }).click();
    await choose(page, 'Speaker', /^John Sipher/);
    expect(await shown(page)).toBe(12);
    await choose(page, 'Article', /^CBS/);
    expect(await shown(page)).toBe(0);
    expect(await counted(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('chooses by keyboard', async () => {
    const { page } = await openPage(browser, 'claims/', options);
    await page
      .getByRole('radio', { name: /^all \d+/ })
      .first()
      .focus();
    await page.keyboard.press('ArrowRight');
    const chosen = page.getByRole('group', { name: 'Verdict', exact: true }).locator('label:has(:checked)');
    const [count] = /\d+$/.exec((await chosen.innerText()).trim())!;
    expect(await shown(page)).toBe(Number(count));
    expect(Number(count)).toBeLessThan(90);
    await page.context().close();
  });

  test('follows a claim from its passage to its place in the list', async () => {
    const { page } = await openPage(browser, 'articles/pbs-newshour-2023-09-13/', {
      ...options,
      reducedMotion: 'reduce',
    });
    await page.locator('#t2').getByRole('link', { name: 'P05' }).click();
    expect(page.url()).toMatch(/\/claims\/#p05$/);
    const box = (await page.locator('#p05').boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeLessThan(200);
    await page.context().close();
  });
});
