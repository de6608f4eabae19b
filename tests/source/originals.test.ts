import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFingerprint, makeFingerprint } from '../../src/source/fingerprint.ts';
import { fingerprintFile } from '../../src/source/folder.ts';
import { parseSource } from '../../src/source/parse.ts';

const ORIGINALS = '../shared/sources';
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
    expect(source.problems).toEqual([]);
    const told = source.blocks.filter((b) => b.kind !== 'furniture');
    const letters = Object.entries(counts).flatMap(([l, n]) =>
      Array.from({ length: n }, (_, i) => `${l}${i + 1}`),
    );
    expect(told.map((b) => b.locator).sort()).toEqual(letters.sort());
    expect(formatFingerprint(makeFingerprint(id, source))).toBe(readFileSync(fingerprintFile(id), 'utf8'));
  });
});
