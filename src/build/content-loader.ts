import { fileURLToPath } from 'node:url';
import { type Loader, type LoaderContext, glob } from 'astro/loaders';
import type { Entries } from '../markup/collections.ts';
import { MAY_BE_EMPTY } from '../markup/yaml-lists.ts';
import { type CheckedContent, checkContent } from './check-content.ts';
import { ContentProblems } from './content-problems.ts';
import { originalLines } from './tell-originals.ts';

/** A collection of records, the lists that may have none, or what the fingerprints say of them all. */
type CollectionName = Exclude<keyof Entries, (typeof MAY_BE_EMPTY)[number]> | 'lists' | 'proven';
type ContentLoader = (name: CollectionName) => Loader;

/** Checked content on its way from the dev server to the loaders, in the context of a refresh. */
export interface Handed {
  readonly content: CheckedContent;
  /** Set by the loaders: Astro may skip a refresh. */
  taken: boolean;
}

/**
 * Loaders for all collections, which read content/ together: once for a build, and again each time Astro asks anew.
 * Nothing in content/ is executed. A build stops here with every problem of every file; while someone writes, the problems
 * are told by `serveContent`, which hands over what it has checked, and the last good records stay.
 * @returns the loader of a collection by its name, and that of explainer pages as pages to draw.
 */
export function contentLoaders(): { records: ContentLoader; drawnPages: Loader } {
  let content: CheckedContent | undefined;
  const served = new Set<string>();
  /** Content without a problem; undefined where there is one and the last records are to stay. */
  const read = (name: string, { config, watcher, refreshContextData }: LoaderContext) => {
    const handed = refreshContextData?.['handed'] as Handed | undefined;
    // A collection is loaded once a reading; asking again begins a new one.
    if (handed !== undefined) {
      content = handed.content;
      handed.taken = true;
    } else if (content === undefined || served.has(name)) {
      served.clear();
      content = checkContent(fileURLToPath(config.root));
    }
    served.add(name);
    if (content.problems.length === 0) return content;
    if (watcher === undefined) throw new ContentProblems(content.problems);
    return undefined;
  };
  const astro = glob({ base: './content/pages', pattern: '*.mdx' });
  return {
    records: (name) => ({
      name: `checked-content:${name}`,
      async load(context) {
        const checked = read(name, context);
        if (!checked) return;
        fill(context, recordsOf(name, checked));
        const told = context.logger.fork('publication');
        if (name === 'originals' && !context.watcher)
          for (const line of originalLines(checked)) told.info(line);
      },
    }),
    drawnPages: {
      ...astro,
      // Without a watcher: Astro would take every save, checked or not.
      async load(context) {
        const { watcher: _, ...unwatched } = context;
        if (read('drawnPages', context)) await astro.load(unwatched);
      },
    },
  };
}

/**
 * Astro warns of every collection without a record, at each page: lists that may have none are a record each, and the ids
 * of originals are another, which says whether their collection is to be asked for.
 */
function recordsOf(name: CollectionName, { entries, proven }: CheckedContent): readonly { id: string }[] {
  if (name === 'proven') return [{ id: 'content', ...proven }];
  const originals = { id: 'originals', items: entries.originals.map(({ id }) => id) };
  if (name === 'lists')
    return [...MAY_BE_EMPTY.map((list) => ({ id: list, items: entries[list] })), originals];
  return entries[name];
}

function fill({ store, generateDigest }: LoaderContext, records: readonly { id: string }[]) {
  store.clear();
  for (const record of records) {
    const data = record as Record<string, unknown> & { id: string };
    store.set({ id: record.id, data, digest: generateDigest(data) });
  }
}
