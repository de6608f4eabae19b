import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serve } from '../src/build/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site: its folder, and where it is served. */
    folder: string;
    url: string;
  }
}

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const SITE = { SITE_URL: 'https://site.test', BASE_PATH: '/sub/', SOURCE_DATE_EPOCH: '1700000000' };

/** Builds the site once under a base path, as a project page of a host has one, and serves it to all site tests. */
export default async function setup(project: TestProject) {
  // vitest's own variables must not reach the build: BASE_URL would overrule the base path without a word.
  const { BASE_URL: _, DEV: _d, PROD: _p, SSR: _s, MODE: _m, NODE_ENV: _n, VITEST: _v, ...env } = process.env;
  const folder = at('.build/test-site');
  execFileSync(process.execPath, [at('src/build/build.ts'), '--out', folder], {
    cwd: at(''),
    env: { ...env, ...SITE },
    stdio: 'inherit',
  });
  const { url, close } = await serve(folder, SITE.BASE_PATH, 0);
  project.provide('folder', folder);
  project.provide('url', url);
  return close;
}
