import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What a build needs of the project. */
const PARTS = ['src', 'content', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/**
 * A copy of the project to break or to add to: the real content must not change under a test.
 * @returns its folder, in `.build/`; to be removed by who asked for it.
 */
export function copyProject(name: string): string {
  mkdirSync(join(ROOT, '.build/cards'), { recursive: true });
  const copy = mkdtempSync(join(ROOT, `.build/${name}-`));
  for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  // Package by package: Astro keeps what it read in node_modules/.astro, where builds side by side would read each other’s.
  mkdirSync(join(copy, 'node_modules'));
  for (const entry of readdirSync(join(ROOT, 'node_modules')))
    if (!entry.startsWith('.'))
      symlinkSync(join(ROOT, 'node_modules', entry), join(copy, 'node_modules', entry));
  // Cards that were drawn before are the same there.
  mkdirSync(join(copy, '.build'));
  symlinkSync(join(ROOT, '.build/cards'), join(copy, '.build/cards'));
  return copy;
}
