import { watch } from 'chokidar';
import { statSync } from 'node:fs';

/** Milliseconds without a further change after which one is told. */
const SETTLE = 150;
/** The same after a file was emptied: an editor may do so before it writes the new text. */
const SETTLE_EMPTY = 1500;

/**
 * Tells of changes in a folder and below, once for all that come together: saving all files, or a file by way of another.
 * @returns ends the watching.
 */
export function watchContent(folder: string, changed: () => void): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watcher = watch(folder, { ignoreInitial: true });
  watcher.on('all', (_event, path) => {
    clearTimeout(timer);
    timer = setTimeout(changed, isEmpty(path) ? SETTLE_EMPTY : SETTLE);
  });
  return () => {
    clearTimeout(timer);
    return watcher.close();
  };
}

const isEmpty = (path: string) => statSync(path, { throwIfNoEntry: false })?.size === 0;
