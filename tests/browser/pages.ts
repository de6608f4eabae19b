import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Rule {
  id: string;
  nodes: { html: string; target: unknown[]; any: { message: string }[] }[];
}
/** What axe says of one element: that it is wrong, or that it cannot tell. */
export interface Finding {
  readonly rule: string;
  readonly selector: string;
  readonly html: string;
  readonly message: string;
}

/** A page of the served site, and everything its console complained about. */
export async function openPage(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  // A request that the next page cut short has not failed.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  await page.goto(inject('url') + path);
  return { page, complaints };
}

/** What axe finds wrong with a page, and what it cannot tell: WCAG 2.0 to 2.2 at A and AA, best practices, and target size, which it leaves out by itself. */
export async function axe(page: Page): Promise<{ violations: Finding[]; incomplete: Finding[] }> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = (await page.evaluate(
    `${axeSource}; axe.run({ runOnly: ${JSON.stringify(tags)}, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations', 'incomplete'] })`,
  )) as { violations: Rule[]; incomplete: Rule[] };
  const flat = (rules: Rule[]) =>
    rules.flatMap(({ id, nodes }) =>
      nodes.map(({ html, target, any }) => ({
        rule: id,
        selector: target.flat().join(' '),
        html: html.slice(0, 160),
        message: any[0]?.message ?? '',
      })),
    );
  return { violations: flat(found.violations), incomplete: flat(found.incomplete) };
}
