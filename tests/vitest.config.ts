import { getViteConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import {
  BUILT,
  CONTENT,
  ON_ANY_STORY,
  PROGRAM_ONLY,
  READERS,
  STORY,
  TEMPLATES_ONLY,
} from './content/readers.ts';
import { LongestFirst } from './longest-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

// Generous: a busy machine is no fault of the program.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

/** What a module or a component does. Runs inside Astro's own Vite configuration, for `.astro` files. */
const unit = {
  root,
  test: {
    name: 'unit',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/{content,site,browser,story}/**', '**/node_modules/**'],
    globalSetup: ['tests/unit-setup.ts'],
    provide: { root },
    // Modules are loaded once for all files, which is half the time: no test may leave a mark on a module.
    isolate: false,
    ...patience,
  },
};

/** What must be true of the content, whatever an editor adds. */
const content = {
  root,
  test: { name: 'content', include: CONTENT, provide: { root }, isolate: false, ...patience },
};

/** What was built: files on disk, and pages in a real browser. Astro's configuration would break the build inside it. */
const site = {
  root,
  test: {
    name: 'site',
    include: [...BUILT, 'tests/browser/**/*.test.ts'],
    globalSetup: ['tests/site-setup.ts'],
    provide: { root },
    isolate: false,
    ...patience,
  },
};

/** Everything that looks at content once more, on a copy of it to which valid content was added. */
const grown = {
  root,
  test: {
    name: 'grown',
    include: [...CONTENT, ...READERS, ...BUILT],
    exclude: [...TEMPLATES_ONLY, ...PROGRAM_ONLY, '**/node_modules/**'],
    globalSetup: ['tests/content/grown-setup.ts'],
    isolate: false,
    ...patience,
  },
};

/** The same on an invented story: the program, and the rules for content, know no page of ours by its name. */
const story = {
  root,
  test: {
    name: 'story',
    include: [...CONTENT, ...BUILT, ...ON_ANY_STORY, ...STORY],
    exclude: [...PROGRAM_ONLY, '**/node_modules/**'],
    globalSetup: ['tests/story/story-setup.ts'],
    isolate: false,
    ...patience,
  },
};

export default defineConfig({
  root,
  // getViteConfig's type knows nothing of vitest's `test` key, hence the casts.
  test: {
    // As many as the smallest machines that run this have cores. A browser waits more than it reckons.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      getViteConfig(unit as never, { root, logLevel: 'warn' }) as never,
      content,
      site,
      grown,
      story,
    ],
  },
});
