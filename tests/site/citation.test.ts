import Ajv from 'ajv';
import { parse, parseRIS } from 'biblatex-csl-converter';
import type { Element } from 'hast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { realCorpus } from '../content/real-content.ts';
import { CSL_RECORDS } from '../outputs/csl-schema.ts';
import { builtPages, elements, named, textOf } from './pages.ts';

const { articles, story } = realCorpus();
/** A day as APA writes it: `2026, November 22`. */
const american = (day: string) =>
  new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' })
    .format(new Date(day))
    .replace(/^/, `${day.slice(0, 4)}, `);
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

describe.each(articles.map(({ id }) => id))('%s', (article) => {
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
    expect(entries[0]).toBe(`${story.name}. (${american(story.published)}). ${title}. ${url}`);
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
    expect(meta('citation_author')).toEqual([story.name]);
    expect(meta('citation_publication_date')).toEqual([story.published.replaceAll('-', '/')]);
    expect(meta('citation_public_url')).toEqual([url]);
  });
});

test('an interview is cited under those who answer; nobody is made the author of an unsigned report', () => {
  const originals = (article: string) => inside(block(article), 'dd').map(words).slice(3);
  for (const { id, kind, source, voices } of articles) {
    const [apa, mla, chicago] = originals(id) as [string, string, string];
    const guests = voices.filter((v) => v.part === 'guest').map((v) => v.short);
    if (kind === 'interview')
      for (const entry of [apa, mla, chicago]) {
        const places = guests.map((name) => entry.indexOf(name));
        expect(Math.min(...places), entry).toBe(0);
        expect(entry).toContain(source.publisher);
      }
    else {
      const opening = source.title.split(' ').slice(0, 2).join(' ').toLowerCase();
      expect(apa.toLowerCase().startsWith(opening), apa).toBe(true);
      expect(mla.toLowerCase().startsWith(`“${opening}`), mla).toBe(true);
      expect(chicago.startsWith(`${source.publisher}.`), chicago).toBe(true);
    }
  }
});
