import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../site/pages.ts';
import { launch } from './launch.ts';
import { axeViolations, openPage } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  console.log(`Chromium ${browser.version()}`);
});
afterAll(() => browser?.close());

describe.each(Object.entries(KINDS))('%s', (_, path) => {
  test.each([
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 1280 },
    { colorScheme: 'light', width: 320 },
    { colorScheme: 'dark', width: 320 },
  ] as const)('axe finds nothing: $colorScheme, $width px', async ({ colorScheme, width }) => {
    const { page, complaints } = await openPage(browser, path, {
      colorScheme,
      viewport: { width, height: 800 },
    });
    expect(await axeViolations(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      'scrolls sideways',
    ).toBeLessThanOrEqual(width);
    // The policy and the base path are right only if nothing was refused or missing; a 404 page is a 404.
    expect(complaints.filter((c) => !/404/.test(c))).toEqual([]);
    await page.context().close();
  });
});
