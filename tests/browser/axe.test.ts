import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../site/pages.ts';
import { EXPLAINED } from './incompletes.ts';
import { launch } from './launch.ts';
import { type Finding, axe, openPage } from './pages.ts';
import { unfold } from './probes/contrast.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  console.log(`Chromium ${browser.version()}`);
});
afterAll(() => browser?.close());

const used = new Set<(typeof EXPLAINED)[number]>();
/** Whether an entry of the table says why axe cannot tell here. */
function explained({ rule, html }: Finding): boolean {
  const entry = EXPLAINED.find((e) => e.rule === rule && e.html.test(html));
  if (entry) used.add(entry);
  return entry !== undefined;
}
const say = ({ rule, selector, html, message }: Finding) => `${rule} at ${selector}: ${html} ${message}`;

describe.each(Object.entries(KINDS))('%s', (_, path) => {
  test.each([
    { width: 1280, open: false },
    // Narrow pages fold their notes; what is in them is looked at too.
    { width: 320, open: true },
  ])(
    'axe finds nothing, and nothing that it cannot tell is unexplained: $width px',
    async ({ width, open }) => {
      const { page, complaints } = await openPage(browser, path, { viewport: { width, height: 800 } });
      if (open) await page.evaluate(unfold);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations, incomplete } = await axe(page);
        expect(violations.map(say), colorScheme).toEqual([]);
        expect(incomplete.filter((finding) => !explained(finding)).map(say), colorScheme).toEqual([]);
      }
      // The policy and the base path are right only if nothing was refused or missing; a 404 page is a 404.
      expect(complaints.filter((c) => !/404/.test(c))).toEqual([]);
      await page.context().close();
    },
  );
});

test('no explanation is stale', () => {
  expect(EXPLAINED.filter((entry) => !used.has(entry))).toEqual([]);
});
