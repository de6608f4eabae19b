import type { Tokens } from './tokens.ts';
import { readTokens } from './tokens.ts';

/** Shorter words stand anywhere, unless they are numbers or names. */
const FEWEST_LETTERS = 4;
/** Letters in which two words must begin alike to be of one stem. */
const STEM = 5;
/** A place is believed from so much weight on: about one long word right before the mark. */
const LEAST = 4;
/** What part of the weight of the most telling word another needs, so that it tells much. */
const TELLING = 0.35;
/** Words behind a place that are taken along where a sign of punctuation follows them. */
const TAKEN_ALONG = 3;

const SENTENCE_END = /[.?!]["'”’)]*\s|\n/;
const CLAUSE_END = /[,.;:?!\u2014]/;

interface Found {
  readonly at: number;
  readonly weight: number;
}

/**
 * Finds where the words before a mark of ours stand in an original, as far as the two share any: in the sentence that shares
 * most with ours, behind the last of the shared words that tell much.
 * @param before our text up to the mark.
 * @returns how many words of the original stand before the place; undefined where the two share too little.
 */
export function placeByWords(before: string, original: Tokens): number | undefined {
  const ours = lastSentence(before);
  const best = sentences(original)
    .map(({ from, to }) => sharedIn(ours, original, from, to))
    .filter(({ sum }) => sum >= LEAST)
    .sort((a, b) => b.sum - a.sum)[0];
  return best && clauseEnd(best.last + 1, original);
}

function sharedIn(ours: readonly string[], original: Tokens, from: number, to: number) {
  const found = ours.flatMap((word, i): Found[] => {
    const distance = ours.length - 1 - i;
    const all = range(from, to).map((at) => ({ at, weight: likeness(word, core(original, at)) }));
    const best = all.sort((a, b) => b.weight - a.weight || b.at - a.at)[0];
    return best && best.weight > 0 ? [{ at: best.at, weight: best.weight / (1 + distance / 4) }] : [];
  });
  const sum = found.reduce((all, { weight }) => all + weight, 0);
  const telling = Math.max(0, ...found.map(({ weight }) => weight)) * TELLING;
  const last = Math.max(...found.filter(({ weight }) => weight >= telling).map(({ at }) => at));
  return { sum, last };
}

/** How much it tells that two words are the same, or of one stem: the number of their letters. */
function likeness(a: string, b: string): number {
  const [one, other] = [bare(a), bare(b)];
  if (one === other) return one.length >= FEWEST_LETTERS || /\d|^\p{Lu}/u.test(b) ? one.length : 0;
  return one.length >= STEM && other.startsWith(one.slice(0, STEM)) ? STEM : 0;
}

const bare = (word: string) => word.toLowerCase().replace(/['’]s$/, '');

/** The words of a text's last sentence. */
function lastSentence(text: string): string[] {
  const tokens = readTokens(text.trimEnd().split(SENTENCE_END).at(-1)!);
  return tokens.cores.map((_, i) => core(tokens, i));
}

function sentences(tokens: Tokens): { from: number; to: number }[] {
  const starts = [0];
  for (let i = 1; i < tokens.cores.length; i++) if (SENTENCE_END.test(gap(tokens, i))) starts.push(i);
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? tokens.cores.length }));
}

/** A place, or the end of its clause where that is near. */
function clauseEnd(after: number, tokens: Tokens): number {
  for (let i = after; i <= Math.min(after + TAKEN_ALONG, tokens.cores.length); i++)
    if (i === tokens.cores.length || CLAUSE_END.test(gap(tokens, i))) return i;
  return after;
}

const core = ({ text, cores }: Tokens, at: number) => text.slice(...cores[at]!);
/** What stands between a word and the one before it. */
const gap = ({ text, cores }: Tokens, at: number) => text.slice(cores[at - 1]![1], cores[at]![0]);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
