import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/markup/reader.ts';
import { findDeepLinks } from '../../src/proof/deeplink.ts';
import { makeFingerprint } from '../../src/originals/make-fingerprint.ts';
import { formatFingerprint } from '../../src/proof/fingerprint.ts';
import { fingerprintFile, readFingerprints } from '../../src/proof/folder.ts';
import { normalize } from '../../src/proof/normalize.ts';
import { parseSource } from './plain.ts';
import { readTextDirective } from '../../src/proof/textfragment.ts';

/** Where they are kept outside the project; ORIGINALS names another place. */
const ORIGINALS = process.env['ORIGINALS'] ?? '../shared/sources';
const EXPECTED = {
  'pbs-newshour-2023-09-13': { t: 23 },
  'cbs-news-2024-06-19': { p: 27, c: 3, v: 2, h: 4 },
} as const;
const here = existsSync(ORIGINALS);
if (!here)
  console.warn(
    `The originals are not read: they are not in ${ORIGINALS}, and are never part of the project.`,
  );

describe.runIf(here)('the two originals', () => {
  test.each(Object.entries(EXPECTED))('%s', (id, counts) => {
    const source = parseSource(id, readFileSync(join(ORIGINALS, `${id}.txt`)));
    expect([source.problems, source.doubts]).toEqual([[], []]);
    const kept = source.blocks.filter((b) => b.kind !== 'aside');
    const letters = Object.entries(counts).flatMap(([l, n]) =>
      Array.from({ length: n }, (_, i) => `${l}${i + 1}`),
    );
    expect(kept.map((b) => b.locator).sort()).toEqual(letters.sort());
    expect(formatFingerprint(makeFingerprint(id, source))).toBe(readFileSync(fingerprintFile(id), 'utf8'));
  });

  test.each(Object.keys(EXPECTED))('%s: every deep link opens at one place, in the right passage', (id) => {
    const bytes = readFileSync(join(ORIGINALS, `${id}.txt`));
    const source = parseSource(id, bytes);
    const entry = readContent(process.cwd()).entries.articles.find((a) => a.id === id)!;
    const links = findDeepLinks(entry, readFingerprints(process.cwd()).fingerprints.get(id)!);
    expect(links.size).toBeGreaterThan(30);
    const page = searched(new TextDecoder().decode(bytes));
    for (const [anchor, { href }] of links) {
      const { start, end } = readTextDirective(href)!;
      const text = searched(source.blocks.find((b) => b.locator === anchor.replace(/-q\d+$/, ''))!.text);
      for (const term of end === undefined ? [start] : [start, end]) {
        expect(occurrences(page, term), `${anchor}: ${term}`).toBe(1);
        expect(occurrences(text, term), `${anchor}: ${term}`).toBe(1);
      }
      if (end !== undefined) expect(text.indexOf(searched(start))).toBeLessThan(text.indexOf(searched(end)));
    }
  });
});

/** Text as a browser searches it: case, accents and the shape of white space and quotation marks make no difference. */
const searched = (text: string) => normalize(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** How often a term stands in a text, as whole words; hyphens part words here as they do for a browser. */
const occurrences = (text: string, term: string) =>
  [
    ...text.matchAll(
      new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(searched(term))}(?![\\p{L}\\p{N}])`, 'gu'),
    ),
  ].length;
