import type { CSL } from '@citation-js/core';
import Ajv from 'ajv';
import { parse, parseRIS } from 'biblatex-csl-converter';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../src/outputs/citation/bibtex.ts';
import { citationsOf } from '../../src/outputs/citation/cite.ts';
import { CITATION_FORMATS } from '../../src/outputs/citation/citation-formats.ts';
import { entryOf, pinpointOf } from '../../src/outputs/citation/processor.ts';
import { originalRecord, ownRecord } from '../../src/outputs/citation/csl-record.ts';
import { contextOf } from '../../src/outputs/context.ts';
import { ris } from '../../src/outputs/citation/ris.ts';
import { article, corpus, passage, role, speaker } from '../model/harbor.ts';
import { CSL_RECORDS } from './csl-schema.ts';

const absolute = (href: string) => `https://site.test${href}`;
const ASKED = [
  passage('t1', 'cy-mok', 'Opens.'),
  passage('t2', 'ann-lee', 'Asks.'),
  passage('t3', 'bo-kim', 'Answers.'),
  passage('t4', 'ann-lee', 'Asks on.'),
  passage('t5', 'de-roo', 'Answers, too.'),
];
/** A radio interview: one host opens, another asks two guests. */
const harbor = corpus({
  'articles/talk.mdx': article(ASKED.join('\n')),
  'speakers/ann-lee.mdx': speaker('Ann Lee', role('talk', 'host')),
  'speakers/cy-mok.mdx': speaker('Cy Mok', role('talk', 'host')),
  'speakers/bo-kim.mdx': speaker('Bo Kim', role('talk')),
  'speakers/de-roo.mdx': speaker('Petra de Roo', role('talk'), 'kind: "person"\nalsoWritten: []\n'),
  'terms/tender.mdx': undefined,
  'claims/h01.mdx': undefined,
  'slips.yaml': '[]\n',
  'pages/about.mdx': '---\ntitle: "About"\ndescription: "What this is."\n---\n\nA [talk](passage:talk/t1).\n',
});
const talk = harbor.articles[0]!;
const { story } = harbor;
const context = contextOf(harbor, new URL('https://site.test'));

// All have one id: were anything of a record kept under it, the next would show it.
const base = {
  issued: { 'date-parts': [[2023, 9, 3]] },
  URL: 'https://x.test/a/',
  language: 'en-US',
} as const;
const record = (fields: Partial<CSL>): CSL =>
  ({ id: 'x', type: 'webpage', title: '', ...structuredClone(base), ...fields }) as CSL;
/** An organization's own page, as each handbook has it. */
const OWN = record({
  title: 'A pact by the sea, its text unseen',
  'title-short': 'pact by the sea',
  author: [{ literal: 'The Harbor' }],
  'container-title': 'The Harbor',
});
const INTERVIEW = record({
  type: 'interview',
  title: 'Concerns grow over a ship',
  author: [
    { family: 'Lee', given: 'Jean' },
    { family: 'Sipher', given: 'John' },
  ],
  interviewer: [{ family: 'Sy', given: 'Stephanie' }],
  genre: 'Broadcast interview',
  'container-title': 'Harbor Radio',
});
const UNSIGNED = record({ title: 'A ship is late', 'container-title': 'Harbor News' });

