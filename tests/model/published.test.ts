import { describe, expect, test } from 'vitest';
import { listProblems } from '../../src/markup/problems.ts';
import { comparePublished, publishedNow } from '../../src/model/published.ts';
import { type Files, HARBOR, TALK, article, claim, event, read } from './harbor.ts';

const FILES = ['/claims.json', '/feed.xml'];
const entries = (changes: Files = {}) => {
  const content = read(changes);
  expect(listProblems(content.problems)).toEqual([]);
  return content.entries;
};
const BEFORE = publishedNow(entries(), FILES);
const compare = (changes: Files, before = BEFORE, files = FILES) => {
  const { problems, added } = comparePublished(before, entries(changes), files);
  return { lines: listProblems(problems), added };
};
const correction = (...ids: string[]) =>
  `- id: "later"\n  date: "2026-12-01"\n  wrong: "It was wrong."\n  right: "It is right."\n  ids: ${JSON.stringify(ids)}\n`;
const talk = (from: string, to: string) => {
  expect(TALK).toContain(from);
  return { 'articles/talk.mdx': article(TALK.replace(from, to)) };
};

test('the record holds every quotation, date, verdict and address, in order', () => {
  expect(BEFORE).toEqual({
    version: 1,
    quotations: { 'talk/t1-q1': expect.stringMatching(/^[0-9a-f]{64}$/) },
    dates: { 'first-summit': '2023-09-13', 'second-summit': '2024-06-19' },
    verdicts: { h01: 'Needs context' },
    corrections: [],
    addresses: {
      '/': [],
      '/articles/talk/': ['note-why', 't1', 't2', 'what-came-of-it'],
      '/articles/talk/by/ann-lee/': [],
      '/articles/talk/by/bo-kim/': [],
      '/articles/talk/t1/': [],
      '/articles/talk/t1/embed/': [],
      '/articles/talk/t2/': [],
      '/articles/talk/t2/embed/': [],
      '/claims/': ['h01'],
      '/claims/h01/': [],
      '/corrections/': ['slip-late'],
      '/events/first-summit/': [],
      '/events/second-summit/': [],
      '/glossary/': ['tender'],
      '/index-of-words/': [],
      '/notes/': [],
      '/speakers/ann-lee/': [],
      '/speakers/bo-kim/': [],
      '/timeline/arms/': [],
      '/about/': [],
      '/articles/': [],
      '/compare/': [],
      '/data/': [],
      '/speakers/': [],
      '/timeline/': [],
      '/claims.json': [],
      '/feed.xml': [],
    },
  });
  const paths = Object.keys(BEFORE.addresses);
  expect(paths).toEqual([...paths].sort());
});

test('the same content is what was published, and so is a quotation on other lines', () => {
  expect(compare({})).toEqual({ lines: [], added: 0 });
  expect(compare(talk('late by a day', 'late by\na day'))).toEqual({ lines: [], added: 0 });
});

describe('what was published with other words', () => {
  const CHANGES: [string, Files, string, RegExp][] = [
    [
      'a quotation',
      talk('late by a day', 'late by two days'),
      'passage:talk/t1',
      /^content\/articles\/talk\.mdx:16:\d+ quotation talk\/t1-q1: was published with other words \(SHA-256 [0-9a-f]{12}…, now [0-9a-f]{12}…\) and is "late by two days" now; put back what was published, or add what was wrong and what is right to content\/corrections\.yaml with ids: \["passage:talk\/t1"\]$/,
    ],
    [
      'a date',
      { 'events/second-summit.mdx': event('Second visit', '2024-06') },
      'event:second-summit',
      /^content\/events\/second-summit\.mdx:3:7 date second-summit: was published with "2024-06-19" and is "2024-06" now; .* ids: \["event:second-summit"\]$/,
    ],
    [
      'a verdict',
      { 'claims/h01.mdx': claim('The ship was late by a day').replace('Needs context', 'Supported') },
      'claim:h01',
      /^content\/claims\/h01\.mdx:6:10 verdict h01: was published with "Needs context" and is "Supported" now; .* ids: \["claim:h01"\]$/,
    ],
    [
      'a quotation that is gone',
      talk('<Q>late by a day</Q>', 'late'),
      'passage:talk/t1',
      /^content\/published\.json:1:1 quotation talk\/t1-q1: was published and is there no more; put it back, or .* ids: \["passage:talk\/t1"\]$/,
    ],
  ];
  test.each(CHANGES)('%s fails', (_, changes, __, line) => {
    const { lines } = compare(changes);
    expect(lines).toEqual([expect.stringMatching(line)]);
  });
  test.each(CHANGES)('%s passes with a correction that names it', (_, changes, id) => {
    const { lines } = compare({ ...changes, 'corrections.yaml': correction('term:tender', id) });
    expect(lines).toEqual([]);
  });
  test.each(CHANGES)('%s fails with a correction of something else', (_, changes) => {
    expect(
      compare({ ...changes, 'corrections.yaml': correction('passage:talk/t2', 'term:tender') }).lines,
    ).toHaveLength(1);
  });
  test.each(CHANGES)('%s fails with a correction that the record knows already', (_, changes, id) => {
    const known = { ...changes, 'corrections.yaml': correction(id) };
    expect(compare(known, { ...BEFORE, corrections: ['later'] }).lines).toHaveLength(1);
  });
});

