import { expect, test } from 'vitest';
import { realCorpus } from '../content/real-content.ts';
import { builtPages, elements, named, textOf } from './pages.ts';

const corpus = realCorpus();
const pages = new Map(builtPages().map(({ file, tree }) => [file, tree]));
const tree = pages.get('index-of-words/index.html')!;
const entries = elements(tree, (e) => [e.properties['className']].flat().includes('head'));
const linksOf = (e: (typeof entries)[number]) => named(e, 'a').map((a) => String(a.properties['href']));
const text = (e: (typeof entries)[number]) => textOf(e).replace(/\s+/g, ' ');

test('every speaker, term and place of an event has an entry, and every entry leads somewhere', () => {
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.filter((e) => linksOf(e).length === 0).map(text)).toEqual([]);
  const all = entries.map((e) => linksOf(e));
  const addresses = new Set(all.flat());
  const own = [...corpus.speakers, ...corpus.terms].map(({ href }) => `/sub${href}`);
  expect(own.filter((href) => !addresses.has(href))).toEqual([]);
  const placed = corpus.events.filter(({ place }) => place !== undefined);
  expect(placed.filter(({ href }) => !addresses.has(`/sub${href}`)).map(({ place }) => place)).toEqual([]);
});

test('letters stand in order, and so do the entries under each', () => {
  const letters = named(tree, 'h2')
    .map(textOf)
    .filter((title) => title.length === 1);
  expect(letters).toEqual([...letters].sort());
  expect(new Set(letters).size).toBe(letters.length);
});

test('a place that an entry names says the name, or is by whom it names', () => {
  const rows = new Map(corpus.articles.flatMap((a) => a.everyPassage.map((p) => [p.href, p] as const)));
  for (const { name, short, alsoWritten } of corpus.speakers.filter((s) => s.kind === 'person')) {
    const entry = entries.find((e) => linksOf(e).some((href) => href.endsWith(`/speakers/${idOf(name)}/`)));
    for (const href of entry ? linksOf(entry) : []) {
      const passage = rows.get(href.replace(/^\/sub/, ''));
      if (!passage) continue;
      const said = [
        passage.text,
        ...[passage.voice, ...passage.cites, ...passage.names].map((v) => v?.name ?? ''),
      ].join(' ');
      expect(
        [name, short, ...alsoWritten].some((form) => said.includes(form)),
        `${name} ${href}`,
      ).toBe(true);
    }
  }
});

const idOf = (name: string) => corpus.speakers.find((s) => s.name === name)!.id;
