import { hash } from 'node:crypto';
import { countWords } from '../markup/words.ts';
import { LONGEST, MOST_WORDS, ROUNDS, copiedKey, pack, record } from './keys.ts';
import { normalize } from './normalize.ts';
import type { SourceBlock, SourceText } from './parse.ts';
import { type Tokens, exactRun, foldedWords, prefixes, readTokens, suffixes } from './tokens.ts';

/**
 * What is kept of an original, so that quotations can be checked without its text.
 *
 * What it holds. For every passage and caption, each run of one, two and three words (case and punctuation exact, also
 * with the punctuation around it) as a five-byte key and its position, the position masked by the run's own hash. For
 * the whole body, each run of eight words, folded, as a six-byte key. For what else stands on the page (headline,
 * standfirst, labels, headings, furniture), each run of two and three words in lower case. The SHA-256 of the whole normalized text.
 *
 * What it proves. A quotation whose every run is found at consecutive positions stands in the passage word for word, up
 * to a chance of about one in a billion for each run looked up. A run of eight own words whose key is not in the set
 * does not stand in the body. That the fingerprint was made from the original is proven only by making it again from
 * the original (`npm run verify`).
 *
 * What it does not do. It holds no words, but it does not keep them secret: whoever guesses a run can test the guess,
 * and learns its place. Tried with a list of 42,000 words, one passage gave 107 of its 108 words in half a minute on one
 * core; and from the quotations that a site shows, word after word can be guessed on through the runs of three and of
 * eight. The rounds of hashing only make this slower, and no set of keys that finds every copied run can prevent it.
 * A fingerprint must therefore be treated like the text itself where the text may not be published.
 */
export interface Fingerprint {
  readonly version: 1;
  readonly article: string;
  readonly kind: SourceText['kind'];
  /** Of the whole normalized original, furniture included. */
  readonly sha256: string;
  /** Words of all passages, without captions and headings: what shares are reckoned against. */
  readonly words: number;
  /** Lengths of the exact runs, and of the copied ones. */
  readonly runs: { readonly exact: readonly number[]; readonly copied: number };
  readonly passages: readonly PassagePrint[];
  /** Sorted six-byte keys of folded runs, base64. */
  readonly copied: string;
  /** Sorted seven-byte records of what else the page says: its runs of two and three words, base64. */
  readonly around: string;
}

export interface PassagePrint {
  readonly locator: string;
  readonly kind: 'passage' | 'caption';
  /** Who speaks, as the source writes it; transcripts only. */
  readonly label?: string | undefined;
  readonly via?: 'interpreter' | undefined;
  readonly words: number;
  /** Sorted seven-byte records of exact runs, base64. */
  readonly exact: string;
}

/** Words in a row, outside quotation marks, that count as copied. */
export const COPIED_RUN = 8;

/** Makes the fingerprint of an original: the same text and id give the same bytes. */
export function makeFingerprint(article: string, source: SourceText): Fingerprint {
  const told = source.blocks.filter((b) => b.kind === 'passage' || b.kind === 'caption');
  const passages = told.map((block) => printPassage(article, block));
  const spoken = passages.filter((p) => p.kind === 'passage');
  return {
    version: 1,
    article,
    kind: source.kind,
    sha256: hash('sha256', normalize(source.text)),
    words: spoken.reduce((sum, p) => sum + p.words, 0),
    runs: { exact: Object.keys(ROUNDS).map(Number), copied: COPIED_RUN },
    passages,
    copied: copiedRuns(source).toString('base64'),
    around: pack(aroundRecords(article, source)).toString('base64'),
  };
}

/** The file's text. */
export const formatFingerprint = (fingerprint: Fingerprint) => `${JSON.stringify(fingerprint, null, 2)}\n`;

/** What stands around the passages, in the place of a locator. */
export const AROUND = 'around';

/** The salt of a passage is its address: public, and different for each, so that one table does not serve for all. */
export const saltOf = (article: string, locator: string) => `${article}/${locator}`;

function printPassage(article: string, block: SourceBlock): PassagePrint {
  const tokens = readTokens(block.text);
  if (tokens.cores.length > MOST_WORDS)
    throw new RangeError(`${block.locator} has more than ${MOST_WORDS} words`);
  return {
    locator: block.locator,
    kind: block.kind as PassagePrint['kind'],
    ...(block.label ? { label: block.label } : {}),
    ...(block.via ? { via: block.via } : {}),
    words: countWords(block.text),
    exact: pack(exactRecords(tokens, saltOf(article, block.locator))).toString('base64'),
  };
}

/** Only what is needed to know that words of a passage stand nowhere else: no single words, no edges, lower case. */
function aroundRecords(article: string, { title, standfirst, blocks }: SourceText): Buffer[] {
  const labels = blocks.map((b) => [b.label, b.role].filter(Boolean).join(', '));
  const others = blocks.filter((b) => b.kind !== 'passage' && b.kind !== 'caption').map((b) => b.text);
  let position = 0;
  return [...new Set([title, standfirst, ...labels, ...others])]
    .map((text) => readTokens(text.toLowerCase()))
    .flatMap((tokens) => {
      const count = tokens.cores.length;
      const records = [2, 3].flatMap((words) =>
        Array.from({ length: Math.max(0, count - words + 1) }, (_, from) =>
          record(exactRun(tokens, from, from + words), words, saltOf(article, AROUND), position + from),
        ),
      );
      // A gap, so that no run goes from one text into the next.
      position += count + 1;
      return records;
    });
}

function exactRecords(tokens: Tokens, salt: string): Buffer[] {
  const records: Buffer[] = [];
  const count = tokens.cores.length;
  for (let words = 1; words <= LONGEST; words++)
    for (let from = 0; from + words <= count; from++) {
      const run = exactRun(tokens, from, from + words);
      for (const before of prefixes(tokens, from))
        for (const after of suffixes(tokens, from + words - 1))
          records.push(record(before + run + after, words, salt, from));
    }
  return records;
}

/**
 * Runs over the body as it stands on the page, and over the passages alone, so that a caption between two of them hides
 * nothing. The publisher's headline is cited as a title and therefore left out.
 */
function copiedRuns({ title, standfirst, blocks }: SourceText): Buffer {
  const body = blocks.filter((b) => b.kind !== 'furniture');
  const texts = [
    [standfirst, ...body.map((b) => b.text)],
    body.filter((b) => b.kind === 'passage').map((b) => b.text),
  ];
  const keys = new Set(texts.flatMap((list) => runKeys(list.join('\n'))));
  for (const key of runKeys(title)) keys.delete(key);
  const bytes = Buffer.alloc(keys.size * 6);
  [...keys].sort((a, b) => a - b).forEach((key, i) => bytes.writeUIntBE(key, i * 6, 6));
  return bytes;
}

function runKeys(text: string): number[] {
  const words = foldedWords(text).map((w) => w.word);
  return words.slice(COPIED_RUN - 1).map((_, i) => copiedKey(words.slice(i, i + COPIED_RUN).join(' ')));
}
