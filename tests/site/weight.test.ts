import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { KINDS } from './pages.ts';

/** A page and its styles in the first flight of packets of a connection, with room for the headers. */
const FIRST_FLIGHT = 10.5 * 1024;
/** Pages whose words alone are longer, and why they are one page all the same. */
const LONGER: Partial<Record<keyof typeof KINDS, number>> = {
  // Every passage with every note beside it, and some 70 addresses outside.
  interview: 25 * 1024,
  report: 27.5 * 1024,
  // All claims with their evidence, so that they can be filtered, searched and opened in place: the words alone are 13 KB.
  claims: 29 * 1024,
  // Four tables, with what every cell rests on.
  compare: 12 * 1024,
  // All events with their grounds.
  timeline: 16.5 * 1024,
  // All terms with their grounds, on one page since they are looked up from everywhere.
  glossary: 12.5 * 1024,
};

const weight = (path: string) => {
  const page = readFileSync(join(inject('folder'), path.endsWith('.html') ? path : join(path, 'index.html')));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: page.length,
  };
  return brotliCompressSync(page, { params }).length;
};

test.each(Object.entries(KINDS) as [keyof typeof KINDS, string][])(
  'a page of the kind %s keeps to its budget of bytes',
  (kind, path) => {
    expect(weight(path)).toBeLessThanOrEqual(LONGER[kind] ?? FIRST_FLIGHT);
  },
);

test('no budget is left open by a page that became shorter', () => {
  const slack = Object.entries(LONGER).filter(
    ([kind, budget]) => weight(KINDS[kind as keyof typeof KINDS]) < 0.85 * budget,
  );
  expect(slack).toEqual([]);
});