describe('an address that is gone', () => {
  const GONE: [string, Files, ...string[]][] = [
    [
      'a passage, with its pages',
      { 'articles/talk.mdx': article(TALK.replace('id="t2"', 'id="t3"')) },
      '/articles/talk/#t2: the id',
      '/articles/talk/t2/: the page',
      '/articles/talk/t2/embed/: the page',
    ],
    [
      'a note',
      { 'articles/talk.mdx': article(TALK.replaceAll('[^why]', '[^reason]')) },
      '/articles/talk/#note-why: the id',
    ],
    ['a heading', talk('## What came of it', '## What came'), '/articles/talk/#what-came-of-it: the id'],
    ['an event', { 'events/second-summit.mdx': undefined }, '/events/second-summit/: the page'],
    ['a speaker', { 'speakers/bo-kim.mdx': undefined }, '/speakers/bo-kim/: the page'],
    [
      'a term',
      { 'terms/tender.mdx': undefined, 'terms/ship.mdx': HARBOR['terms/tender.mdx'] },
      '/glossary/#tender: the id',
    ],
    [
      'a claim, with its page',
      { 'claims/h01.mdx': undefined, 'claims/h02.mdx': HARBOR['claims/h01.mdx'] },
      '/claims/#h01: the id',
      '/claims/h01/: the page',
    ],
    ['a slip', { 'slips.yaml': '[]\n' }, '/corrections/#slip-late: the id'],
    [
      'a thread',
      { 'threads.yaml': '- id: "war"\n  name: "War"\n  description: "Who fights."\n' },
      '/timeline/arms/: the page',
    ],
  ];
  test.each(GONE)('%s', (_, changes, ...wanted) => {
    const { lines } = compare(changes);
    expect(lines).toHaveLength(wanted.length);
    wanted.forEach((line, i) => {
      expect(lines[i]).toMatch(/^content\/published\.json:1:1 /);
      expect(lines[i]).toContain(line);
      expect(lines[i]).toMatch(/published addresses stay: put back what had this name$/);
    });
  });
  test('a file for machines', () => {
    expect(compare({}, BEFORE, FILES.slice(0, -1)).lines).toEqual([
      'content/published.json:1:1 /feed.xml: the page was published, and nothing is drawn there now; published addresses stay: put back what had this name',
    ]);
  });
  test('a correction that was published, whatever it allowed', () => {
    const before = publishedNow(entries({ 'corrections.yaml': correction('event:first-summit') }), FILES);
    expect(compare({}, before).lines).toEqual([expect.stringContaining('/corrections/#later: the id')]);
  });
  test('no correction allows it', () => {
    const changes = {
      'events/second-summit.mdx': undefined,
      'corrections.yaml': correction('event:second-summit'),
    };
    expect(compare(changes).lines).toHaveLength(1);
  });
});

test('what is new is counted and no fault', () => {
  const changes = {
    'events/third.mdx': event('Third', '2024-07'),
    ...talk('<Q>late by a day</Q>', '<Q>late by a day</Q> and <Q>slow</Q>'),
  };
  // The event's page and date, and the quotation.
  expect(compare(changes)).toEqual({ lines: [], added: 3 });
});

test('names that every object has are no records', () => {
  const changes = { 'events/constructor.mdx': event('Third', '2024-07') };
  expect(compare(changes).lines).toEqual([]);
  expect(compare(changes).added).toBe(2);
});
