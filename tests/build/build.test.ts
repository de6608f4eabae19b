import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../copy-project.ts';

let copy: string;
beforeAll(() => {
  copy = copyProject('broken');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const build = (env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/build.ts'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
};
const change = (file: string, from: string, to: string) => {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

test('all mistakes of a run are listed with line and right word, the build ends with 1, and the last good one stays', () => {
  const dist = join(copy, 'dist');
  cpSync('public', dist, { recursive: true });
  change('content/articles/pbs-newshour-2023-09-13.mdx', 'id="t9" by="jean-lee"', 'id="t9" by="jean-le"');
  change('content/events/luna-25-crash.mdx', 'threads: ["space"]', 'threads: ["spcae"]');
  change('content/terms/aurus.mdx', 'term: ', 'trem: ');
  change('content/pages/about.mdx', '## What this is', 'export const x = 1\n\n## What this is');
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^content\/articles\/pbs-newshour-2023-09-13\.mdx:\d+:\d+ by: unknown speaker "jean-le", did you mean "jean-lee"\? \(known: .*jean-lee/m,
  );
  expect(stderr).toMatch(
    /^content\/events\/luna-25-crash\.mdx:\d+:\d+ threads: unknown thread "spcae", did you mean "space"\? \(known: /m,
  );
  expect(stderr).toMatch(
    /^content\/terms\/aurus\.mdx:\d+:\d+ trem: unknown field "trem", did you mean "term"\?/m,
  );
  expect(stderr).toMatch(/^content\/pages\/about\.mdx:\d+:\d+ markup: content has no import or export/m);
  expect(readFileSync(join(dist, 'favicon.svg'), 'utf8')).toContain('<svg');
});

test('Astro alone builds no site from content that the check refuses', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(copy, 'bare')],
    { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('trem: unknown field "trem"');
  expect(stdout + stderr).not.toMatch(/^\s+at /m);
  expect(existsSync(join(copy, 'bare', 'index.html'))).toBe(false);
});

test('a setting that is wrong is told in one sentence before anything is done', () => {
  const { status, stderr } = build({ BASE_PATH: '//evil.example/' });
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    'BASE_PATH: "//evil.example/" is no path; write it like /harbor/ or leave it out',
  ]);
});
