import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import { parse } from 'yaml';
import { explainerPages } from './src/markup/plugin.ts';
import { resolve } from './src/model/links.ts';
import { address } from './src/site.ts';

const { site, base } = address(process.env);
const references = new Map(parse(readFileSync('content/references.yaml', 'utf8')).map((r) => [r.id, r]));

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // The default removes the space at a line break before an inline element, which glues words together in text browsers.
  compressHTML: true,
  // One request: a page's styles travel inside it.
  build: { format: 'directory', inlineStylesheets: 'always' },
  prerenderConflictBehavior: 'error',
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      // Smart punctuation would rewrite quoted words.
      smartypants: false,
      remarkPlugins: [remarkGfm, [explainerPages, { resolve: (typed) => resolve(typed, references) }]],
    }),
  },
  integrations: [mdx(), sitemap()],
  vite: {
    // Compiled MDX carries "use" directives that the bundler warns about and nobody needs.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
  // The policy is stated by the build's last step, page by page.
});
