import { hash } from 'node:crypto';
import { countWords } from '../markup/count-words.ts';
import { AROUND, COPIED_RUN, type Fingerprint, type PassagePrint, saltOf } from '../proof/fingerprint.ts';
import { LONGEST, MOST_WORDS, ROUNDS, copiedKey, pack, record } from '../proof/keys.ts';
import { normalize } from '../proof/normalize.ts';
import { type Tokens, exactRun, foldedWords, prefixes, readTokens, suffixes } from '../proof/tokens.ts';
import type { SourceBlock, SourceText } from './parse.ts';

/**
 * Makes the fingerprint of an original: the same text and id give the same bytes.
 * @param speakers ids of speakers by label, where a person settled them.
 */
export function makeFingerprint(
  article: string,
  source: SourceText,
  speakers: Readonly<Record<string, string>> = {},
): Fingerprint {
  const kept = source.blocks.filter((b) => b.kind === 'passage' || b.kind === 'caption');
  const passages = kept.map((block) => printPassage(article, block));
  const spoken = passages.filter((p) => p.kind === 'passage');
  return {
    version: 1,
    article,
    kind: source.kind,
    sha256: hash('sha256', normalize(source.text)),
    words: spoken.reduce((sum, p) => sum + p.words, 0),
    runs: { exact: Object.keys(ROUNDS).map(Number), copied: COPIED_RUN },
    ...(Object.keys(speakers).length > 0 ? { speakers } : {}),
    passages,
    copied: copiedRuns(source).toString('base64'),
    around: pack(aroundRecords(article, source)).toString('base64'),
  };
}

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
      // Separates the texts, so that no run of words spans two of them.
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
  const body = blocks.filter((b) => b.kind !== 'aside');
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
