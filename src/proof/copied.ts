import type { OwnText, Stretch } from '../markup/attribution.ts';
import type { Place } from '../markup/problems.ts';
import { COPIED_RUN, type Fingerprint } from './fingerprint.ts';
import { copiedKey } from './keys.ts';
import { type FoldedWord, foldedWords } from './tokens.ts';

/** Own words that stand in a source as well, in their longest extent. */
export interface Copy {
  readonly article: string;
  readonly text: string;
  readonly words: number;
  readonly field: string;
  readonly place: Place;
}

/** The runs of all sources, to look one up in all at once. */
export interface CopiedRuns {
  /** Articles in whose source a run of folded words stands. */
  readonly sourcesOf: (run: string) => readonly string[];
}

/**
 * Joins the sorted keys of all sources: one search answers for every source, and only a hit asks each. Keys have 48 bits:
 * beside two sources a false hit is out of reach, beside 2,000 one is to be expected in about one archive of 25.
 */
export function joinCopied(fingerprints: Iterable<Fingerprint>): CopiedRuns {
  const sources = [...fingerprints].map((f) => ({ article: f.article, keys: readKeys(f.copied) }));
  const all = new Float64Array(sources.reduce((sum, s) => sum + s.keys.length, 0));
  let at = 0;
  for (const { keys } of sources) {
    all.set(keys, at);
    at += keys.length;
  }
  all.sort();
  // Nearly every run stands nowhere: one look at a bit spares the search.
  const bits = new Uint8Array(2 ** 21);
  for (const key of all) bits[(key % 2 ** 24) >>> 3]! |= 1 << (key & 7);
  const may = (key: number) => (bits[(key % 2 ** 24) >>> 3]! >> (key & 7)) & 1;
  return {
    sourcesOf: (run) => {
      const key = copiedKey(run);
      return may(key) && has(all, key) ? sources.filter((s) => has(s.keys, key)).map((s) => s.article) : [];
    },
  };
}

/**
 * Finds own words copied from a source: runs of eight or more folded words, merged where they overlap.
 * @param exempt an article whose source's words may stand here, by leave of the rights holder.
 */
export function findCopies(stretches: readonly Stretch[], runs: CopiedRuns, exempt?: string): Copy[] {
  return stretches.flatMap((stretch) => {
    const words = stretch.flatMap((piece) => foldedWords(piece.text).map((word) => ({ ...word, piece })));
    const text = words.map((w) => w.word).join(' ');
    const open = new Map<string, { from: number; to: number }>();
    const closed: { article: string; from: number; to: number }[] = [];
    let start = 0;
    for (let from = 0, end = 0; from + COPIED_RUN <= words.length; from++) {
      if (from === 0) end = words.slice(0, COPIED_RUN).reduce((sum, w) => sum + w.word.length + 1, -1);
      else end += words[from + COPIED_RUN - 1]!.word.length + 1;
      for (const article of runs.sourcesOf(text.slice(start, end))) {
        if (article === exempt) continue;
        const run = open.get(article);
        if (run && run.to >= from) run.to = from + COPIED_RUN - 1;
        else {
          const next = { from, to: from + COPIED_RUN - 1 };
          open.set(article, next);
          closed.push(Object.assign(next, { article }));
        }
      }
      start += words[from]!.word.length + 1;
    }
    return closed.map(({ article, from, to }) => copyOf(article, words.slice(from, to + 1)));
  });
}

interface PlacedWord extends FoldedWord {
  readonly piece: OwnText;
}

function copyOf(article: string, words: readonly PlacedWord[]): Copy {
  const pieces = [...new Set(words.map((w) => w.piece))];
  const text = pieces.map((piece) => {
    const mine = words.filter((w) => w.piece === piece);
    return piece.text.slice(mine[0]!.at, mine.at(-1)!.end);
  });
  const { piece, at } = words[0]!;
  return {
    article,
    text: text.join(' ').replace(/\s+/g, ' '),
    words: words.length,
    field: piece.field,
    place: placeIn(piece, at),
  };
}

/** A piece may span lines: the place of a word is reckoned from the line breaks before it. */
function placeIn({ text, place }: OwnText, at: number): Place {
  const before = text.slice(0, at).split('\n');
  return before.length === 1 ? place : { ...place, line: place.line + before.length - 1, column: 1 };
}

function readKeys(copied: string): Float64Array {
  const bytes = Buffer.from(copied, 'base64');
  return Float64Array.from({ length: bytes.length / 6 }, (_, i) => bytes.readUIntBE(i * 6, 6));
}

function has(sorted: Float64Array, key: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] === key) return true;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
