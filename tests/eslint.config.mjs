import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import imports from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/**
 * A regular expression literal that matches a tag: pages are drawn from trees, and a pattern misses what it did not think
 * of. Groups of the expression itself, (?<name>…) and (?<=…), are not meant.
 */
const TAG_PATTERN = String.raw`Literal[regex.pattern=/(?<!\(\?)<(?:\\?\u002f|[a-zA-Z([!?])/]`;

/** Who may import whom. The same table stands in the README, and tests/house.test.ts holds the two together. */
export const ROOMS = {
  markup: [],
  proof: ['markup'],
  originals: ['markup', 'proof'],
  model: ['markup', 'proof', 'site.ts'],
  outputs: ['model', 'site.ts'],
  components: ['model', 'markup', 'site.ts'],
  layouts: ['components', 'model', 'styles', 'site.ts'],
  pages: ['components', 'layouts', 'model', 'outputs', 'site.ts'],
  gallery: ['components', 'layouts', 'model', 'markup', 'outputs'],
  build: ['markup', 'proof', 'model', 'outputs', 'site.ts'],
  'content.config.ts': ['markup', 'build'],
};

const names = [...Object.keys(ROOMS), 'styles', 'site.ts'];
const elements = names.map((type) => ({
  type,
  pattern: `src/${type}`,
  ...(type.endsWith('.ts') ? { partialMatch: false } : {}),
}));
const policies = names.map((type) => ({
  from: { element: { type } },
  allow: { to: { element: { types: { anyOf: [type, ...(ROOMS[type] ?? [])] } } } },
}));

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', '.build/', '.astro/'] },
  js.configs.recommended,
  ts.configs.recommended,
  astro.configs.recommended,
  {
    // TypeScript and astro check know names and types better.
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      eqeqeq: 'error',
      // Texts of other people hold control characters, and our writers take them out.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,astro}', 'astro.config.mjs'],
    plugins: { boundaries, imports },
    settings: {
      'boundaries/elements': elements,
      'import/resolver': { node: { extensions: ['.ts', '.astro', '.css', '.js'] } },
      'import-x/core-modules': ['astro:content'],
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', policies }],
      // Whatever runs in a build is a dependency, not one of the developers only.
      'imports/no-extraneous-dependencies': ['error', { devDependencies: false }],
      // One door to Astro's store: the corpus hands out our own types.
      'no-restricted-imports': ['error', 'astro:content'],
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: TAG_PATTERN,
          message: 'No regular expression reads HTML; walk the tree (src/markup/prose-tree.ts, hast).',
        },
      ],
    },
  },
  {
    // The policy holds hashes of a page's bytes, which a parser would write anew. The others look at texts that are not
    // parsed yet: MDX that may be too deep for a parser, and files whose format is not known.
    files: ['src/build/csp.ts', 'src/markup/nesting.ts', 'src/originals/formats/{captions,web-page}.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/content.config.ts', 'src/model/corpus.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
);
