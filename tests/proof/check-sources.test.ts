import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/markup/reader.ts';
import { proveQuotations, shareOf } from '../../src/proof/prove.ts';
import { printed } from '../originals/invented.ts';
import { SURROUNDINGS, article, folder, problemsWith } from './project.ts';

const FILE = 'content/articles/invented.mdx';

test('an article that quotes exactly and copies nothing has no problem', () => {
  expect(problemsWith()).toEqual([]);
});

describe('quotations', () => {
  test('a wrong word names file, line, the words and the nearest match', () => {
    expect(problemsWith({ passages: { t4: 'Only <Q>a basket of plums</Q> came.' } })).toEqual([
      `${FILE}:28:6 <Q>: "a basket of plums" does not stand in t4: "a basket of" is found (t4, words 8–10), but "plums" differs; copy the words exactly`,
    ]);
  });
  test('the wrong passage is told from the right one', () => {
    expect(problemsWith({ passages: { t5: 'Thanks for <Q>forty-one ships</Q>.' } })).toEqual([
      `${FILE}:32:12 <Q>: "forty-one ships" stands in t2, not in t5; move it or name the right passage`,
    ]);
  });
  test('pages are checked too, and name a voice of the passage', () => {
    const page = (q: string) => ({
      'content/pages/p.mdx': `---\ntitle: "T"\ndescription: "About it."\n---\n\nHe says <Q ${q}</Q>.\n`,
    });
    expect(problemsWith({ files: page('from="invented/t4" by="rolf-amsel">basket of pears') })).toEqual([]);
    expect(problemsWith({ files: page('from="invented/t4" by="ada-finch">basket of pears') })).toEqual([
      'content/pages/p.mdx:6:9 by: is "ada-finch", who does not speak in invented/t4 and is neither quoted nor cited there; name another (known: rolf-amsel)',
    ]);
    expect(problemsWith({ files: page('from="invented/t4">They did reply') })[0]).toContain(
      '"They did" is found',
    );
  });
});

describe('limits', () => {
  const long = 'Good evening. The harbor of Port Ellery was closed for a third day. It isn’t clear why.';
  test('at most 10 % of a source, each word counted once', () => {
    const [line, ...rest] = problemsWith({ passages: { t1: `<Q>${long}</Q>` } });
    expect(rest).toEqual([]);
    expect(line).toMatch(
      /^content\/articles\/invented\.mdx:1:1 quotations: 21 of the source’s \d+ words are quoted on this site, \d+\.\d %; at most \d \(10 %\) may be/,
    );
  });
  test('at most 25 words at once, adjacent quotations counted as one', () => {
    const split = (between: string) => ({
      passages: {
        t1: `<Q>Good evening.</Q>${between}<Q>The harbor of Port Ellery was closed for a third day.</Q> <Q>It isn’t clear why.</Q>`,
      },
    });
    const tooLong = (lines: string[]) => lines.filter((l) => l.includes('at once'));
    expect(tooLong(problemsWith(split(' ')))).toEqual([]);
    const twice = '<Q>We counted forty-one ships, and none of them — not one! — had paid</Q>';
    expect(
      tooLong(
        problemsWith({
          passages: { t2: `${twice} — ${twice} … ${twice}[^a]\n\n${twice}` },
          notes: '[^a]: **Context.** X\n\n    Y.\n\n    [Z](passage:invented/t1)\n',
        }),
      ),
    ).toEqual([
      `${FILE}:20:1 <Q>: quotes 48 words at once in 4 quotations with no word of ours between them; at most 25 may stand together: "We counted forty-one ships, and none of them — not one! —…"`,
    ]);
    expect(tooLong(problemsWith({ passages: { t2: `${twice} he says ${twice} and ${twice}` } }))).toEqual([]);
  });
  test('full rights lift them for the article, and are refused without holder and licence', () => {
    const full = 'rights: "full"\nrightsHolder: "Ellery"\nlicence: "CC BY 4.0"\n';
    const passages = { t1: long, t2: `<Q>${long}</Q>` };
    expect(problemsWith({ matter: full, passages: { t1: `<Q>${long}</Q> ${long}` } })).toEqual([]);
    expect(problemsWith({ passages: { t1: long } })).toHaveLength(1);
    expect(problemsWith({ matter: full, passages })[0]).toContain('stands in t1, not in t2');
    expect(() => problemsWith({ matter: 'rights: "full"\n' })).toThrow(
      /rightsHolder: is missing[^]*licence: is missing/,
    );
    expect(() => problemsWith({ matter: 'rights: "some"\n' })).toThrow(/rights: unknown value "some"/);
  });
});

