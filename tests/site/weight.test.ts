import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { realContent } from '../content/real-content.ts';
import { writtenWith } from '../content/story-words.ts';
import { KINDS, elements, named, textOf } from './pages.ts';

/*
 * What a page says, and where its links lead, is the authors’, and no budget. What the program puts around it is held to
 * one: styles, head, records for machines, and the markup of each element.
 */
/** Of a page, so that it fits with a page’s words in the first flight of packets of a connection. */
const FRAME = 7.5 * 1024;
/** Pages whose frame is larger or smaller by design, and why. */
const OTHER: Partial<Record<keyof typeof KINDS, number>> = {
  // Following a voice, hiding notes, and notes in the margin are done by styles, which know every speaker of the article;
  // each note leads to the one before it and to the next; a field
  // finds words, and keys have a list.
  interview: 9.5 * 1024,
  report: 9.25 * 1024,
  // Few words, and the whole drawing of the timeline with its styles.
  thread: 7.75 * 1024,
  // A frame for other sites has little but the words.
  embed: 3.25 * 1024,
  embedded: 3.25 * 1024,
};
/** Budgets are lowered for our own pages; those of another story may stay under them. */
const OWN = writtenWith(realContent().entries, inject('root'));
/** Of an element of the page’s own part: its tags and classes, compressed. */
const ELEMENT = 3;

const compressed = (text: string | Buffer) => {
  const size = Buffer.byteLength(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: size };
  return brotliCompressSync(text, { params }).length;
};
/** Bytes of a page beyond its words, its addresses and the markup of its elements. */
function frameOf(path: string): number {
  const page = readFileSync(join(inject('folder'), path.endsWith('.html') ? path : join(path, 'index.html')));
  const [main] = named(fromHtml(page.toString()), 'main') as [Element];
  const addresses = elements(main, (e) => 'href' in e.properties).map((e) => String(e.properties['href']));
  return (
    compressed(page) -
    compressed(textOf(main)) -
    compressed([...new Set(addresses)].join('\n')) -
    ELEMENT * elements(main, () => true).length
  );
}

test.each(Object.entries(KINDS) as [keyof typeof KINDS, string][])(
  'a page of the kind %s keeps to its budget of bytes, however much it says',
  (kind, path) => {
    expect(frameOf(path)).toBeLessThanOrEqual(OTHER[kind] ?? FRAME);
  },
);

test.runIf(OWN)('no budget is left open by a page that became shorter', () => {
  const slack = Object.entries(OTHER).filter(
    ([kind, budget]) => frameOf(KINDS[kind as keyof typeof KINDS]) < 0.85 * budget,
  );
  expect(slack).toEqual([]);
});
