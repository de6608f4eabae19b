import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type XmlElement, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describe, expect, test } from 'vitest';
import { akomaNtoso } from '../../src/outputs/akoma/akoma-ntoso.ts';
import { blocksOf } from '../../src/outputs/akoma/akoma-prose.ts';
import { plainText } from '../../src/outputs/html.ts';
import { lineOf, proseOf } from '../prose.ts';
import { contextOf } from '../../src/outputs/context.ts';
import { corpus as harbor } from '../model/harbor.ts';
import { realContext } from '../content/real-content.ts';

const SCHEMA = resolve('../shared/standards/akomantoso30.xsd');
const here = existsSync(SCHEMA);
if (!here)
  console.warn(
    `Akoma Ntoso is not validated against its schema: it is not in ${SCHEMA}, and is no part of the project.`,
  );

const context = realContext();
const invented = contextOf(harbor(), new URL('https://site.test'));
const documents = [
  ...context.corpus.articles.map((article) => ({ article, xml: akomaNtoso(article, context) })),
  ...invented.corpus.articles.map((article) => ({ article, xml: akomaNtoso(article, invented) })),
].map((made) => [made.article.id, made] as const);

const AKN = { a: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' };
const find = (document: XmlDocument, path: string) => document.find(path, AKN) as XmlElement[];
const attribute = (element: XmlElement, name: string) => element.attr(name)?.value;

describe.runIf(here)('valid against the schema of OASIS', () => {
  xmlRegisterFsInputProviders();
  test.each(documents)('%s', (_, { xml }) => {
    using xsd = XmlDocument.fromBuffer(readFileSync(SCHEMA), { url: SCHEMA });
    using validator = XsdValidator.fromDoc(xsd);
    using document = XmlDocument.fromString(xml);
    validator.validate(document);
  });
});

const bare = (text: string) => text.replace(/[“”\s]/g, '');

describe.each(documents)('%s', (_, { article, xml }) => {
  using document = XmlDocument.fromString(xml);
  const kept = {
    root: document.root.name,
    namespaces: new Set(find(document, '//*').map((e) => e.namespaceUri)),
    ids: find(document, '//*[@eId]').map((e) => attribute(e, 'eId')!),
    speeches: find(document, '//a:speech').map((e) => ({
      id: attribute(e, 'eId'),
      by: attribute(e, 'by'),
      as: attribute(e, 'as'),
      first: (e.find('a:*', AKN)[0] as XmlElement).name,
    })),
    paragraphs: find(document, '//a:paragraph').map((e) => attribute(e, 'eId')),
    // Those of notes have no address of their own.
    quotations: find(document, '//a:embeddedText[@eId]').map((e) => [attribute(e, 'eId'), e.content]),
    marks: find(document, '//a:noteRef').map((e) => attribute(e, 'href')),
    notes: find(document, '//a:note').map((e) => attribute(e, 'eId')),
    noted: find(document, '//a:note').map((e) => e.content),
    pointed: find(document, '//*[@by|@as|@refersTo|@source]').flatMap((e) =>
      ['by', 'as', 'refersTo', 'source'].flatMap((name) => attribute(e, name) ?? []),
    ),
    authors: find(document, '//a:FRBRauthor').map((e) => attribute(e, 'href')),
    original: find(document, '//a:TLCReference').map((e) => attribute(e, 'href')),
    text: find(document, '//a:debateBody|//a:mainBody').map((e) => e.content)[0]!,
    preface: find(document, '//a:preface').map((e) => e.content)[0]!,
    uris: find(document, '//@href').map((e) => e.content),
  };

  test('it is Akoma Ntoso, every name in its namespace, every eId once', () => {
    expect(kept.root).toBe('akomaNtoso');
    expect([...kept.namespaces]).toEqual([AKN.a]);
    expect(kept.ids).toEqual([...new Set(kept.ids)]);
  });
  test('every passage is there in order, under its anchor', () => {
    const ids = article.kind === 'interview' ? kept.speeches.map((s) => s.id) : kept.paragraphs;
    expect(ids).toEqual(article.everyPassage.map((p) => p.id));
  });
  test('every speech says by whom, in which role, and its speaker comes first', () => {
    for (const speech of kept.speeches) {
      const voice = article.everyPassage.find((p) => p.id === speech.id)!.voice!.id;
      expect(speech).toMatchObject({ by: `#voice-${voice}`, as: `#role-${voice}`, first: 'from' });
    }
  });
  test('whatever is pointed to is there', () => {
    expect([...kept.pointed, ...kept.marks].filter((to) => !kept.ids.includes(to!.slice(1)))).toEqual([]);
    expect(kept.uris.filter((to) => !/^(https?:\/\/|#)/.test(to))).toEqual([]);
  });
  test('every quotation and note is there, and no words are lost or added', () => {
    expect(kept.quotations).toEqual(
      article.everyPassage.flatMap((p) => p.quotations.map((q) => [q.id, q.text])),
    );
    expect(kept.notes).toEqual(article.notes.map((n) => `note-${n.label}`));
    expect(new Set(kept.marks)).toEqual(new Set(article.notes.map((n) => `#note-${n.label}`)));
    article.notes.forEach((note, i) => {
      for (const part of [note.title, plainText(note.body), plainText(note.grounds).split(' · ')[0]!])
        expect(bare(kept.noted[i]!)).toContain(bare(part));
    });
    for (const passage of article.everyPassage) expect(bare(kept.text)).toContain(bare(passage.text));
    expect(kept.text).not.toContain('✓');
  });
  test('it says that it is a retelling, whose it is, and where the original is', () => {
    expect(new Set(kept.authors)).toEqual(new Set(['#org-site']));
    expect(kept.original).toEqual([article.source.url]);
    expect(kept.preface).toContain('It is not the text of the original');
  });
});

test('blocks: lists, emphasis and loose text keep their words', () => {
  const { nodes, ...beside } = proseOf('- c [d](event:x)\n- e\n\nf  \ng **h**');
  const prose = { nodes: [...lineOf('a *b*').nodes, ...nodes, ...lineOf('i').nodes], ...beside };
  const blocks = blocksOf(prose, (to) => `https://site.test${to}`);
  expect(blocks.map((b) => b.name)).toEqual(['p', 'ul', 'p', 'p']);
  const words = (node: (typeof blocks)[number] | string): string =>
    typeof node === 'string' ? node : node.children.map(words).join('');
  expect(blocks.map(words)).toEqual(['a b', 'c de', 'f g h', 'i']);
  expect(plainText(prose)).toContain('c d');
});
