import type { ViteDevServer } from 'vite';

/** Does a piece of work while no request is answered. */
export type WhileNoneIsAnswered = (work: () => Promise<void>) => Promise<void>;

/**
 * Lets a dev server exchange what its pages are drawn from between two requests: a page under way at that moment would keep
 * the old records, and have Vite keep them for all requests after it.
 * @returns waits for the answers under way, then does the work, one piece after another; requests that come in the meantime
 * are answered afterwards.
 */
export function holdRequests(server: ViteDevServer): WhileNoneIsAnswered {
  let underWay = 0;
  let done: (() => void) | undefined;
  let work = Promise.resolve();

  server.middlewares.use((_request, response, next) => {
    void work.then(() => {
      // A browser that loads a page anew gives up what it waits for.
      if (response.closed) return;
      underWay += 1;
      response.once('close', () => {
        underWay -= 1;
        if (underWay === 0) done?.();
      });
      next();
    });
  });
  return (piece) => {
    const before = work;
    const all = async () => {
      await before;
      if (underWay > 0) await new Promise<void>((resolve) => (done = resolve));
      await piece();
    };
    const result = all();
    work = result.catch(() => undefined);
    return result;
  };
}
