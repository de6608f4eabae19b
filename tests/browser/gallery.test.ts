import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser } from 'playwright-core';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/build/serve.ts';
import { named, textOf } from '../site/pages.ts';
import { launch } from './launch.ts';
import { axe } from './pages.ts';
import { faintText, unfold } from './probes/contrast.ts';
import { sideways, spoiledText } from './probes/overflow.ts';

const folder = join(process.cwd(), '.build/test-gallery');
let browser: Browser;
let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  const { BASE_URL: _, DEV: _d, PROD: _p, SSR: _s, MODE: _m, NODE_ENV: _n, VITEST: _v, ...env } = process.env;
  rmSync(folder, { recursive: true, force: true });
  execFileSync(process.execPath, ['src/build/build.ts', '--out', folder], {
    env: { ...env, GALLERY: '1', SITE_URL: 'https://site.test', BASE_PATH: '/sub/' },
    stdio: 'ignore',
  });
  served = await serve(folder, '/sub/', 0);
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

test('every component is there, under its name', () => {
  const html = readFileSync(join(folder, 'gallery/index.html'), 'utf8');
  const shown = named(fromHtml(html), 'code').map((code) => textOf(code));
  const components = globSync('src/components/**/*.astro').map((file) =>
    relative('src/components', file).replace(/\.astro$/, ''),
  );
  expect(components.length).toBeGreaterThan(30);
  expect(components.filter((name) => !shown.includes(name)).sort()).toEqual([]);
  expect([...new Set(shown)].filter((name) => !components.includes(name))).toEqual([]);
});

test('the published site has no gallery', () => {
  expect(globSync('**/*gallery*', { cwd: inject('folder') })).toEqual([]);
  const texts = globSync('**/*.{html,xml,json,txt}', { cwd: inject('folder') });
  expect(
    texts.filter((file) => /gallery\//.test(readFileSync(join(inject('folder'), file), 'utf8'))),
  ).toEqual([]);
});

describe.each([1280, 320])('at %i px', (width) => {
  test.each(['light', 'dark'] as const)('all components can be read: %s', async (colorScheme) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
    await page.goto(`${served.url}gallery/`);
    const { violations } = await axe(page);
    // Components that a page has once stand here more than once, and without the frame of their page.
    const frame = /^(landmark-|region|page-has-heading-one|heading-order)/;
    expect(violations.filter(({ rule }) => !frame.test(rule))).toEqual([]);
    await page.evaluate(unfold);
    expect(await page.evaluate(faintText)).toEqual([]);
    expect(await page.evaluate(sideways)).toEqual([]);
    expect(await page.evaluate(spoiledText)).toEqual([]);
    await page.close();
  });
});
