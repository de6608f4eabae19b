import { describe, expect, test } from 'vitest';
import { type EventDate, readDate } from '../../src/markup/date.ts';
import type { Corpus } from '../../src/model/assemble.ts';
import { passagePages } from '../../src/model/passages.ts';
import { absoluteOn } from '../../src/outputs/address.ts';
import { articleGraph } from '../../src/outputs/structured/article-graph.ts';
import { claimGraph, claimsGraph } from '../../src/outputs/structured/claims-graph.ts';
import { correctionsGraph } from '../../src/outputs/structured/corrections-graph.ts';
import { eventGraph } from '../../src/outputs/structured/events-graph.ts';
import { extractGraph, passageGraph } from '../../src/outputs/structured/passage-graph.ts';
import { speakerGraph } from '../../src/outputs/structured/people-graph.ts';
import { jsonLdText } from '../../src/outputs/structured/jsonld-text.ts';
import { TALK, article, claim, corpus } from '../model/harbor.ts';

type Node = Record<string, unknown> & { '@type': string };

const at = absoluteOn(new URL('https://site.test'));
const harbor = corpus({ 'claims/h02.mdx': claim('It was late', 'unsaid: true\n') });
const [talk] = harbor.articles;
const told = harbor.story;
const nodeOf = (text: string, type: string) =>
  (JSON.parse(text) as { '@graph': Node[] })['@graph'].find((n) => n['@type'] === type)!;

/** The harbor as it would be if its quotations had been found in a source. */
const verified = (): Corpus['articles'][number] => {
  const everyPassage = talk!.everyPassage.map((p) => ({
    ...p,
    quotations: p.quotations.map((q) => ({ ...q, verified: true })),
  }));
  return { ...talk!, everyPassage, passages: everyPassage };
};

describe('the text of a script', () => {
  const hostile = '</script><!-- <script> & \u2028 \u2029 ]]> "\\';
  test('holds no sign that could end it or begin another, and reads back as it was', () => {
    const text = jsonLdText({ [hostile]: hostile });
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(text).toContain('\\u003c/script\\u003e\\u003c!--');
    expect(JSON.parse(text)).toEqual({ [hostile]: hostile });
  });
  test('hostile words of the content come out of a graph in the same way', () => {
    const text = claimsGraph(hostile, [{ ...harbor.claims[0]!, claim: hostile }], at, told);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(text).toContain('\\u2028');
  });
});

describe('dates are no more exact than they are known', () => {
  const dated = (edtf: string) => {
    const event = { ...harbor.events[0]!, date: readDate(edtf) as EventDate };
    const { startDate, endDate, disambiguatingDescription } = nodeOf(eventGraph(event, at, told), 'Event');
    return [startDate, endDate, disambiguatingDescription].map((v) => v ?? '-').join(' | ');
  };
  test.each([
    ['2024-06-19', '2024-06-19 | - | -'],
    ['2024-06', '2024-06 | - | -'],
    ['2024', '2024 | - | -'],
    ['2020-01/2023-08', '2020-01 | 2023-08 | -'],
    ['{2024-10-18,2024-10-23,2024-10-28}', '2024-10-18 | 2024-10-28 | -'],
    ['[2023-06-04,2023-06-07]', '- | - | 4 or 7 June 2023'],
    ['[..2024-06-19]', '- | - | by 19 June 2024'],
    ['2023-06~', '- | - | about June 2023'],
    ['199X', '- | - | 1990s'],
  ])('%s', (edtf, wanted) => {
    expect(dated(edtf)).toBe(wanted);
  });
});

