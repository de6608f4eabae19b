import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Entries } from '../markup/collections.ts';
import { type CheckedContent, checkContent } from './check-content.ts';
import { ContentProblems } from './content-problems.ts';

/** A collection of records, or what the fingerprints say of them all. */
type CollectionName = keyof Entries | 'proven';

/**
 * Loaders for all collections, which read content/ together: once for a build, and again each time Astro asks anew.
 * Nothing in content/ is executed. A build stops here with every problem of every file; while someone writes, the problems
 * are told and the last good records stay.
 * @returns the loader of a collection by its name.
 */
export function contentLoaders(): (name: CollectionName) => Loader {
  let content: CheckedContent | undefined;
  const served = new Set<string>();
  const read = (name: string, root: string) => {
    // A collection is loaded once a reading; asking again begins a new one.
    if (content === undefined || served.has(name)) {
      served.clear();
      content = checkContent(root);
    }
    served.add(name);
    return content;
  };
  return (name) => ({
    name: `checked-content:${name}`,
    async load(context) {
      const content = read(name, fileURLToPath(context.config.root));
      const written = context.watcher !== undefined;
      if (content.problems.length > 0 && !written) throw new ContentProblems(content.problems);
      if (content.problems.length === 0) fill(context, recordsOf(name, content));
    },
  });
}

const recordsOf = (name: CollectionName, { entries, proven }: CheckedContent): readonly { id: string }[] =>
  name === 'proven' ? [{ id: 'content', ...proven }] : entries[name];

function fill({ store, generateDigest }: LoaderContext, records: readonly { id: string }[]) {
  store.clear();
  for (const record of records) {
    const data = record as Record<string, unknown> & { id: string };
    store.set({ id: record.id, data, digest: generateDigest(data) });
  }
}