describe('the article and its source', () => {
  test('a passage left out', () => {
    expect(problemsWith({ passages: { t3: false } })).toEqual([
      `${FILE}:1:1 passages: leaves out t3; the source has 5 passages and captions, and each is told`,
    ]);
  });
  test('a passage too many, and one out of order', () => {
    expect(problemsWith({ order: ['t2', 't1', 't3', 't4', 't5', 't6'], passages: { t6: 'More.' } })).toEqual([
      `${FILE}:19:1 id: "t1" stands after t2, which it comes before in the source`,
      `${FILE}:35:1 id: "t6" is no passage of the source; it has t1 to t5`,
    ]);
  });
  test('the voice is the one that the source names, by any of its spellings', () => {
    expect(problemsWith({ voices: { t2: 'by="ada-finch" via="interpreter"' } })).toEqual([
      `${FILE}:19:1 by: is "ada-finch", but in the source "Rolf Amsel" speaks t2; write by="rolf-amsel"`,
    ]);
  });
  test('an interpreter is named where the source has one, and nowhere else', () => {
    expect(
      problemsWith({ voices: { t2: 'by="rolf-amsel"', t3: 'by="ada-finch" via="interpreter"' } }),
    ).toEqual([
      `${FILE}:19:1 via: is missing: in the source t2 is heard through an interpreter; write via="interpreter"`,
      `${FILE}:23:1 via: is "interpreter", but the source has no interpreter in t3; delete it`,
    ]);
  });
  test('a fingerprint that is missing, damaged or left over', () => {
    const without = problemsWith({ files: { 'content/fingerprints/invented.json': '{}' } });
    expect(without[0]).toMatch(
      /^content\/fingerprints\/invented\.json:1:1 fingerprint: is damaged at version; make it again/,
    );
    expect(without[1]).toMatch(/^content\/articles\/invented\.mdx:1:1 fingerprint: is missing/);
    const left = problemsWith({
      files: { 'content/fingerprints/gone.json': JSON.stringify({ ...printed(), article: 'gone' }) },
    });
    expect(left).toContain(
      'content/fingerprints/gone.json:1:1 fingerprint: belongs to no article; write content/articles/gone.mdx or delete it',
    );
  });
});

test('the share counts each word of the source once', () => {
  const twice = article({ passages: { t4: '<Q>a basket of pears</Q> or <Q>basket of pears</Q> came.' } });
  const { entries } = readContent(folder({ ...SURROUNDINGS, 'content/articles/invented.mdx': twice }));
  const print = printed();
  const proofs = proveQuotations(entries, new Map([['invented', print]]));
  expect(shareOf('invented', proofs, print)).toEqual({
    quotations: 2,
    verified: 2,
    quoted: 4,
    words: print.words,
  });
  expect(proofs[0]).toMatchObject({
    locator: 't4',
    words: 4,
    sha256: print.sha256,
    verdict: { ok: true, position: 8 },
  });
});

test('whoever is quoted speaks, is cited or is named in the passage', () => {
  const quoting = (more: string) =>
    problemsWith({
      passages: { t4: 'No reply came, only <Q by="ada-finch">“a basket of pears”</Q>, he says.' },
      voices: { t4: `by="rolf-amsel" via="interpreter"${more}` },
    });
  expect(quoting('')).toEqual([
    expect.stringMatching(/ by: is "ada-finch", who does not speak in invented\/t4 .*\(known: rolf-amsel\)/),
  ]);
  expect(quoting(' cites="ada-finch"')).toEqual([]);
});

test('a quotation in an event is held against its source, like those of articles', () => {
  const event = (words: string) => ({
    'content/events/gate.mdx': `---\ntitle: "A gate"\ndate: "2023-09-13"\nthreads: ["arms"]\ngrounds: ["ref:a-page"]\n---\nHe had <Q from="invented/t4">${words}</Q>.\n`,
  });
  expect(problemsWith({ files: event('a basket of pears') })).toEqual([]);
  expect(problemsWith({ files: event('a basket of plums') })).toEqual([
    expect.stringMatching(/gate\.mdx:7:8 <Q>: "a basket of plums" does not stand in t4/),
  ]);
});
