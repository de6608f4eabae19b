import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** `astro sync` fills the build's store; vitest, which counts as serving, reads the other one. */
export default function setup() {
  execFileSync(process.execPath, [at('node_modules/astro/bin/astro.mjs'), 'sync', '--silent'], {
    cwd: at(''),
    stdio: 'inherit',
  });
  mkdirSync(at('.astro'), { recursive: true });
  copyFileSync(at('node_modules/.astro/data-store.json'), at('.astro/data-store.json'));
}
