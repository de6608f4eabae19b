import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { type CheckedContent, checkContent } from './check-content.ts';
import type { CheckedPages } from './checked-pages.ts';
import type { Handed } from './content-loader.ts';
import { holdRequests } from './hold-requests.ts';
import { answerWithProblems, logProblems, problemOverlay } from './tell-problems.ts';
import { watchContent } from './watch-content.ts';

/** What a dev server gives. `refresh` has Astro load its collections again, and hands `context` to their loaders. */
interface Served {
  readonly server: ViteDevServer;
  readonly pages: CheckedPages;
  readonly logger: AstroIntegrationLogger;
  readonly refresh: ((options: { context: { handed: Handed } }) => Promise<void>) | undefined;
}

/** How often Astro is asked to load what it has not, and the milliseconds between. */
const TRIES = 100;
const BETWEEN = 100;

/**
 * While someone writes: tells every mistake in content/, in the terminal and over the page in the browser, and takes the
 * new text into the pages as soon as there is none. Until then they stay as they are.
 * @returns ends it.
 */
export function serveContent({ server, pages, logger, refresh }: Served): () => Promise<void> {
  const { root } = server.config;
  const whileNoneIsAnswered = holdRequests(server);
  let latest = examine(root);
  let drawn = false;

  const show = (client: { send(message: object): void }) => {
    if (latest.problems.length > 0) client.send(problemOverlay(root, latest.problems));
  };
  const draw = () => {
    drawn = true;
    pages.take(server);
  };
  const changed = () => {
    const { problems } = latest;
    latest = examine(root);
    logProblems(logger, problems, latest.problems);
    if (latest.problems.length > 0) server.ws.clients.forEach(show);
    else
      void load(latest as CheckedContent, problems.length > 0).catch((error) => logger.error(error.message));
  };
  const load = (content: CheckedContent, mended: boolean) =>
    whileNoneIsAnswered(async () => {
      const handed: Handed = { content, taken: false };
      draw();
      // Astro skips a request, without a word, while it reads its own configuration.
      for (let tries = 0; tries < TRIES && latest === content && !handed.taken; tries++) {
        if (tries > 0) await pause(BETWEEN);
        await refresh?.({ context: { handed } });
      }
      // Records that changed reload the page by themselves; those that are as they were before a mistake do not.
      if (mended) server.ws.send({ type: 'full-reload' });
    });

  logProblems(logger, [], latest.problems);
  // Astro loads its collections by itself when it starts.
  if (latest.problems.length === 0) draw();
  answerWithProblems(server, () => (drawn ? [] : latest.problems));
  server.ws.on('vite:client:connect', (_data: unknown, client: Parameters<typeof show>[0]) => show(client));
  return watchContent(join(root, 'content'), changed);
}

/** The check, with a file that cannot be read as a problem. One that is gone in the meantime is told as a change. */
function examine(root: string): CheckedContent | { readonly problems: readonly string[] } {
  try {
    return checkContent(root);
  } catch (error) {
    return { problems: [(error as Error).message] };
  }
}
