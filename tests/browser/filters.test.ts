import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../site/pages.ts';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const status = (page: Page) => page.locator('[data-items]');
const state = (page: Page) => page.locator('.state');
/** The sentence of the state as it is drawn: its numbers are counters of styles. */
const drawn = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter((n) => n.role?.value === 'StaticText')
    .map((n) => String(n.name?.value ?? ''))
    .join('')
    .replace(/\s+/g, ' ');
};

/** Narrows the list of claims to nothing. */
async function nothing(page: Page) {
  const choose = (group: string, name: RegExp) =>
    page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name }).check();
  await page.locator('.filters summary', { hasText: 'Speaker' }).click();
  await choose('Speaker', /^John Sipher/);
  await choose('Article', /^CBS/);
}

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('a reader with %o', (options) => {
  test('is told that nothing is left, and takes the choice back', async () => {
    const { page } = await openPage(browser, KINDS.claims, options);
    expect(await state(page).isVisible()).toBe(false);
    const all = await page.locator('.claim').count();
    await nothing(page);
    expect(await page.locator('.claim:visible').count()).toBe(0);
    expect(await drawn(page)).toContain(`0 of ${all} claims shown`);
    const { y, height } = (await state(page).boundingBox())!;
    expect(y + height, 'the sentence is in the window').toBeLessThanOrEqual(900);
    await page.getByRole('button', { name: `Show all ${all}` }).click();
    expect(await page.locator('.claim:visible').count()).toBe(all);
    expect(await state(page).isVisible()).toBe(false);
    await page.context().close();
  });

  test('is told what Follow leaves, far down the page too, and takes it back', async () => {
    const { page } = await openPage(browser, KINDS.interview, options);
    await page.getByLabel('Lee', { exact: true }).check();
    const full = await page.locator('.passage .retold:visible').count();
    const all = await page.locator('.passage').count();
    expect(full).toBeGreaterThan(0);
    expect(full).toBeLessThan(all);
    expect(await drawn(page)).toContain(`${full} of ${all} turns in full`);
    expect((await state(page).boundingBox())!.y).toBeLessThan(900);
    await page.getByRole('checkbox', { name: 'Notes' }).uncheck();
    await page.getByRole('button', { name: 'Everyone, with notes' }).click();
    expect(await page.locator('.passage .retold:visible').count()).toBe(all);
    expect(await page.locator('#n-claim-p07').isVisible()).toBe(true);
    await page.context().close();
  });

  test('loads the page anew and finds it as its controls say', async () => {
    const { page } = await openPage(browser, KINDS.interview, options);
    await page.getByLabel('Lee', { exact: true }).check();
    await page.reload();
    expect(await page.locator('#follow-everyone').isChecked()).toBe(true);
    expect(await state(page).isVisible()).toBe(false);
    await page.context().close();
  });

  test('presses Enter in a choice and stays where the page is', async () => {
    const { page } = await openPage(browser, KINDS.claims, options);
    const before = page.url();
    await page.getByRole('radio', { name: /^needs context/ }).check();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    expect(page.url()).toBe(before);
    expect(await page.locator('.claim').filter({ visible: false }).count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

test('with scripts the number is read aloud after every choice, and nothing before the first', async () => {
  const { page } = await openPage(browser, KINDS.claims);
  expect(await status(page).textContent()).toBe('');
  const all = await page.locator('.claim').count();
  await nothing(page);
  await expect.poll(() => status(page).textContent()).toBe(`0 of ${all} claims shown`);
  await page.getByRole('button', { name: `Show all ${all}` }).click();
  await expect.poll(() => status(page).textContent()).toBe(`${all} of ${all} claims shown`);
  await page.context().close();
});
