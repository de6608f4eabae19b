import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { KINDS } from '../site/pages.ts';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const path = (page: Page) => page.url().slice(inject('url').length);

/** The element with an id, whatever characters the id has. */
const withId = (page: Page, id: string) => page.locator(`[id="${id}"]`);
/** The name of the voice of a passage's head, as the choices above the article call it: the last of its words. */
const surname = (name: string) => name.trim().split(/\s+/).at(-1)!;

/** Opens the choices above an article where they are folded. */
async function openChoices(page: Page) {
  if (!(await page.locator('#show-notes').isVisible())) await page.locator('.controls > summary').click();
}

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('a reader with %o', (options) => {
  test('walks from the front page to a note, a speaker, a context, the timeline, an event and its passage', async () => {
    const { page, complaints } = await openPage(browser, '', options);
    const follow = async (link: ReturnType<Page['locator']>) => {
      const href = await link.first().evaluate((a: HTMLAnchorElement) => a.href);
      await link.first().click();
      await page.waitForURL(href);
      const { hash } = new URL(href);
      if (hash !== '') expect(await withId(page, hash.slice(1)).isVisible(), hash).toBe(true);
    };
    await follow(page.getByRole('navigation', { name: 'Four ways in' }).locator('a[href$="/articles/"]'));
    await follow(page.locator(`main a[href$="/${KINDS.interview}"]`));
    await follow(page.getByRole('link', { name: /^Note \d+, claim check/ }));
    await follow(page.locator('.passage h3 a[href*="/speakers/"]'));
    await follow(page.getByRole('link', { name: /, in context$/ }));
    expect(path(page)).toMatch(/^articles\/[^/]+\/#\w+-q\d+$/);

    await follow(page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Timeline' }));
    await follow(page.getByRole('navigation', { name: 'Threads' }).locator(`a[href$="/${KINDS.thread}"]`));
    await follow(page.locator('#list a[href*="/events/"]'));
    expect(path(page)).toMatch(/^events\/[^/]+\/$/);
    await page.goto(inject('url') + KINDS.event);
    await follow(page.locator('main a[href*="/articles/"][href*="#"]'));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('notes fold under their passage on a narrow screen and open by keyboard', async () => {
    const { page } = await openPage(browser, KINDS.report, {
      ...options,
      viewport: { width: 360, height: 800 },
    });
    const note = page.locator('details.note').first();
    expect(await note.locator('.text').isVisible()).toBe(false);
    await note.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await note.locator('.text').isVisible()).toBe(true);
    await page.context().close();
  });

  test('a link to a folded note opens it', async () => {
    const viewport = { width: 360, height: 800 };
    const { page } = await openPage(browser, KINDS.report, { ...options, viewport });
    const id = (await page.locator('details.note > [id]').last().getAttribute('id'))!;
    expect(await withId(page, id).isVisible()).toBe(false);
    await page.goto(`${inject('url')}${KINDS.report}#${id}`);
    await withId(page, id).waitFor({ state: 'visible', timeout: 3000 });
    await page.context().close();
  });

  test('one control hides the notes, another follows one voice', async () => {
    const { page } = await openPage(browser, KINDS.interview, options);
    const note = page.locator('details.note').first();
    expect(await note.isVisible()).toBe(true);
    await openChoices(page);
    await page.getByRole('checkbox', { name: 'Notes' }).uncheck();
    expect(await note.isVisible()).toBe(false);
    const [first, second] = [page.locator('.passage').nth(0), page.locator('.passage').nth(1)];
    const voice = surname((await second.locator('h3 a[href*="/speakers/"]').textContent())!);
    await page.getByRole('radio', { name: voice, exact: true }).check();
    expect(await second.locator('.body').isVisible()).toBe(true);
    expect(await first.locator('.body').isVisible()).toBe(false);
    expect(await first.locator('h3').isVisible()).toBe(true);
    await page.context().close();
  });
});

test('in print every note stands with its passage and no control is left', async () => {
  const { page } = await openPage(browser, KINDS.interview);
  await page.emulateMedia({ media: 'print' });
  const notes = await page.locator('details.note > .text').all();
  expect(notes.length).toBeGreaterThan(0);
  for (const note of notes) expect(await note.isVisible()).toBe(true);
  expect(await page.locator('nav, .chips, .skip').filter({ visible: true }).count()).toBe(0);
  await page.context().close();
});

test('the address without its slash leads to the page, and an unknown one to the 404 page', async () => {
  const bare = await fetch(`${inject('url')}${KINDS.speaker.slice(0, -1)}`, { redirect: 'manual' });
  expect(bare.status).toBe(301);
  expect(bare.headers.get('location')).toBe(`/sub/${KINDS.speaker}`);
  const missing = await fetch(`${inject('url')}no/such/page/`);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('No such page');
});

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'a term opens in place, closes by Escape, and its link leads to the glossary: %o',
  async (options) => {
    const { page } = await openPage(browser, KINDS.report, options);
    const button = page.locator('.flow button.term').first();
    const card = withId(page, (await button.getAttribute('popovertarget'))!);
    expect(await card.isVisible()).toBe(false);
    await button.click();
    expect(await card.isVisible()).toBe(true);
    const box = (await card.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(900);
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    await page.locator('.flow a[href*="/glossary/#"]:has(+ button.term)').first().click();
    await page.waitForURL(`${inject('url')}glossary/#*`);
    await page.context().close();
  },
);

test('the line above an article says which passage is being read, without script', async () => {
  const { page } = await openPage(browser, KINDS.interview, { reducedMotion: 'reduce' });
  const shown = () =>
    page
      .locator('.here i')
      .evaluateAll((marks) =>
        marks
          .filter((mark) => getComputedStyle(mark, '::after').visibility === 'visible')
          .map((mark) => mark.id),
      );
  const ids = await page.locator('.here i').evaluateAll((marks) => marks.map(({ id }) => id));
  for (const id of [ids[8]!, ids.at(-6)!]) {
    // The middle of the passage goes to the line that counts as being read.
    await page.evaluate(
      (id) => {
        const { top, height } = document.getElementById(id)!.getBoundingClientRect();
        scrollBy(0, top + height / 2 - 0.3 * innerHeight);
      },
      id.replace('here-', ''),
    );
    await expect.poll(shown).toEqual([id]);
  }
  expect((await page.locator('.here').boundingBox())!.y).toBe(0);
  await page.context().close();
});

test('printed pages say whose they are, and where', async () => {
  const { page } = await openPage(browser, KINDS.event);
  const rules = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) => ('cssRules' in rule ? [...(rule as CSSGroupingRule).cssRules] : []))
      .map((rule) => rule.cssText)
      .filter((text) => text.startsWith('@page')),
  );
  expect(rules.join('')).toContain(`https://site.test/sub/${KINDS.event}`);
  expect(rules.join('')).toContain(await page.title());
  await page.context().close();
});
