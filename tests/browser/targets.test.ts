import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KINDS } from '../site/pages.ts';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';
import { unfold } from './probes/contrast.ts';
import { smallTargets } from './probes/targets.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Drawn to scale, and so small: the same link stands in full size elsewhere on the page (WCAG 2.2, 2.5.8, "equivalent"). */
const EQUIVALENT = [
  // Bars of the strip: "The same in words" under it, and every passage's own number.
  '.bars .bar',
  // Marks of the timeline: the list under it.
  '.plot .event',
];

test.each(Object.entries(KINDS))(
  'everything to press on %s has 24 px, or room around it',
  async (_, path) => {
    const { page } = await openPage(browser, path);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      if (width === 320) await page.evaluate(unfold);
      expect(await page.evaluate(smallTargets, EQUIVALENT), `${width} px`).toEqual([]);
    }
    await page.context().close();
  },
);

test('what is drawn small has its equivalent: every bar and mark leads where another link of the page leads', async () => {
  for (const path of [KINDS.interview, KINDS.report, KINDS.timeline]) {
    const { page } = await openPage(browser, path);
    const lonely = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.bars .bar, .plot .event')]
        .map((a) => a.href)
        .filter((href) => ![...document.links].some((a) => a.href === href && !a.closest('[aria-hidden]'))),
    );
    expect(lonely).toEqual([]);
    await page.context().close();
  }
});

test('the measure itself: small and crowded is found; in a sentence, with room, or large is not', async () => {
  const page = await browser.newPage();
  const box = 'display:inline-block;width:16px;height:16px';
  await page.setContent(`<style>a, button { padding: 0; border: 0 } p, nav { margin: 40px; line-height: 18px }</style>
    <nav><a href="#1" style="${box}">a</a><a href="#2" style="${box}">b</a></nav>
    <p>Words with <a href="#3">c</a><a href="#4">d</a> in them</p>
    <nav><a href="#5" style="${box}">e</a></nav>
    <nav><button style="width:24px;height:24px">f</button><button style="width:24px;height:24px">g</button></nav>`);
  expect(await page.evaluate(smallTargets, [])).toEqual([
    'a “a” 16×16 beside a “b”',
    'a “b” 16×16 beside a “a”',
  ]);
  await page.context().close();
});
