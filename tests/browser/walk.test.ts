import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const path = (page: Page) => page.url().slice(inject('url').length);

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('a reader with %o', (options) => {
  test('walks from the front page to a note, a speaker, a context, the timeline, an event and its passage', async () => {
    const { page, complaints } = await openPage(browser, '', options);
    await page
      .getByRole('navigation', { name: 'Four ways in' })
      .getByRole('link', { name: /Transcripts/ })
      .click();
    await page.getByRole('link', { name: 'What Putin and Kim could give each other' }).click();
    expect(path(page)).toBe('articles/pbs-newshour-2023-09-13/');

    await page.getByRole('link', { name: /^Note 4, claim check/ }).click();
    expect(path(page)).toMatch(/#note-claim-p07$/);
    expect(await page.locator('#note-claim-p07').isVisible()).toBe(true);

    await page.locator('#t9 h3').getByRole('link').click();
    expect(path(page)).toBe('speakers/jean-lee/');
    await page
      .getByRole('link', { name: /PBS\st15, in context/ })
      .first()
      .click();
    expect(path(page)).toMatch(/articles\/pbs-newshour-2023-09-13\/#t15-q\d$/);

    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Timeline' }).click();
    await page.getByRole('navigation', { name: 'Threads' }).getByRole('link', { name: /Space/ }).click();
    expect(path(page)).toBe('timeline/space/');
    await page
      .getByRole('listitem')
      .getByRole('link', { name: /Luna-25 crashes/ })
      .click();
    expect(path(page)).toBe('events/luna-25-crash/');
    await page
      .getByRole('link', { name: /PBS\st18/ })
      .first()
      .click();
    expect(path(page)).toBe('articles/pbs-newshour-2023-09-13/#t18');
    expect(await page.locator('#t18').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('notes fold under their passage on a narrow screen and open by keyboard', async () => {
    const { page } = await openPage(browser, 'articles/cbs-news-2024-06-19/', {
      ...options,
      viewport: { width: 360, height: 800 },
    });
    const note = page.locator('#note-claim-c19');
    expect(await note.isVisible()).toBe(false);
    await page.locator('#n-claim-c19 > summary').focus();
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(true);
    await page.context().close();
  });

  test('a link to a folded note opens it', async () => {
    const { page } = await openPage(browser, 'articles/cbs-news-2024-06-19/#note-claim-c19', {
      ...options,
      viewport: { width: 360, height: 800 },
    });
    await page.locator('#note-claim-c19').waitFor({ state: 'visible', timeout: 3000 });
    await page.context().close();
  });

  test('one control hides the notes, another follows one voice', async () => {
    const { page } = await openPage(browser, 'articles/pbs-newshour-2023-09-13/', options);
    const note = page.locator('#n-claim-p07');
    expect(await note.isVisible()).toBe(true);
    await page.getByLabel('Notes', { exact: true }).uncheck();
    expect(await note.isVisible()).toBe(false);
    await page.getByLabel('Lee', { exact: true }).check();
    expect(await page.locator('#t9 .body').isVisible()).toBe(true);
    expect(await page.locator('#t11 .body').isVisible()).toBe(false);
    expect(await page.locator('#t11 h3').isVisible()).toBe(true);
    await page.context().close();
  });
});

test('in print every note stands with its passage and no control is left', async () => {
  const { page } = await openPage(browser, 'articles/pbs-newshour-2023-09-13/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#note-claim-p10').isVisible()).toBe(true);
  expect(await page.locator('nav, .chips, .skip').filter({ visible: true }).count()).toBe(0);
  await page.context().close();
});

test('the address without its slash leads to the page, and an unknown one to the 404 page', async () => {
  const bare = await fetch(`${inject('url')}speakers/jean-lee`, { redirect: 'manual' });
  expect(bare.status).toBe(301);
  expect(bare.headers.get('location')).toBe('/sub/speakers/jean-lee/');
  const missing = await fetch(`${inject('url')}no/such/page/`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('No such page');
});

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'a term opens in place, closes by Escape, and its link leads to the glossary: %o',
  async (options) => {
    const { page } = await openPage(browser, 'articles/cbs-news-2024-06-19/', options);
    const card = page.locator('#term-special-military-operation');
    expect(await card.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'What is meant: special military operation' }).click();
    expect(await card.isVisible()).toBe(true);
    const box = (await card.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(900);
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    await page
      .locator('.flow')
      .getByRole('link', { name: 'special military operation', exact: true })
      .first()
      .click();
    expect(path(page)).toBe('glossary/#special-military-operation');
    await page.context().close();
  },
);

test('the line above an article says which passage is being read, without script', async () => {
  const { page } = await openPage(browser, 'articles/pbs-newshour-2023-09-13/', { reducedMotion: 'reduce' });
  const shown = () =>
    page
      .locator('.here i')
      .evaluateAll((marks) =>
        marks
          .filter((mark) => getComputedStyle(mark, '::after').visibility === 'visible')
          .map((mark) => mark.dataset['name']),
      );
  for (const [id, name] of [
    ['t9', 't9 Lee'],
    ['t18', 't18 Sy'],
  ] as const) {
    // Its middle goes to the line that counts as being read.
    await page.evaluate((id) => {
      const { top, height } = document.getElementById(id)!.getBoundingClientRect();
      scrollBy(0, top + height / 2 - 0.3 * innerHeight);
    }, id);
    await expect.poll(shown).toEqual([name]);
  }
  expect((await page.locator('.here').boundingBox())!.y).toBe(0);
  await page.context().close();
});

test('printed pages say whose they are, and where', async () => {
  const { page } = await openPage(browser, 'events/treaty-signed/');
  const rules = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) => ('cssRules' in rule ? [...(rule as CSSGroupingRule).cssRules] : []))
      .map((rule) => rule.cssText)
      .filter((text) => text.startsWith('@page')),
  );
  expect(rules.join('')).toContain('https://site.test/sub/events/treaty-signed/');
  expect(rules.join('')).toContain('Comprehensive Strategic Partnership | Vostochny to Pyongyang');
  await page.context().close();
});
