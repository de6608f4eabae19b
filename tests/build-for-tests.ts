import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

declare module 'vitest' {
  interface ProvidedContext {
    /** The project whose content is tested: this one, or a copy of it that has grown. */
    root: string;
    /** The site that was built from it: its folder, and where it is served. */
    folder: string;
    url: string;
  }
}

/** Where the tests have the site published, as a project page of a host has it, and the day of all its changes. */
export const PUBLICATION = {
  SITE_URL: 'https://site.test',
  BASE_PATH: '/sub/',
  SOURCE_DATE_EPOCH: '1700000000',
} as const;

/** Builds the site of a project into a folder, in a process of its own: its settings are none of the tests’. */
export function buildForTests(root: string, folder: string): void {
  // vitest's own variables must not reach the build: BASE_URL would overrule the base path without a word.
  const { BASE_URL: _, DEV: _d, PROD: _p, SSR: _s, MODE: _m, NODE_ENV: _n, VITEST: _v, ...env } = process.env;
  execFileSync(process.execPath, [join(root, 'src/build/build.ts'), '--out', folder], {
    cwd: root,
    env: { ...env, ...PUBLICATION },
    stdio: 'inherit',
  });
}
