import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Entry } from './collections.ts';
import { type Problem, listProblems } from './problems.ts';
import { type FolderName, type ListName, readFolder, readList } from './reader.ts';

/** Reads `content/<name>/*.mdx` into records of the collection. Nothing in such a file is executed. */
export const folder = (name: FolderName): Loader =>
  loader(`mdx-records:${name}`, join('content', name), (root) => readFolder(root, name));

/** Reads `content/<name>.yaml` into records of the collection. */
export const list = (name: ListName): Loader =>
  loader(`yaml-records:${name}`, join('content', `${name}.yaml`), (root) => readList(root, name));

type Read = (root: string) => { entries: readonly Entry<unknown>[]; problems: readonly Problem[] };

function loader(name: string, path: string, read: Read): Loader {
  return {
    name,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      fill(context, read(root));
      context.watcher?.add(join(root, path));
      for (const change of ['change', 'add', 'unlink'] as const)
        context.watcher?.on(change, (changed) => {
          if (changed.startsWith(join(root, path))) refill(context, read(root));
        });
    },
  };
}

/** A build stops at the first collection with problems; `npm run build` has listed those of all before. */
function fill({ store, generateDigest }: LoaderContext, { entries, problems }: ReturnType<Read>) {
  if (problems.length > 0) throw new Error(listProblems(problems).join('\n'));
  store.clear();
  for (const entry of entries) {
    const data = entry as unknown as Record<string, unknown>;
    // The reader's own version is part of the digest: a changed reader must not be masked by a stale store.
    store.set({ id: entry.id, data, digest: generateDigest({ ...data, reader: READER }) });
  }
}

/** While someone writes, a mistake is told and the last good records stay. */
function refill(context: LoaderContext, result: ReturnType<Read>) {
  if (result.problems.length === 0) fill(context, result);
  else for (const line of listProblems(result.problems)) context.logger.error(line);
}

const here = import.meta.dirname;
const READER = createHash('sha256')
  .update(
    readdirSync(here)
      .sort()
      .map((name) => readFileSync(join(here, name), 'utf8'))
      .join('\0'),
  )
  .digest('hex');
