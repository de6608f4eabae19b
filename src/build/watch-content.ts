import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { checkContent } from './check-content.ts';

type Refresh = ((options: object) => Promise<void>) | undefined;

/** Milliseconds to wait after a change: an editor may empty a file before it writes the new text. */
const SETTLE = 150;

/**
 * While someone writes: tells every mistake in content/, in the terminal and over the page in the browser, and takes the
 * new text into the pages as soon as there is none.
 * @param refresh reads content/ into the pages' records again.
 */
export function watchContent(server: ViteDevServer, refresh: Refresh): void {
  const { root, logger } = server.config;
  const content = join(root, 'content');
  let problems = checkContent(root).problems;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    if (problems.length === 0) return;
    server.ws.send({ type: 'error', err: { message: problems.join('\n'), stack: '', plugin: 'content' } });
  };
  const check = async () => {
    const before = problems;
    problems = checkContent(root).problems;
    if (problems.length === 0) {
      await refresh?.({});
      server.ws.send({ type: 'full-reload' });
    } else if (problems.join('\n') !== before.join('\n')) for (const line of problems) logger.error(line);
    tell();
  };

  for (const line of problems) logger.error(line);
  server.ws.on('connection', tell);
  server.watcher.add(content);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(content)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void check(), SETTLE);
  });
}
