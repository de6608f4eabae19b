import { normalize } from './normalize.ts';

/**
 * A text and where its words stand in it. A word is what stands between white space and holds a letter or a digit, as
 * countWords counts; its core runs from its first letter or digit to its last. What stands between two cores is
 * punctuation and space, kept exactly.
 */
export interface Tokens {
  /** The normalized text. */
  readonly text: string;
  /** Start and end of each core. */
  readonly cores: readonly (readonly [number, number])[];
}

const CORE = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}\p{M}])?/gu;

export function readTokens(source: string): Tokens {
  const text = normalize(source);
  return { text, cores: [...text.matchAll(CORE)].map((m) => [m.index, m.index + m[0].length] as const) };
}

/** Words `from` up to but not including `to`: first core to last core, inner punctuation and case as they are. */
export function exactRun({ text, cores }: Tokens, from: number, to: number): string {
  return text.slice(cores[from]![0], cores[to - 1]![1]);
}

/** What stands before the first core of the text, and after the last. */
export function edges({ text, cores }: Tokens): { before: string; after: string } {
  return { before: text.slice(0, cores[0]![0]), after: text.slice(cores.at(-1)![1]) };
}

/** The punctuation that a quotation may take along in front of a word: nothing, or any tail of what stands there. */
export function prefixes({ text, cores }: Tokens, word: number): string[] {
  const gap = text.slice(cores[word - 1]?.[1] ?? 0, cores[word]![0]);
  return ['', ...[...gap].map((_, i) => gap.slice(i)).filter((s) => !s.startsWith(' '))];
}

/** The punctuation that a quotation may take along after a word: nothing, or any head of what stands there. */
export function suffixes({ text, cores }: Tokens, word: number): string[] {
  const gap = text.slice(cores[word]![1], cores[word + 1]?.[0] ?? text.length);
  return ['', ...[...gap].map((_, i) => gap.slice(0, i + 1)).filter((s) => !s.endsWith(' '))];
}

/** A word for finding copies: lower case, no punctuation, hyphens and dashes part words. */
export interface FoldedWord {
  readonly word: string;
  readonly at: number;
  readonly end: number;
}

const FOLDED = /[\p{L}\p{N}](?:[.,'\u2018\u2019]?[\p{L}\p{N}\p{M}])*/gu;

export function foldedWords(text: string): FoldedWord[] {
  return [...text.matchAll(FOLDED)].map((m) => ({
    word: fold(m[0]),
    at: m.index,
    end: m.index + m[0].length,
  }));
}

const fold = (word: string) =>
  // Most words are plain, and an archive has millions of them.
  /^[a-z0-9]+$/.test(word)
    ? word
    : word
        .normalize('NFC')
        .toLowerCase()
        .replace(/[.,'\u2018\u2019]/g, '');