describe('entries are as the handbooks have them', () => {
  test('APA 7: a site that is its own author is named once (10.16)', () => {
    expect(entryOf(OWN, 'APA')).toBe(
      'The Harbor. (2023, September 3). <i>A pact by the sea, its text unseen</i>. https://x.test/a/',
    );
  });
  test('APA 7: an interview has the interviewees as authors, and says what it is in brackets', () => {
    expect(entryOf(INTERVIEW, 'APA')).toBe(
      'Lee, J., &#x26; Sipher, J. (2023, September 3). Concerns grow over a ship (S. Sy, Interviewer) [Broadcast interview]. <i>Harbor Radio</i>. https://x.test/a/',
    );
  });
  test('APA 7: without an author the title comes first; on a news website it is italic (9.12, 10.16)', () => {
    expect(entryOf(UNSIGNED, 'APA')).toBe(
      '<i>A ship is late</i>. (2023, September 3). Harbor News. https://x.test/a/',
    );
  });
  test('MLA 9: a site that is its own author is its container alone (5.25)', () => {
    expect(entryOf(OWN, 'MLA')).toBe(
      '“A Pact by the Sea, Its Text Unseen.” <i>The Harbor</i>, 3 Sept. 2023, https://x.test/a/.',
    );
  });
  test('MLA 9: the second author is not inverted, and the interviewer follows the title', () => {
    expect(entryOf(INTERVIEW, 'MLA')).toBe(
      'Lee, Jean, and John Sipher. “Concerns Grow over a Ship.” Interview by Stephanie Sy. <i>Harbor Radio</i>, 3 Sept. 2023, https://x.test/a/.',
    );
  });
  test('MLA 9: without an author the title comes first', () => {
    expect(entryOf(UNSIGNED, 'MLA')).toBe(
      '“A Ship Is Late.” <i>Harbor News</i>, 3 Sept. 2023, https://x.test/a/.',
    );
  });
  test('Chicago: a site as author, its title in roman type', () => {
    expect(entryOf(OWN, 'Chicago')).toBe(
      'The Harbor. “A Pact by the Sea, Its Text Unseen.” September 3, 2023. https://x.test/a/.',
    );
  });
  test('Chicago: an interview under those who answer, a program in italics', () => {
    expect(entryOf(INTERVIEW, 'Chicago')).toBe(
      'Lee, Jean, and John Sipher. “Concerns Grow over a Ship.” Interview by Stephanie Sy. <i>Harbor Radio</i>, September 3, 2023. https://x.test/a/.',
    );
  });
  test('Chicago: the publication stands in the place of an author who is not named', () => {
    expect(entryOf(UNSIGNED, 'Chicago')).toBe(
      'Harbor News. “A Ship Is Late.” September 3, 2023. https://x.test/a/.',
    );
  });
  test('a passage is pointed at in each style’s own way', () => {
    expect(pinpointOf(OWN, 'APA', 't9')).toBe('(The Harbor, 2023, passage t9)');
    expect(pinpointOf(OWN, 'MLA', 't9')).toBe('(“Pact by the Sea,” passage t9)');
    expect(pinpointOf(OWN, 'Chicago', 't9')).toBe(
      '“A Pact by the Sea, Its Text Unseen,” The Harbor, September 3, 2023, passage t9, https://x.test/a/.',
    );
  });
});

