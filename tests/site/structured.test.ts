import { realCorpus } from '../content/real-content.ts';
import type { Element } from 'hast';
import jsonld from 'jsonld';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { type BuiltPage, builtPages, elements, named, quotedIn, textOf } from './pages.ts';
import { schemaOrg } from './vocabulary.ts';

type Node = Record<string, unknown>;

const BASE = 'https://site.test/sub/';
/** What the site names that is no element of a page. */
const THINGS = ['site', 'publisher', 'article', 'conversation', 'event', 'speaker', 'list'];

const scriptOf = ({ tree }: BuiltPage) =>
  named(tree, 'script')
    .filter((s) => s.properties['type'] === 'application/ld+json')
    .map(textOf);
const pages = builtPages().filter((p) => p.file !== '404.html' && !p.html.includes('content="noindex"'));
const byFile = new Map(pages.map((p) => [p.file, p]));
const graphs = new Map(
  pages.map((p) => [p.file, JSON.parse(scriptOf(p)[0] ?? '{}') as { '@graph': Node[] } & Node]),
);
const graph = (file: string) => graphs.get(file)!['@graph'];
const nodeOf = (file: string, type: string) => graph(file).find((n) => n['@type'] === type)!;

/** Every object in a document, with the page it stands on. */
const nodes = pages.flatMap(({ file }) =>
  within(graphs.get(file)!['@graph']).map((node) => ({ file, node })),
);
function within(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(within);
  return value !== null && typeof value === 'object'
    ? [value as Node, ...Object.values(value).flatMap(within)]
    : [];
}

const faults = (check: (node: Node, file: string) => (string | false)[]) =>
  nodes.flatMap(({ file, node }) =>
    check(node, file).flatMap((fault) => (fault ? [`${file}: ${fault}`] : [])),
  );
const words = (node: Element) => textOf(node).replace(/\s+/g, ' ').trim();
const heading = (file: string) => words(named(byFile.get(file)!.tree, 'h1')[0]!);
const mains = new Map(pages.map((p) => [p.file, words(named(p.tree, 'main')[0]!)]));
const shown = (file: string) => mains.get(file)!;
const ids = new Map(
  pages.map((p) => [
    p.file,
    new Set(elements(p.tree, (e) => 'id' in e.properties).map((e) => e.properties['id'])),
  ]),
);
const folder = (name: string) =>
  [...graphs.keys()].filter((f) => new RegExp(`^${name}/[^/]+/index\\.html$`).test(f));

