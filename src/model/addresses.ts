import type { Entries } from '../markup/collections.ts';
import { PAGES, type PageKind } from './pages.ts';

/**
 * Every address of the site, from its root, with the ids on that page that others may link to.
 * @param files addresses of the files for machines: `/feed.xml`.
 */
export function addressesOf(
  entries: Entries,
  files: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const pages = Object.values<PageKind>(PAGES).flatMap(({ path, each, anchors }) =>
    (each?.(entries) ?? [{}]).map((parameters) => {
      const [id = ''] = Object.values(parameters);
      return [`/${filled(path, parameters)}`, anchors?.(entries, id) ?? []] as const;
    }),
  );
  return new Map([...pages, ...files.map((file) => [file, []] as const)]);
}

const filled = (path: string, parameters: Readonly<Record<string, string>>) =>
  path.replace(/\[(\w+)\]/g, (_, name: string) => parameters[name]!);
