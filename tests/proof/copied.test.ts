import { describe, expect, test } from 'vitest';
import { findCopies, joinCopied } from '../../src/proof/copied.ts';
import { makeFingerprint } from '../../src/originals/make-fingerprint.ts';
import { parseSource } from '../originals/plain.ts';
import { bytes } from '../originals/invented.ts';
import { problemsWith } from './project.ts';

/** Eight words of the invented source, and seven; spelled with other punctuation and capitals than there. */
const EIGHT = 'Did the owners of those ships ever answer';
const SEVEN = 'the owners of those ships ever answer';
const FOLDED = 'did THE owners, of “those” ships ever-answer';
const said = (file: string, field: string, words: number, text: string) =>
  `${file} ${field}: ${words} words in a row stand in the source of invented too: "${text}"; say it in our own words, or quote it with <Q>`;
const ARTICLE = 'content/articles/invented.mdx';

describe('eight copied words are found wherever they hide', () => {
  test('in a passage, whatever the case and punctuation', () => {
    expect(problemsWith({ passages: { t3: `So: ${FOLDED} him?` } })).toEqual([
      said(`${ARTICLE}:24:1`, 't3', 8, FOLDED),
    ]);
    expect(problemsWith({ passages: { t3: `So: ${SEVEN} him?` } })).toEqual([]);
  });
  test('behind a note mark, a link and emphasis', () => {
    const notes = '[^a]: **Context.** X\n\n    Y.\n\n    [Z](passage:invented/t1)\n';
    const t3 = 'So: did the [owners of](passage:invented/t1) those[^a] *ships* ever answer him?';
    expect(problemsWith({ passages: { t3 }, notes })).toHaveLength(1);
  });
  test('over the end of a paragraph and of a passage', () => {
    expect(
      problemsWith({ passages: { t3: 'So: did the owners of\n\nthose ships ever answer him?' } }),
    ).toHaveLength(1);
    expect(
      problemsWith({ passages: { t2: 'So: did the owners of', t3: 'those ships ever answer him?' } }),
    ).toHaveLength(1);
  });
  test('in their longest extent, with the line they begin in', () => {
    const t3 = 'A line of ours\nand did the owners of those ships\never answer your letters, finally?';
    expect(problemsWith({ passages: { t3 } })).toEqual([
      said(`${ARTICLE}:25:1`, 't3', 10, 'did the owners of those ships ever answer your letters'),
    ]);
  });
  test('over the border of two passages of the source', () => {
    expect(
      problemsWith({ passages: { t3: 'So: answer your letters. They did not answer. They' } }),
    ).toHaveLength(1);
  });
  test('in a note', () => {
    const notes = `[^a]: **Context.** X\n\n    ${EIGHT} him?\n\n    [Z](passage:invented/t1)\n`;
    expect(problemsWith({ passages: { t3: 'Asked.[^a]' }, notes })[0]).toMatch(
      /invented\.mdx:37:5 \[\^a\]: 8 words/,
    );
  });
  test('in a claim, which quotes in marks and holds no tags', () => {
    const claim = `---\nclaim: "${EIGHT}"\ntitle: "T"\nby: ["ada-finch"]\npassages: ["invented/t1"]\nverdict: "Opinion"\nknown: "2023"\nthreads: ["war"]\ngrounds: ["passage:invented/t1"]\n---\nIt was.\n`;
    expect(problemsWith({ files: { 'content/claims/c.mdx': claim } }).join('\n')).toMatch(
      /c\.mdx:2:8 claim: 8 words in a row .*; say it in our own words, or quote it in “…”$/m,
    );
  });
  test('in front matter of an article, but not in the source’s own title', () => {
    expect(problemsWith({ matter: `place: "${EIGHT}"\n` })[0]).toMatch(/invented\.mdx:13:8 place: 8 words/);
  });
  test('in an event, a term, a page and every list', () => {
    const grounds = 'grounds: ["passage:invented/t1"]';
    const files = {
      'content/events/e.mdx': `---\ntitle: "E"\ndate: "2023-09-13"\nsourceDate: "${EIGHT}"\nthreads: ["war"]\n${grounds}\n---\nIt happened.\n`,
      'content/terms/t.mdx': `---\nterm: "T"\n${grounds}\n---\n${EIGHT} them.\n`,
      'content/pages/p.mdx': `---\ntitle: "P"\ndescription: "${EIGHT}"\n---\n\n- ${EIGHT}\n`,
      'content/references.yaml': `- id: "r"\n  title: "R"\n  publisher: "P"\n  shows: "${EIGHT}"\n`,
      'content/slips.yaml': `- id: "s"\n  article: "invented"\n  passage: "t1"\n  says: "${EIGHT}"\n  so: "So."\n  ${grounds}\n`,
      'content/corrections.yaml': `- id: "c"\n  date: "2026-12-01"\n  wrong: "Wrong."\n  right: "${EIGHT}"\n  ids: ["passage:invented/t1"]\n`,
    };
    expect(problemsWith({ files }).map((l) => l.split(': 8 words')[0])).toEqual([
      'content/events/e.mdx:4:13 sourceDate',
      'content/terms/t.mdx:5:1 text',
      'content/pages/p.mdx:3:14 description',
      'content/pages/p.mdx:6:3 text',
      'content/references.yaml:4:10 shows',
      'content/slips.yaml:4:9 says',
      'content/corrections.yaml:4:10 right',
    ]);
  });
});

test('a quotation breaks a stretch of own words', () => {
  const t4 = 'They did not <Q>answer. They</Q> sent us a basket of';
  expect(problemsWith({ passages: { t4 } })).toEqual([]);
  expect(problemsWith({ passages: { t4: t4.replace(/<\/?Q>/g, '') } })).toHaveLength(1);
});

test('the publisher’s headline is cited as a title, even where the source says it again', () => {
  const title = 'Forty-one ships wait outside the closed gate';
  const other = 'Nobody knows when the gate will ever open';
  const text = `${title}\n\nAda Finch:\n\n${title}. ${other}.\n\nRolf Amsel:\n\nYes.`;
  const runs = joinCopied([makeFingerprint('x', parseSource('x', bytes(text)))]);
  const place = { file: 'f', line: 1, column: 1 };
  const copies = (own: string) =>
    findCopies([[{ field: 'text', text: own, place }]], runs).map((c) => c.text);
  expect(copies(`See “${title}”.`)).toEqual([]);
  expect(copies(`See “${other}”.`)).toEqual([other]);
});
