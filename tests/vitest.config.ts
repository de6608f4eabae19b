import { getViteConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a module or a component does. Runs inside Astro's own Vite configuration, for `.astro` files. */
const unit = {
  root,
  test: {
    name: 'unit',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/site/**', 'tests/browser/**', '**/node_modules/**'],
    globalSetup: ['tests/unit-setup.ts'],
    // Generous: a busy machine is no fault of the program.
    testTimeout: 120_000,
  },
};

/** What was built: files on disk, and pages in a real browser. Astro's configuration would break the build inside it. */
const site = {
  root,
  test: {
    name: 'site',
    include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
    globalSetup: ['tests/site-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
};

export default defineConfig({
  root,
  // getViteConfig's type knows nothing of vitest's `test` key, hence the casts.
  test: { projects: [getViteConfig(unit as never, { root, logLevel: 'warn' }) as never, site] },
});
