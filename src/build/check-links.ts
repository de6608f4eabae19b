import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';

interface Page {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly doubled: readonly string[];
}

/**
 * Crawls a built site: every internal link leads to a file and its anchor to an id, no id stands twice on a page.
 * @param folder the built site; @param base the path it is published under, `/` or `/sub/`.
 * @returns one line for each fault.
 */
export function checkLinks(folder: string, base: string): string[] {
  const pages = new Map(
    globSync('**/*.html', { cwd: folder })
      .sort()
      .map((file) => [file, readPage(join(folder, file))]),
  );
  const faults: string[] = [];
  for (const [file, page] of pages) {
    faults.push(...page.doubled.map((id) => `${file}: the id "${id}" stands twice`));
    for (const link of new Set(page.links)) {
      const fault = follow(folder, base, pages, file, link);
      if (fault) faults.push(`${file}: ${link} ${fault}`);
    }
  }
  return faults;
}

function readPage(path: string): Page {
  const ids = new Set<string>();
  const doubled: string[] = [];
  const links: string[] = [];
  visit(fromHtml(readFileSync(path, 'utf8')), 'element', ({ properties }: Element) => {
    const id = properties['id'];
    if (typeof id === 'string') (ids.has(id) ? doubled : { push: (x: string) => ids.add(x) }).push(id);
    for (const name of ['href', 'src'] as const)
      if (typeof properties[name] === 'string') links.push(properties[name]);
  });
  return { ids, links, doubled };
}

const ORIGIN = 'https://site.invalid';

function follow(
  folder: string,
  base: string,
  pages: ReadonlyMap<string, Page>,
  from: string,
  link: string,
): string | undefined {
  const url = new URL(link, `${ORIGIN}${base}${from.replace(/index\.html$/, '')}`);
  if (url.origin !== ORIGIN) return undefined;
  if (!url.pathname.startsWith(base)) return `leaves the base path ${base}`;
  const path = decodeURIComponent(url.pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(join(folder, file))) return 'leads nowhere';
  if (url.hash && !pages.get(file)?.ids.has(decodeURIComponent(url.hash.slice(1))))
    return 'names an anchor that is not there';
  return undefined;
}
