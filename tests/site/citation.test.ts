import Ajv from 'ajv';
import { parse, parseRIS } from 'biblatex-csl-converter';
import type { Element } from 'hast';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { CSL_RECORDS } from '../outputs/csl-schema.ts';
import { builtPages, elements, named, textOf } from './pages.ts';

const articles = globSync('articles/*/', { cwd: inject('folder') })
  .map((path) => path.split('/')[1]!)
  .sort();
const pages = new Map(builtPages().map((p) => [p.file, p.tree]));
const file = (name: string) => readFileSync(join(inject('folder'), 'articles', name), 'utf8');
const words = (node: Element) => textOf(node).replace(/\s+/g, ' ').trim();
const block = (article: string) =>
  elements(pages.get(`articles/${article}/index.html`)!, (e) =>
    /\bcite\b/.test(String(e.properties['className'])),
  )[0]!;
const inside = (node: Element, name: string) => named({ type: 'root', children: [node] }, name);

test('there are articles to cite', () => {
  expect(articles.length).toBeGreaterThan(0);
});

describe.each(articles)('%s', (article) => {
  const url = `https://site.test/sub/articles/${article}/`;
  const tree = pages.get(`articles/${article}/index.html`)!;
  const title = words(named(tree, 'h1')[0]!);
  const source = elements(tree, (e) => e.properties['rel']?.toString() === 'external')[0]!;

  test('its three files hold our page and the original, and agree', () => {
    const valid = new Ajv({ strict: true, allowUnionTypes: true }).compile(CSL_RECORDS);
    const records = JSON.parse(file(`${article}.csl.json`)) as { URL: string; title: string }[];
    expect(valid(records), JSON.stringify(valid.errors)).toBe(true);
    expect(records.map((r) => r.URL)).toEqual([url, source.properties['href']]);
    expect(records[0]!.title).toBe(title);
    expect(words(source)).toContain(`“${records[1]!.title}”`);
    const bib = parse(file(`${article}.bib`));
    expect(bib.errors).toEqual([]);
    const reference = parseRIS(file(`${article}.ris`));
    expect(reference.errors).toEqual([]);
    for (const { entries } of [bib, reference]) {
      const fields = Object.values(entries).map(
        (e) => e.fields as { url: string; title: { text: string }[] },
      );
      expect(fields.map((f) => f.url)).toEqual(records.map((r) => r.URL));
      expect(fields.map((f) => f.title.map((t) => t.text).join(''))).toEqual(records.map((r) => r.title));
    }
    for (const extension of ['csl.json', 'bib', 'ris'])
      expect(file(`${article}.${extension}`)).not.toMatch(/accessed|urldate|^Y2/m);
  });

  test('the page cites itself and the original in three styles, and links the files', () => {
    const entries = inside(block(article), 'dd').map(words);
    expect(inside(block(article), 'dt').map(words)).toEqual([
      'APA',
      'MLA',
      'Chicago',
      'APA',
      'MLA',
      'Chicago',
    ]);
    for (const entry of entries.slice(0, 3)) expect(entry).toContain(url);
    for (const entry of entries.slice(3)) expect(entry).toContain(String(source.properties['href']));
    expect(entries[0]).toBe(`Vostochny to Pyongyang. (2026, November 22). ${title}. ${url}`);
    expect(inside(block(article), 'a').map((a) => a.properties['href'])).toEqual(
      ['csl.json', 'bib', 'ris'].map((extension) => `/sub/articles/${article}.${extension}`),
    );
    expect(inside(block(article), 'i').length).toBeGreaterThan(2);
  });

  test('its head says the same for reference managers', () => {
    const meta = (name: string) =>
      named(tree, 'meta')
        .filter((m) => m.properties['name'] === name)
        .map((m) => m.properties['content']);
    expect(meta('citation_title')).toEqual([title]);
    expect(meta('citation_author')).toEqual(['Vostochny to Pyongyang']);
    expect(meta('citation_publication_date')).toEqual(['2026/11/22']);
    expect(meta('citation_public_url')).toEqual([url]);
  });
});

test('the interview is cited under those who answer; nobody is made the author of the unsigned report', () => {
  const originals = (article: string) => inside(block(article), 'dd').map(words).slice(3);
  for (const entry of originals('pbs-newshour-2023-09-13'))
    expect(entry).toMatch(/^Lee, J.*Sipher.*Sy\b.*PBS NewsHour/);
  const [apa, mla, chicago] = originals('cbs-news-2024-06-19');
  expect(apa).toMatch(/^Putin-Kim Jong Un summit sees .* \(2024, June 19\)\. CBS News\. https:/);
  expect(mla).toMatch(/^“Putin-Kim Jong Un Summit Sees .*\.” CBS News, 19 June 2024, https:/);
  expect(chicago).toMatch(/^CBS News\. “Putin-Kim Jong Un Summit Sees .*\.” June 19, 2024\. https:/);
});
