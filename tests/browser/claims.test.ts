import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, launchThatFinds } from './launch.ts';
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
  const text = nodes
    .filter((n) => n.role?.value === 'StaticText')
    .map((n) => String(n.name?.value ?? ''))
    .join('');
  return Number(/(\d+) of \d+ claims shown/.exec(text)?.[1]);
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
    await page.locator('.filters summary', { hasText: 'Speaker' }).click();
    await choose(page, 'Speaker', /^John Sipher/);
    const bySipher = page.locator('.claim[data-speaker~=john-sipher]');
    expect(await shown(page)).toBe(await bySipher.and(page.locator('[data-article|=pbs]')).count());
    await choose(page, 'Article', /^CBS/);
    const elsewhere = await bySipher.and(page.locator('[data-article|=cbs]')).count();
    expect(await shown(page)).toBe(elsewhere);
    expect(await counted(page)).toBe(elsewhere);
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
    expect(Number(count)).toBeLessThan(await page.locator('.claim').count());
    await page.context().close();
  });

  test('follows a claim from its passage to its place in the list', async () => {
    const { page } = await openPage(browser, 'articles/pbs-newshour-2023-09-13/', {
      ...options,
      reducedMotion: 'reduce',
    });
    await page.locator('#t2').getByRole('link', { name: 'P05' }).click();
    await page.waitForURL(/\/claims\/#p05$/);
    const box = (await page.locator('#p05').boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeLessThan(200);
    await page.context().close();
  });
});

/** Whether the evidence of a claim is to be seen. */
const open = (page: Page, id: string) => page.locator(`#${id} .evidence`).isVisible();

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'evidence opens in place: by key, for a link to its claim, and on paper: %o',
  async (options) => {
    const { page } = await openPage(browser, 'claims/', {
      ...options,
      viewport: { width: 360, height: 640 },
    });
    expect(await open(page, 'p02')).toBe(false);
    await page.locator('.claim summary').nth(1).press('Enter');
    expect(await open(page, 'p02')).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.claim .evidence').filter({ visible: true }).count()).toBe(
      await page.locator('.claim').count(),
    );
    await page.context().close();
    const { page: linked } = await openPage(browser, 'claims/#p10', {
      ...options,
      viewport: { width: 360, height: 640 },
      reducedMotion: 'reduce',
    });
    expect(await open(linked, 'p10')).toBe(true);
    const { y } = (await linked.locator('.claim:has(#p10) h3').boundingBox())!;
    expect(y, 'the claim itself is in the window').toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(200);
    await linked.context().close();
  },
);

test('the browser’s find opens the evidence that has the words', async () => {
  const finding = await launchThatFinds();
  if (!finding) return console.log('no browser here finds words on a page: not tried');
  const { page } = await openPage(finding, 'claims/');
  const words = (await page.locator('#p10 .evidence > p').first().textContent())!.split(/\s+/).slice(0, 6);
  await page.goto('about:blank');
  await page.goto(`${inject('url')}claims/#:~:text=${encodeURIComponent(words.join(' '))}`);
  await expect.poll(() => open(page, 'p10'), { timeout: 10_000 }).toBe(true);
  expect(await open(page, 'p02')).toBe(false);
  await finding.close();
});
