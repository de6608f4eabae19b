import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkLinks } from './check-links.ts';
import { ContentProblems } from './content-problems.ts';
import { buildFacts } from './build-facts.ts';
import { checkedPages } from './checked-pages.ts';
import { finishPages } from './finish-pages.ts';
import { serveContent } from './serve-content.ts';

/**
 * The steps around Astro's own build, so that no way of running Astro gives a site without them: the pages get what the
 * build knows of their dates; when they are drawn, each gets its policy, and every link and id is checked. content/ itself is
 * checked by the loaders of its collections, before anything is drawn, and by `npm run dev` after each change.
 */
export const publication = (): AstroIntegration => {
  let base = '/';
  const pagesOfContent = checkedPages();
  let stop: (() => Promise<void>) | undefined;
  let writing = false;
  /** While someone writes. Vite and Astro leave content/ alone, since they would take texts half written. */
  const dev = (root: string) => ({
    plugins: [pagesOfContent.plugin, { name: 'serve-content', closeBundle: () => stop?.() }],
    server: { watch: { ignored: [(path: string) => path.startsWith(root)] } },
  });
  return {
    name: 'publication',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const facts = JSON.stringify(buildFacts(fileURLToPath(config.root), process.env));
        writing = command === 'dev';
        const more = writing ? dev(fileURLToPath(new URL('content/', config.root))) : {};
        updateConfig({ vite: { define: { 'import.meta.env.BUILD_FACTS': facts }, ...more } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server, logger, refreshContent: refresh }) => {
        // `astro sync` sets up a server too.
        if (writing)
          stop = serveContent({ server, pages: pagesOfContent, logger: logger.fork('content'), refresh });
      },
      'astro:build:done': ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const faults = finishPages(folder);
        if (faults.length > 0) throw new ContentProblems(faults);
        logger.info(`${pages.length} pages drawn; checking every link and id`);
        const broken = checkLinks(folder, base.endsWith('/') ? base : `${base}/`);
        if (broken.length > 0) throw new ContentProblems(broken);
      },
    },
  };
};