describe('as a document', () => {
  test('every page has one, with the site and who publishes it, and nothing in it can end the script', () => {
    for (const page of pages) {
      const scripts = scriptOf(page);
      expect([page.file, scripts.length]).toEqual([page.file, 1]);
      expect(scripts[0]).not.toMatch(/[<>&\u2028\u2029]/);
      expect(
        graph(page.file)
          .slice(0, 2)
          .map((n) => n['@type']),
      ).toEqual(['WebSite', 'Organization']);
      expect(graph(page.file).length, page.file).toBeGreaterThan(2);
    }
  });
  test('it expands as JSON-LD 1.1 in safe mode, which drops nothing in silence', async () => {
    const documentLoader = async (url: string) => {
      if (url !== 'https://schema.org') throw new Error(`${url} would be fetched`);
      return { documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } };
    };
    for (const [file, document] of graphs) {
      const expanded = await jsonld.expand(document, { documentLoader, safe: true });
      expect(expanded.length, file).toBe(graph(file).length);
      for (const { '@type': types } of expanded as { '@type': string[] }[])
        for (const type of types) expect(type).toMatch(/^https:\/\/schema\.org\/[A-Z]/);
    }
  });
  test('every type is one of schema.org, and has every property that is said of it', () => {
    const { has, allows } = schemaOrg();
    expect([has('Quotation'), allows('Quotation', 'creator'), allows('Quotation', 'jobTitle')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(
      faults((node) => {
        const type = node['@type'] as string | undefined;
        const keys = Object.keys(node).filter((k) => k !== '@type' && k !== '@id');
        if (type === undefined) return keys.map((k) => `${k} is said of something without a type`);
        return [
          !has(type) && `${type} is no type`,
          ...keys.map((k) => !allows(type, k) && `${type} has no ${k}`),
        ];
      }),
    ).toEqual([]);
  });
  test('every address of ours is absolute, ends as addresses here end, and leads to a page or an element', () => {
    expect(
      faults((node) =>
        Object.entries(node)
          .filter(([key]) => /^(@id|url|item|image|publishingPrinciples|correctionsPolicy)$/.test(key))
          .flatMap(([key, to]) => (typeof to === 'string' ? [fault(key, to)] : [])),
      ),
    ).toEqual([]);
    function fault(key: string, to: string): string | false {
      if (!to.startsWith(BASE))
        return !/^https?:\/\/(?!site\.test)/.test(to) && `${key} ${to} is not under the base`;
      const [path = '', anchor] = to.slice(BASE.length).split('#');
      const file = /\.\w+$/.test(path) ? path : `${path}index.html`;
      if ((path !== '' && !/(\/|\.\w+)$/.test(path)) || !existsSync(join(inject('folder'), file)))
        return `${key} ${to} leads nowhere`;
      if (anchor === undefined || (key === '@id' && THINGS.includes(anchor))) return false;
      return !ids.get(file)!.has(anchor) && `${key} ${to} names no element`;
    }
  });
  test('whatever is pointed at by its name alone is described on the same page', () => {
    for (const { file } of pages) {
      const all = within(graph(file));
      const told = new Set(all.filter((n) => '@type' in n).map((n) => n['@id']));
      const bare = all.filter((n) => !('@type' in n)).map((n) => n['@id']);
      expect(
        bare.filter((id) => !told.has(id)),
        file,
      ).toEqual([]);
    }
  });
});

describe('says what the page shows', () => {
  test('headlines and names are the page’s heading', () => {
    const pairs: [string, unknown][] = [
      ...folder('articles').map((f): [string, unknown] => [f, nodeOf(f, 'AnalysisNewsArticle')['headline']]),
      ...folder('events').map((f): [string, unknown] => [f, nodeOf(f, 'Event')['name']]),
      ...folder('speakers').map((f): [string, unknown] => [f, nodeOf(f, 'ProfilePage')['name']]),
      ...folder('speakers').map((f): [string, unknown] => [
        f,
        (nodeOf(f, 'ProfilePage')['mainEntity'] as Node)['name'],
      ]),
      ...folder('timeline').map((f): [string, unknown] => [f, nodeOf(f, 'ItemList')['name']]),
      ['timeline/index.html', nodeOf('timeline/index.html', 'ItemList')['name']],
      ['compare/index.html', nodeOf('compare/index.html', 'Article')['headline']],
      ['about/index.html', nodeOf('about/index.html', 'AboutPage')['name']],
      ['glossary/index.html', nodeOf('glossary/index.html', 'DefinedTermSet')['name']],
      ['corrections/index.html', nodeOf('corrections/index.html', 'WebPage')['name']],
      ...['articles', 'speakers', 'claims', 'notes', 'index-of-words'].map((f): [string, unknown] => [
        `${f}/index.html`,
        nodeOf(`${f}/index.html`, 'CollectionPage')['name'],
      ]),
    ];
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter(([file, name]) => name !== heading(file))).toEqual([]);
  });
  /** Where a thing is told: the event of an occasion that an article is about has a page of its own. */
  const homeOf = (node: Node, file: string) => {
    const [path = ''] = String(node['@id'] ?? '')
      .replace(BASE, '')
      .split('#');
    return byFile.has(`${path}index.html`) && String(node['@id']).startsWith(BASE)
      ? `${path}index.html`
      : file;
  };
  test('dates stand on the page, as exactly and no more', () => {
    const english = (iso: string) =>
      new Intl.DateTimeFormat('en-GB', {
        ...(iso.length > 7 ? { day: 'numeric' } : {}),
        ...(iso.length > 4 ? { month: 'long' } : {}),
        year: 'numeric',
        timeZone: 'UTC',
      }).format(new Date(iso));
    const american = (iso: string) =>
      new Date(iso).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
    const seen = (file: string, iso: string) =>
      named(byFile.get(file)!.tree, 'time').some((t) => t.properties['dateTime'] === iso.slice(0, 10)) ||
      shown(file).includes(english(iso)) ||
      shown(file).includes(american(iso));
    expect(
      faults((node, file) =>
        ['startDate', 'endDate', 'datePublished', 'dateModified'].map((key) => {
          const iso = node[key] as string | undefined;
          return iso !== undefined && !seen(homeOf(node, file), iso) && `${key} ${iso} is not shown`;
        }),
      ),
    ).toEqual([]);
    expect(
      faults((node, file) => {
        const told = node['disambiguatingDescription'] as string | undefined;
        return [told !== undefined && !shown(file).includes(told) && `${told} is not shown`];
      }),
    ).toEqual([]);
  });
  test('every verified quotation of a transcript is listed, in order, with its words and speaker', () => {
    for (const file of folder('articles')) {
      const { tree } = byFile.get(file)!;
      const listed = within(graph(file)).filter((n) => n['@type'] === 'Quotation');
      // Those of notes are ours to show, and are no part of the transcript.
      const own = quotedIn(tree).filter((q) => q.properties['id'] !== undefined);
      expect(listed.length).toBe(own.length);
      expect(listed.map((q) => q['position'])).toEqual(listed.map((_, i) => i + 1));
      for (const quotation of listed) {
        const id = String(quotation['@id']).split('#')[1];
        const [q] = elements(tree, (e) => e.properties['id'] === id);
        expect(words(q!)).toBe(`“${String(quotation['text'])}”`);
        expect(quotation['url']).toBe(quotation['@id']);
        expect(String((quotation['creator'] as Node)['@id'])).toMatch(/speakers\/[a-z-]+\/#speaker$/);
      }
    }
  });
  test('quoted words stand in quotation marks on the page', () => {
    const quoted = new Map(pages.map((p) => [p.file, new Set(quotedIn(p.tree).map(words))]));
    expect(
      faults((node, file) => [
        node['@type'] === 'Quotation' &&
          !quoted.get(file)!.has(`“${String(node['text'])}”`) &&
          `${String(node['text'])} is not quoted`,
      ]),
    ).toEqual([]);
  });
  test('lists hold what the page lists, in its order', () => {
    const list = (file: string) =>
      (within(graph(file)).find((n) => n['@type'] === 'ItemList') as {
        itemListElement: Node[];
        numberOfItems?: number;
      })!;
    const headings = (file: string, level: string) => named(byFile.get(file)!.tree, level).map(words);
    for (const file of ['timeline/index.html', ...folder('timeline')]) {
      const { itemListElement, numberOfItems } = list(file);
      const events = itemListElement.map((i) => (i['item'] as Node)['name']);
      expect(events).toEqual(headings(file, 'h3'));
      expect(itemListElement.map((i) => i['position'])).toEqual(events.map((_, i) => i + 1));
      expect(numberOfItems).toBe(events.length);
    }
    expect(list('claims/index.html').itemListElement.map((c) => c['text'])).toEqual(
      headings('claims/index.html', 'h3'),
    );
    expect(new Set(list('speakers/index.html').itemListElement.map((c) => c['name']))).toEqual(
      new Set(headings('speakers/index.html', 'h3')),
    );
    const terms = nodeOf('glossary/index.html', 'DefinedTermSet')['hasDefinedTerm'] as Node[];
    const shownTerms = named(byFile.get('glossary/index.html')!.tree, 'dt').map(words);
    expect(
      terms.map((t) =>
        [
          t['name'],
          ...((t['alternateName'] as string[] | undefined)?.join(', ')
            ? [(t['alternateName'] as string[]).join(', ')]
            : []),
        ].join(' '),
      ),
    ).toEqual(shownTerms);
  });
  test('names of people, places and pages outside stand on the page', () => {
    expect(
      faults((node, file) =>
        /^(Person|Organization|Place|NewsArticle)$/.test(String(node['@type'])) &&
        !String(node['@id']).endsWith('#publisher')
          ? [node['name'], node['headline'], node['jobTitle'], node['alternateName']]
              .flat()
              .map(
                (name) => typeof name === 'string' && !shown(file).includes(name) && `${name} is not shown`,
              )
          : [],
      ),
    ).toEqual([]);
  });
  test('only the events of occasions have attendees', () => {
    const attended = nodes.filter(({ node }) => 'attendee' in node).map(({ file }) => file);
    const events = realCorpus().events.filter((e) => e.occasion && e.people.length > 0);
    expect(attended).toEqual(events.map(({ id }) => `events/${id}/index.html`).sort());
  });
});