describe('an article', () => {
  test('lists only quotations that were found in the source', () => {
    expect(
      nodeOf(articleGraph(talk!, { events: harbor.events }, at, told), 'AnalysisNewsArticle')['hasPart'],
    ).toBeUndefined();
    const { hasPart, ...node } = nodeOf(
      articleGraph(verified(), { events: harbor.events }, at, told),
      'AnalysisNewsArticle',
    );
    expect(hasPart).toEqual({
      '@type': 'Conversation',
      '@id': 'https://site.test/articles/talk/#conversation',
      hasPart: [
        {
          '@type': 'Quotation',
          '@id': 'https://site.test/articles/talk/#t1-q1',
          url: 'https://site.test/articles/talk/#t1-q1',
          text: 'late by a day',
          position: 1,
          creator: { '@id': 'https://site.test/speakers/ann-lee/#speaker' },
        },
      ],
    });
    expect(node['isBasedOn']).toMatchObject({
      '@type': 'NewsArticle',
      url: 'https://example.org/talk',
      datePublished: '2023-09-13',
    });
    expect(node['image']).toBe('https://site.test/cards/articles/talk.png');
    expect(node['about']).toMatchObject({ '@type': 'Event', name: 'First visit' });
  });
  test('in a report the quotations are parts of the article itself: nobody converses', () => {
    const report = { ...verified(), kind: 'report' as const };
    const { hasPart } = nodeOf(articleGraph(report, { events: [] }, at, told), 'AnalysisNewsArticle');
    expect((hasPart as Node[]).map((p) => p['@type'])).toEqual(['Quotation']);
  });
  test('a correction is told with its day, and is the day of the last change', () => {
    const correction = {
      id: 'x',
      href: '/corrections/#x',
      date: readDate('2026-12-01') as EventDate,
      wrong: 'One.',
      right: 'Two.',
      targets: [],
    };
    const node = nodeOf(
      articleGraph(talk!, { events: [], corrections: [correction] }, at, told),
      'AnalysisNewsArticle',
    );
    const comment = {
      '@type': 'CorrectionComment',
      '@id': 'https://site.test/corrections/#x',
      url: 'https://site.test/corrections/#x',
      datePublished: '2026-12-01',
      text: 'One. Two.',
    };
    expect([node['dateModified'], node['correction']]).toEqual(['2026-12-01', [comment]]);
    expect(nodeOf(correctionsGraph('Corrections', [correction], at, told), 'WebPage')['correction']).toEqual([
      comment,
    ]);
    expect(nodeOf(correctionsGraph('Corrections', [], at, told), 'WebPage')['correction']).toBeUndefined();
  });
});

test('a passage is a part of its article, at its own address, with the words that were found', () => {
  const article = verified();
  const text = passageGraph(
    { ...passagePages({ story: told, articles: [article], claims: [] })[0]!, passage: article.passages[0]! },
    at,
    told,
  );
  expect(nodeOf(text, 'CreativeWork')).toMatchObject({
    '@id': 'https://site.test/articles/talk/#t1',
    url: 'https://site.test/articles/talk/t1/',
    name: 'Ann Lee, HR turn 1 on the harbor visits: She says the ship was “late by a day”.',
    position: 1,
    isPartOf: { '@id': 'https://site.test/articles/talk/#article', headline: 'A talk at the harbor' },
    hasPart: [{ '@type': 'Quotation', text: 'late by a day' }],
  });
  expect(nodeOf(text, 'Person')['name']).toBe('Ann Lee');
  const trail = nodeOf(text, 'BreadcrumbList')['itemListElement'] as Node[];
  expect(trail.map((c) => c['item'])).toEqual([
    'https://site.test/articles/',
    'https://site.test/articles/talk/',
    'https://site.test/articles/talk/t1/',
  ]);
});

test('a caption counts where it stands in the original', () => {
  const caption = '<Caption id="c1">\nShe stands at the pier.\n</Caption>\n';
  const pages = passagePages(
    corpus({
      'articles/talk.mdx': article(TALK.replace('<Passage id="t2"', `${caption}\n<Passage id="t2"`)),
    }),
  );
  const position = (id: string) =>
    nodeOf(
      passageGraph(
        pages.find((p) => p.passage.id === id)!,
        at,
        told,
      ),
      'CreativeWork',
    )['position'];
  expect(['t1', 'c1', 't2'].map(position)).toEqual([1, 2, 3]);
});

test('a claim has the author who makes it; what the source leaves open has none', () => {
  const [said, open] = harbor.claims.map((c) => nodeOf(claimGraph(c, at, told), 'Claim'));
  expect(said).toMatchObject({
    name: 'Needs context. Ann Lee says: The ship was late by a day',
    text: 'The ship was late by a day',
    url: 'https://site.test/claims/h01/',
  });
  expect((said!['author'] as Node[]).map((a) => a['name'])).toEqual(['Ann Lee']);
  expect(open!['author']).toBeUndefined();
  expect((open!['appearance'] as Node[]).map((a) => a['url'])).toEqual([
    'https://site.test/articles/talk/#t1',
  ]);
});

test('a group is an organization and has no job', () => {
  const [ann] = harbor.speakers;
  const person = nodeOf(speakerGraph(ann!, at, told), 'ProfilePage')['mainEntity'] as Node;
  const group = nodeOf(speakerGraph({ ...ann!, kind: 'group' }, at, told), 'ProfilePage')[
    'mainEntity'
  ] as Node;
  expect([person['@type'], person['jobTitle']]).toEqual(['Person', ['of the harbor']]);
  expect([group['@type'], group['jobTitle']]).toEqual(['Organization', undefined]);
});

test('a voice’s part of an article is about that voice', () => {
  const text = extractGraph(talk!, talk!.voices[0]!, 'What Ann Lee says', at, told);
  expect(nodeOf(text, 'WebPage')).toMatchObject({
    url: 'https://site.test/articles/talk/by/ann-lee/',
    name: 'What Ann Lee says',
    isPartOf: { headline: 'A talk at the harbor' },
    about: { '@type': 'Person', name: 'Ann Lee' },
  });
});