describe('hostile words', () => {
  const title = `</script><img src=x onerror="alert(1)"> & <b>bold</b> <i>ship</i>`;
  test.each(['APA', 'MLA', 'Chicago'] as const)('%s: no tag but i comes out', (style) => {
    const html = entryOf({ ...UNSIGNED, title }, style) + pinpointOf({ ...UNSIGNED, title }, style, '<u>');
    expect(html.replace(/<\/?i>/g, '')).not.toMatch(/</);
    expect(html).not.toMatch(/&(?!#x[0-9A-F]+;)/);
  });
  test('BibTeX reads back every sign that TeX has a use for', () => {
    const odd = 'A_b & c% of $5 #1 {x} ~y \\z';
    const text = bibtex({
      ...UNSIGNED,
      title: `${odd}^2\n@misc{evil,`,
      URL: 'https://x.test/a_b%20c?d={e}#f',
    });
    expect(text).toContain('\\textasciicircum{}2');
    const { entries, errors } = parse(text);
    expect(errors).toEqual([]);
    expect(Object.keys(entries)).toHaveLength(1);
    const { title: read, url } = entries[1]!.fields as { title: { text: string }[]; url: string };
    expect(read.map((t) => t.text).join('')).toContain('A_b & c% of $5 #1 {x} ~y \\z');
    expect(url).toBe('https://x.test/a_b%20c?d=%7Be%7D#f');
  });
  test('a line break in a title begins no new tag in RIS', () => {
    const text = ris({ ...UNSIGNED, title: 'One\r\nER  - \r\nTY  - BOOK' });
    expect(text.match(/^TY /gm)).toHaveLength(1);
    expect(text.match(/^ER /gm)).toHaveLength(1);
  });
});

describe('records of an article', () => {
  const original = originalRecord(talk);
  const written = (extension: string) =>
    CITATION_FORMATS.find((f) => f.extension === extension)!.write(talk, context);
  test('guests are the authors, and the interviewer is the host whom they answer', () => {
    expect(original.author).toEqual([
      { family: 'Kim', given: 'Bo' },
      { family: 'Roo', given: 'Petra de' },
    ]);
    expect(original.interviewer).toEqual([{ family: 'Lee', given: 'Ann' }]);
    expect(original.genre).toBe('Radio interview');
  });
  test('ours is dated by the day of publication and has no date of access', () => {
    expect(ownRecord(talk, story, absolute)).toEqual({
      id: 'talk',
      type: 'webpage',
      title: 'A talk at the harbor',
      'title-short': 'talk at the harbor',
      author: [{ literal: 'Harbor to Pier' }],
      'container-title': 'Harbor to Pier',
      issued: { 'date-parts': [[2026, 11, 22]] },
      URL: 'https://site.test/articles/talk/',
      language: 'en-US',
    });
  });
  test('a passage is cited at its own address, with its locator; the original has none', () => {
    const { ours, original: whole } = citationsOf(talk, story, absolute, talk.passages[2]);
    for (const { entry, pinpoint } of ours) {
      expect(entry).toContain('https://site.test/articles/talk/t3/');
      expect(pinpoint).toContain('passage t3');
    }
    expect(whole.map((c) => c.pinpoint)).toEqual([undefined, undefined, undefined]);
    expect(citationsOf(talk, story, absolute).original).toBe(whole);
  });
  test('the CSL-JSON file holds two records of the official form', () => {
    const valid = new Ajv({ strict: true, allowUnionTypes: true }).compile(CSL_RECORDS);
    const records: unknown = JSON.parse(written('csl.json'));
    expect(valid(records), JSON.stringify(valid.errors)).toBe(true);
    expect(records).toEqual([ownRecord(talk, story, absolute), original]);
    expect(valid([{ ...original, accessedAt: '2026' }])).toBe(false);
    expect(valid([{ ...original, issued: '2023-09-13' }])).toBe(false);
  });
  test('the BibTeX file is read by another’s parser with the same names, titles and days', () => {
    const { entries, errors, warnings } = parse(written('bib'), {
      processUnexpected: true,
    });
    expect([errors, warnings]).toEqual([[], []]);
    const [ours, theirs] = Object.values(entries);
    expect([ours!.entry_key, theirs!.entry_key]).toEqual(['talk', 'talk-original']);
    expect(ours!.fields).toMatchObject({ date: '2026-11-22', url: 'https://site.test/articles/talk/' });
    expect(ours!.fields['author']).toEqual([{ literal: [{ type: 'text', text: 'Harbor to Pier' }] }]);
    expect(theirs!.fields['date']).toBe('2023-09-13');
    expect(JSON.stringify(theirs!.fields)).toContain('Radio interview, interview by Ann Lee');
    expect(JSON.stringify(theirs!.fields['author'])).toContain('Petra de');
  });
  test('the RIS file is read by another’s parser, every line has the form of the format', () => {
    const text = written('ris');
    for (const line of text.split('\r\n').filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(text).not.toMatch(/[^\r]\n/);
    const { entries, errors } = parseRIS(text);
    expect(errors).toEqual([]);
    const read = Object.values(entries).map(({ fields }) => JSON.stringify(fields));
    expect(read).toHaveLength(2);
    expect(read[1]).toContain('What the visit may bring');
    expect(read[1]).toContain('"family":[{"type":"text","text":"Kim"}]');
    expect(text).toContain('DA  - 2023/09/13');
  });
  test('the same article gives the same bytes', () => {
    for (const { extension } of CITATION_FORMATS) expect(written(extension)).toBe(written(extension));
  });
});
