import { describe, expect, test } from 'vitest';
import { FOLDERS } from '../../src/markup/collections.ts';
import { readDocument } from '../../src/markup/mdx-document.ts';
import { formatProblem } from '../../src/markup/problems.ts';
import { HARBOR, check, read } from '../model/harbor.ts';

/** What is said of a term whose whole text is one line. */
function problems(text: string): string[] {
  const source = `---\nterm: "Tender"\ngrounds: ["ref:gazette"]\n---\n${text}\n`;
  const { document, problems: found } = readDocument('content/terms/tender.mdx', Buffer.from(source));
  return [...found, ...FOLDERS.terms('tender', document!).problems].map(formatProblem);
}

describe('two or more words in quotation marks that nothing checks are refused', () => {
  test.each([
    ['curly', 'She saw “a grey ship” come in.', 9],
    ['straight', 'She saw "a grey ship" come in.', 9],
    ['German', 'She saw „a grey ship“ come in.', 9],
    ['French', 'She saw «\u00a0a grey ship\u00a0» come in.', 9],
    ['Swedish', 'She saw ”a grey ship” come in.', 9],
    ['single', 'She saw ‘the captain’s ship’ come in.', 9],
    ['typed single', "She saw 'the captain's ship' come in.", 9],
    ['never closed', 'She saw “a grey ship come in.', 9],
    ['around emphasis', 'She saw “a *grey* ship” come in.', 9],
    ['across bold and code', 'She **saw “a** `grey` ship” come in.', 11],
    ['behind an inch mark', 'The 5" gun of "the grey ship" fired.', 15],
    ['in a link to a passage', 'She saw [“a grey ship”](passage:talk/t1) come in.', 10],
    ['around a quotation', 'She saw “only a <Q from="talk/t1">late by a day</Q> ship” come in.', 9],
    ['in bold in a list', '- She saw **“a grey ship”** come in.', 13],
  ])('%s', (_, text, column) => {
    const [line, ...more] = problems(text);
    expect(line).toMatch(new RegExp(`^content/terms/tender\\.mdx:5:${column} text: .* write <Q `));
    expect(more).toEqual([]);
  });

  test.each([
    ['a word alone', 'She calls it “late” and "old".'],
    ['inches and feet', 'It was 6\' 2" by 5\' 11" and 12" deep.'],
    ['apostrophes', "The guests’ ship and the hosts’ ship; the guests' log and the '90s."],
    ['a quotation', 'She saw it <Q from="talk/t1">late by a day</Q>.'],
    ['marks around a quotation alone', 'It was “<Q from="talk/t1">late by a day</Q>.”'],
    ['a link to a page outside', 'It was [“a fine grey ship”](ref:gazette).'],
    ['a link to a term', 'It was [“a fine grey ship”](term:tender).'],
    ['emphasis', 'It was *a fine grey ship*.'],
    ['two words of two paragraphs', 'It was “late”.\n\nIt was “old”.'],
  ])('but not %s', (_, text) => expect(problems(text)).toEqual([]));
});

const lines = (changes: Parameters<typeof read>[0]) => read(changes).problems.map(formatProblem);

test('front matter and lists have no tags, so that marks are left out there', () => {
  const event = HARBOR['events/first-summit.mdx']!.replace('First visit', 'First “grey ship” visit');
  expect(lines({ 'events/first-summit.mdx': event })).toEqual([
    expect.stringMatching(/first-summit\.mdx:2:\d+ title: .* without the marks/),
  ]);
  const threads = HARBOR['threads.yaml']!.replace('Who ships what.', 'Who ships ‘grey things’ where.');
  expect(lines({ 'threads.yaml': threads })).toEqual([
    expect.stringMatching(/threads\.yaml:3:\d+ \[0\]\.description: /),
  ]);
  const references = HARBOR['references.yaml']!.replace('A visit', 'A visit ‘of note’');
  expect(lines({ 'references.yaml': references }), 'the title of another’s page').toEqual([]);
});

test('marks that the build holds against a passage are the curly ones', () => {
  const slips = HARBOR['slips.yaml']!.replace('“late” by a day', '«late by a day»');
  expect(lines({ 'slips.yaml': slips })).toEqual([expect.stringMatching(/says: .* write it in “…”/)]);
});

test('a quotation in a note names its passage; one in a passage has none to name', () => {
  const talk = HARBOR['articles/talk.mdx']!;
  const noted = (q: string) =>
    talk.replace('The harbor had one such visit before.', `She has it ${q}late by a day</Q>.`);
  expect(lines({ 'articles/talk.mdx': noted('<Q from="talk/t1">') })).toEqual([]);
  expect(lines({ 'articles/talk.mdx': noted('<Q>') })).toEqual([
    expect.stringMatching(/ from: is missing; in a note write <Q from=/),
  ]);
  expect(lines({ 'articles/talk.mdx': talk.replace('<Q>', '<Q from="talk/t2">') })).toEqual([
    expect.stringMatching(/ from: has no place in a passage/),
  ]);
  expect(check({ 'articles/talk.mdx': noted('<Q from="talk/t9">') })).toEqual([
    expect.stringMatching(/unknown passage "talk\/t9"/),
  ]);
});
