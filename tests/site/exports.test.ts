import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import type { Element } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { PAGES } from '../../src/model/pages.ts';
import { dataFiles } from '../../src/outputs/data-files.ts';
import { alternatesOf } from '../../src/outputs/file-addresses.ts';
import { realContext } from '../content/real-content.ts';
import { type BuiltPage, builtPages, elements, isEmbed, named, textOf } from './pages.ts';

const BASE = 'https://site.test/sub/';
const folder = inject('folder');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const pages = builtPages();
const page = (file: string): BuiltPage => pages.find((p) => p.file === file)!;
const { corpus } = realContext();
const files = dataFiles(corpus).map((file) => ({ ...file, path: file.href.slice(1) }));

/** Passages and claims alone have addresses from the beginning; where no page of their kind is drawn, none is missed. */
const COMING = [/^articles\/[^/]+\/[a-z]\d+\/$/, /^claims\/[^/]+\/$/].filter(
  (kind) => !pages.some((p) => kind.test(p.file.replace(/index\.html$/, ''))),
);
if (COMING.length > 0)
  console.warn(`Addresses of these pages are not followed, for none is drawn: ${COMING.join(' ')}`);
const notDrawnYet = (path: string) => COMING.some((kind) => kind.test(path));

const idsOf = new Map<string, Set<string>>();
/** What is wrong with an address of the built site; nothing if it leads to a file and to an id in it. */
function broken(address: string): string | undefined {
  const url = new URL(address);
  const path = decodeURIComponent(url.pathname.slice('/sub/'.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (notDrawnYet(path)) return undefined;
  if (!url.pathname.startsWith('/sub/') || !existsSync(join(folder, file))) return address;
  if (!url.hash || !file.endsWith('.html')) return undefined;
  if (!idsOf.has(file))
    idsOf.set(
      file,
      new Set(elements(page(file).tree, (e) => 'id' in e.properties).map((e) => String(e.properties['id']))),
    );
  return idsOf.get(file)!.has(decodeURIComponent(url.hash.slice(1))) ? undefined : address;
}

test.each(files.map((f) => [f.path, f] as const))(
  '%s: every address of ours leads to a file and an id',
  (path) => {
    const text = read(path).replaceAll('\r\n ', '');
    const found = [...text.matchAll(/https:\/\/site\.test[^\s"'<>\\&)]*/g)].map((m) =>
      m[0].replace(/,$/, ''),
    );
    expect(found.length).toBeGreaterThan(0);
    expect([...new Set(found)].flatMap((address) => broken(address) ?? [])).toEqual([]);
    expect(text).not.toMatch(/localhost|undefined|\[object/);
  },
);

test('every JSON file names its schema, which is there', () => {
  for (const { path, schema } of files.filter((f) => f.schema)) {
    const { $schema } = JSON.parse(read(path)) as { $schema: string };
    expect($schema).toBe(`${BASE}data/${schema}.schema.json`);
    expect((JSON.parse(read(`data/${schema}.schema.json`)) as { $id: string }).$id).toBe($schema);
  }
});

describe('the sitemap', () => {
  using index = XmlDocument.fromString(read('sitemap-index.xml'));
  using map = XmlDocument.fromString(read('sitemap-0.xml'));
  const NAMES = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
  const text = (document: XmlDocument, path: string) => document.find(path, NAMES).map((n) => n.content);
  const parts = text(index, '//s:sitemap/s:loc');
  const entries = (map.find('//s:url', NAMES) as XmlElement[]).map((entry) => ({
    url: entry.find('s:loc', NAMES)[0]!.content,
    lastmod: entry.find('s:lastmod', NAMES)[0]?.content,
  }));

  test('lists exactly the pages that may be found', () => {
    expect(parts).toEqual([`${BASE}sitemap-0.xml`]);
    const open = pages.filter(
      ({ html, file }) => file !== '404.html' && !html.includes('name="robots" content="noindex"'),
    );
    expect(entries.map((e) => e.url).sort()).toEqual(
      open.map(({ file }) => BASE + file.replace(/index\.html$/, '')).sort(),
    );
  });
  test('says of every page when it last changed, from the content', () => {
    expect(entries.filter((e) => e.lastmod !== '2023-11-14T22:13:20.000Z')).toEqual([]);
  });
  test('robots.txt names it', () => {
    expect(read('robots.txt')).toContain(`Sitemap: ${BASE}sitemap-index.xml`);
  });
});

test('pages name the same in other formats in their head', () => {
  const expected = [
    ...(['front', 'timeline', 'speakers', 'claims', 'about', 'articles'] as const).map(
      (kind) => [PAGES[kind].path, alternatesOf(kind)] as const,
    ),
    ...corpus.articles.map((a) => [`articles/${a.id}/`, alternatesOf('article', [a])] as const),
  ];
  for (const [path, wanted] of expected) {
    const named_ = named(page(`${path}index.html`).tree, 'link')
      .filter((l) => String(l.properties['rel']) === 'alternate')
      .map((l) => [l.properties['href'], l.properties['type'], l.properties['title']]);
    expect(wanted.length).toBeGreaterThan(0);
    for (const { href, type, title } of wanted) expect(named_).toContainEqual([`/sub${href}`, type, title]);
  }
});

describe('the data page', () => {
  const { tree } = page('data/index.html');
  test('lists every file with its size, and every schema', () => {
    const items = named(named(tree, 'main')[0] as never, 'li');
    expect(items).toHaveLength(files.length);
    items.forEach((item, i) => {
      const { path, schema } = files[i]!;
      const links = named(item as never, 'a').map((a) => a.properties['href']);
      expect(links).toEqual([`/sub/${path}`, ...(schema ? [`/sub/data/${schema}.schema.json`] : [])]);
      const bytes = Buffer.byteLength(read(path));
      expect(textOf(item)).toContain(`${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`);
    });
  });
  test('describes itself as a data set, every file with its type', () => {
    const [script] = named(tree, 'script');
    const { '@graph': graph } = JSON.parse(textOf(script!)) as {
      '@graph': { '@type': string; distribution: { contentUrl: string; encodingFormat: string }[] }[];
    };
    const data = graph.find((node) => node['@type'] === 'Dataset')!;
    expect(data.distribution.map((d) => [d.contentUrl, d.encodingFormat])).toEqual(
      files.map((f) => [BASE + f.path, f.type]),
    );
  });
  test('every page leads to it from its foot', () => {
    const without = pages.filter(
      (p) =>
        !isEmbed(p) &&
        !named(named(p.tree, 'footer').at(-1) as never, 'a').some(
          (a) => a.properties['href'] === '/sub/data/',
        ),
    );
    expect(without.map((p) => p.file)).toEqual([]);
  });
});

interface Annotation {
  id: string;
  target: { source: string; selector: { value: string; refinedBy?: { exact: string; prefix?: string } } };
}
describe('the words that an annotation names stand on the page, once', () => {
  test.each(corpus.articles.map((a) => a.id))('%s', (id) => {
    const { first } = JSON.parse(read(`articles/${id}.annotations.jsonld`)) as {
      first: { items: Annotation[] };
    };
    const { tree } = page(`articles/${id}/index.html`);
    const wrong = first.items.flatMap(({ id: name, target: { source, selector } }) => {
      if (source !== `${BASE}articles/${id}/` || !selector.refinedBy) return [name];
      const passage = elements(tree, (e) => e.properties['id'] === selector.value)[0] as Element;
      const text = textOf(passage);
      const { exact, prefix = '' } = selector.refinedBy;
      return text.split(prefix + exact).length === 2 ? [] : [`${name}: ${prefix}|${exact}`];
    });
    expect(wrong).toEqual([]);
  });
});
