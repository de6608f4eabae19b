import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkLinks } from './check-links.ts';
import { ContentProblems } from './content-problems.ts';
import { buildFacts } from './build-facts.ts';
import { finishPages } from './finish-pages.ts';
import { watchContent } from './watch-content.ts';

/**
 * The steps around Astro's own build, so that no way of running Astro gives a site without them: the pages get what the
 * build knows of their dates; when they are drawn, each gets its policy, and every link and id is checked. content/ itself is
 * checked by the loaders of its collections, before anything is drawn.
 */
export const publication = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'publication',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const facts = JSON.stringify(buildFacts(fileURLToPath(config.root), process.env));
        updateConfig({ vite: { define: { 'import.meta.env.BUILD_FACTS': facts } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server, refreshContent }) => watchContent(server, refreshContent),
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
