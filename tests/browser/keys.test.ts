import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BINDINGS } from '../../src/components/keys/key-bindings.ts';
import { KINDS } from '../site/pages.ts';
import { launch } from './launch.ts';
import { axe, openPage } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const opened = async (path: string = KINDS.interview) =>
  (await openPage(browser, path, { reducedMotion: 'reduce' })).page;
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const list = (page: Page) => page.getByRole('dialog', { name: 'Keys on this page' });

test('no key is a letter or a digit: screen readers move with nearly all of those', () => {
  expect(BINDINGS.filter(({ key }) => /^[\p{L}\p{N}]$/u.test(key))).toEqual([]);
});

describe('keys', () => {
  test('step from passage to passage, and say in the address where', async () => {
    const page = await opened();
    const ids = await page.locator('.flow .passage').evaluateAll((all) => all.map((e) => e.id));
    await page.keyboard.press(']');
    expect(await focusedId(page)).toBe(ids[0]);
    await page.keyboard.press(']');
    expect(await focusedId(page)).toBe(ids[1]);
    expect(new URL(page.url()).hash).toBe(`#${ids[1]}`);
    await page.keyboard.press('[');
    expect(await focusedId(page)).toBe(ids[0]);
    const { y } = (await page.locator(`#${ids[0]}`).boundingBox())!;
    expect(Math.abs(y)).toBeLessThan(200);
    await page.context().close();
  });

  test('go on from what is read, when the reader has scrolled away from the focus', async () => {
    const page = await opened();
    const ids = await page.locator('.flow .passage').evaluateAll((all) => all.map((e) => e.id));
    await page.keyboard.press(']');
    await page.locator(`#${ids.at(-3)}`).evaluate((e) => e.scrollIntoView());
    await page.keyboard.press(']');
    expect(await focusedId(page)).toBe(ids.at(-2));
    await page.context().close();
  });

  test('are not pressed too fast for the page', async () => {
    const page = (await openPage(browser, KINDS.interview, {})).page;
    const ids = await page.locator('.flow .passage').evaluateAll((all) => all.map((e) => e.id));
    for (let n = 0; n < 5; n++) await page.keyboard.press(']');
    expect(await focusedId(page)).toBe(ids[4]);
    await page.context().close();
  });

  test.each([360, 1280])('lead to the contents at %i px', async (width) => {
    const page = await opened();
    await page.setViewportSize({ width, height: 800 });
    await page.keyboard.press('=');
    expect(await page.locator('.strip').evaluate((e) => e.contains(document.activeElement))).toBe(true);
    await page.context().close();
  });

  test('step from note to note, and hide the notes', async () => {
    const page = await opened();
    const ids = await page.locator('.flow sup a').evaluateAll((all) => all.map((e) => e.id));
    await page.keyboard.press('}');
    await page.keyboard.press('}');
    expect(await focusedId(page)).toBe(ids[1]);
    await page.keyboard.press('{');
    expect(await focusedId(page)).toBe(ids[0]);
    await page.keyboard.press('\\');
    expect(await page.locator('#show-notes').isChecked()).toBe(false);
    await page.context().close();
  });

  test('lead to the field that finds words, where they type themselves; elsewhere to the index of words', async () => {
    const page = await opened();
    await page.keyboard.press('/');
    expect(await focusedId(page)).toBe('find');
    for (const key of [']', '\\', '?', '/']) await page.keyboard.press(key);
    expect(await page.locator('#find').inputValue()).toBe(']\\?/');
    expect(await list(page).count()).toBe(0);
    await page.goto(page.url().replace(KINDS.interview, KINDS.claims));
    await page.keyboard.press('/');
    await page.waitForURL(/index-of-words\/$/);
    await page.context().close();
  });

  test('are the browser’s with a modifier', async () => {
    const page = await opened();
    await page.keyboard.press('Control+]');
    await page.keyboard.press('Alt+/');
    // A letter that is being composed of several keys is not pressed yet.
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: ']', isComposing: true, bubbles: true }),
      ),
    );
    expect(await focusedId(page)).toBe('');
    await page.context().close();
  });
});

describe('the list of keys', () => {
  test.each(['interview', 'claims'] as const)(
    'opens with a question mark or its button, and names the keys of %s',
    async (kind) => {
      const page = await opened(KINDS[kind]);
      await page.keyboard.press('?');
      const shown = await list(page).locator('kbd').allTextContents();
      expect(shown).toContain('?');
      expect(shown.includes(']')).toBe(kind === 'interview');
      // A press too many changes nothing.
      for (const key of ['Space', 'Enter', ']']) await page.keyboard.press(key);
      expect(await list(page).getByLabel('Keys work').isChecked()).toBe(true);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect((await axe(page)).violations).toEqual([]);
      }
      await page.keyboard.press('Escape');
      expect(await list(page).count()).toBe(0);
      await page.getByRole('button', { name: 'Keys', exact: true }).click();
      expect(await list(page).isVisible()).toBe(true);
      await page.setViewportSize({ width: 320, height: 400 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.context().close();
    },
  );

  test('turns them off for the page, and for good only if the reader asks', async () => {
    const page = await opened();
    const switchOff = async (remember: boolean) => {
      await page.getByRole('button', { name: 'Keys', exact: true }).click();
      await list(page).getByLabel('Keys work').uncheck();
      if (remember) await list(page).getByLabel('Remember this choice').check();
      await list(page).getByRole('button', { name: 'Close' }).click();
    };
    const works = async () => {
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press(']');
      return (await focusedId(page)) !== '';
    };
    await switchOff(false);
    expect(await works()).toBe(false);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    expect(await works()).toBe(true);
    await switchOff(true);
    await page.reload();
    expect(await works()).toBe(false);
    await page.getByRole('button', { name: 'Keys', exact: true }).click();
    await list(page).getByLabel('Remember this choice').uncheck();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });
});
