import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KINDS } from '../site/pages.ts';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** README, "What a listener hears": each “…” is said in every passage with two notes; all but the sign stand in that order. */
test('a listener hears a passage with two notes as README says', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const part = /## What a listener hears\n+(.*?)\n## /s.exec(readme)![1]!;
  const said = [...part.matchAll(/“([^”]+)”/g)].map(([, words]) => words!);
  expect(said).toContain('verified');
  const { page } = await openPage(browser, KINDS.interview, { viewport: { width: 768, height: 900 } });
  const passages = (await page.locator('.flow .passage:has(.retold .ok)').all()).values();
  let heard = 0;
  for (const passage of passages) {
    if ((await passage.locator('.note').count()) !== 2) continue;
    const tree = await passage.ariaSnapshot();
    const inOrder = said
      .filter((words) => words !== 'verified')
      .map((words) => words.replaceAll('…', '[^\n]+'));
    expect(tree).toMatch(new RegExp(inOrder.join('[^]*')));
    expect(tree).toContain('img "verified"');
    heard++;
  }
  expect(heard).toBeGreaterThan(0);
  await page.context().close();
});

test('the number of a passage is heard once before its words, and no quotation is a stop', async () => {
  for (const kind of ['interview', 'report'] as const) {
    const { page } = await openPage(browser, KINDS[kind]);
    const passages = await page.locator('.flow .passage').all();
    expect(passages.length).toBeGreaterThan(5);
    for (const passage of passages) {
      const id = (await passage.getAttribute('id'))!;
      const head = await passage.locator('> header').ariaSnapshot();
      // Addresses are no words.
      const words = head.replace(/^\s*- \/url:.*$/gm, '');
      expect([id, words.match(new RegExp(`\\b${id}\\b`, 'g'))?.length]).toEqual([id, 2]);
    }
    expect(await page.locator('.retold a[aria-label^="verified" i]').count()).toBe(0);
    await page.context().close();
  }
});
