import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { contentChanges } from './src/build/build-facts.ts';
import { publication } from './src/build/integration.ts';
import { gallery } from './src/gallery/route.ts';
import { explainerPages } from './src/markup/explainer-pages.ts';
import { readList } from './src/markup/reader.ts';
import { lastChange } from './src/model/changes.ts';
import { resolve } from './src/model/links.ts';
import { address } from './src/site.ts';

const { site, base } = address(process.env);
const changes = contentChanges('.', process.env);
// Read for each page, since the list grows while someone writes. A slip in it is told by the check of content/; what could
// be read of it is enough for links.
const links = () => {
  const references = new Map(readList('.', 'references').entries.map(({ id, data }) => [id, data]));
  return (typed) => resolve(typed, references);
};

/** The list of pages holds what a reader may be led to: not a passage in the form in which other sites show it. */
const forReaders = (url) => !new URL(url).pathname.endsWith('/embed/');
/** A page with the time of its last change, where that is known. */
const dated = (item) => {
  const lastmod = lastChange(new URL(item.url).pathname.slice(base.length), changes);
  return lastmod ? { ...item, lastmod } : item;
};

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
      remarkPlugins: [remarkGfm, [explainerPages, { links }]],
    }),
  },
  integrations: [mdx(), sitemap({ filter: forReaders, serialize: dated }), gallery(), publication()],
  vite: {
    // The build and the tests write there; a server that is drawing pages has nothing to draw anew for that.
    server: { watch: { ignored: ['**/.build/**', '**/dist/**'] } },
    // Compiled MDX carries "use" directives that the bundler warns about and nobody needs.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
  // The policy is stated page by page, by the integration `publication`.
});
