import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADDED_ARTICLE, growContent } from '../content/grown-content.ts';
import { copyProject } from '../copy-project.ts';
import { type DevServer, PATIENCE, overlay, overlaySays, startDev } from './dev-server.ts';
import { launch } from './launch.ts';

const ARTICLE = `articles/${ADDED_ARTICLE}.mdx`;
const EVENT = 'events/ellery-gate-closed.mdx';
let root: string;
let dev: DevServer;
let browser: Browser;
let page: Page;
const path = (file: string) => join(root, 'content', file);
const read = (file: string) => readFileSync(path(file), 'utf8');
/** Saves a file with some words of it replaced. */
const change = (file: string, before: string, after: string) => {
  const text = read(file);
  if (!text.includes(before)) throw new Error(`${file} has no "${before}"`);
  writeFileSync(path(file), text.replace(before, after));
};
/** Waits until the first turn has these words, across reloads of the page. */
const shows = (words: string) => page.locator('#t1', { hasText: words }).waitFor({ timeout: PATIENCE });

beforeAll(async () => {
  root = copyProject('dev');
  await growContent(root);
  // As a writer finds it who comes back to a mistake of yesterday.
  change(EVENT, 'date: "2023-08-30"\n', '');
  dev = await startDev(root);
  browser = await launch();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await dev?.close();
  if (root) rmSync(root, { recursive: true, force: true });
});

test('a server that starts with a mistake says it in place of pages, and then shows them', async () => {
  const problem = `content/${EVENT}:2:1 date: is missing`;
  const response = await page.goto(`${dev.url}articles/${ADDED_ARTICLE}/`);
  expect(response!.status()).toBe(500);
  expect(await page.textContent('pre')).toContain(problem);
  expect(dev.terminal()).toContain(problem);
  change(EVENT, 'place:', 'date: "2023-08-30"\nplace:');
  await page.locator('#t1').waitFor({ timeout: PATIENCE });
  await shows('Port Ellery has been shut since Sunday');
});

test('a false quotation, a broken reference and a missing field stand over the page, a line each', async () => {
  const whole = [ARTICLE, EVENT, 'claims/e01.mdx'].map((file) => [file, read(file)] as const);
  change(ARTICLE, '“a basket of pears”', '“a basket of plums”');
  change(ARTICLE, 'the reason has yet to be told', 'nobody has told the reason');
  change(EVENT, 'ref:ellery-log-2023', 'ref:ellery-log');
  change('claims/e01.mdx', 'verdict: "Needs context"\n', '');
  const expected = [
    new RegExp(`content/articles/${ADDED_ARTICLE}\\.mdx:\\d+:\\d+ .*basket of plums`),
    new RegExp(`content/${EVENT}:\\d+:\\d+ .*ellery-log"`),
    /content\/claims\/e01\.mdx:\d+:\d+ verdict: is missing/,
  ];
  await overlaySays(page, '3 problems');
  const lines = (await overlay(page)).split('\n');
  for (const problem of expected) {
    expect(lines.filter((line) => problem.test(line))).toHaveLength(1);
    expect(
      dev
        .terminal()
        .split('\n')
        .filter((line) => problem.test(line)),
    ).toHaveLength(1);
  }
  // Whoever comes in the meantime reads the last text without a mistake, under the same lines.
  await page.reload();
  await shows('the reason has yet to be told');
  await overlaySays(page, '3 problems');

  for (const [file, text] of whole) writeFileSync(path(file), text.replace('Sunday', 'Monday'));
  await overlaySays(page, undefined);
  await shows('shut since Monday');
});

test('a file that is emptied before its new text is written is not lost, and no mistake is told', async () => {
  const before = dev.terminal().length;
  const text = read(ARTICLE).replace('Monday', 'Tuesday');
  truncateSync(path(ARTICLE));
  await pause(400);
  writeFileSync(path(ARTICLE), text);
  await shows('shut since Tuesday');
  expect(await overlay(page)).toBe('');
  expect(dev.terminal().slice(before)).not.toMatch(/content\/|problem/);
});

test('an explainer page shows its new text, and never one with a mistake', async () => {
  await page.goto(`${dev.url}about/`);
  const heading = (await page.locator('main h2').first().textContent())!;
  const file = 'pages/about.mdx';
  const text = read(file);
  expect(text).toContain(`## ${heading}`);
  writeFileSync(path(file), text.replace(`## ${heading}`, '## A heading of pears\n\n<Script>'));
  await overlaySays(page, `content/${file}:`);
  expect(await (await page.request.get(`${dev.url}about/`)).text()).not.toContain('A heading of pears');
  writeFileSync(path(file), text.replace(`## ${heading}`, '## A heading of pears'));
  await page.getByRole('heading', { name: 'A heading of pears' }).waitFor({ timeout: PATIENCE });
});

test('what it writes to the terminal is answers and problems: no stack, no flood of warnings', () => {
  const lines = dev.terminal().split('\n');
  expect(lines.filter((line) => /^\s+at |warn|does not exist or is empty/i.test(line))).toEqual([]);
});
