import { quote } from '../markup/problems.ts';
import type { Fingerprint, PassagePrint } from './fingerprint.ts';
import { LONGEST } from './keys.ts';
import type { QuotedPart } from './split-quotation.ts';
import { type Tokens, exactRun, readTokens } from './tokens.ts';
import { type Lookup, findPart, findParts, lookupIn } from './verify.ts';

/** Why a quotation was not found, as far as a fingerprint can tell. */
export type Failure =
  | { readonly kind: 'no words' }
  | { readonly kind: 'no passage'; readonly locator: string }
  /** It stands whole, but in another passage. */
  | { readonly kind: 'elsewhere'; readonly locator: string; readonly elsewhere: string }
  /** Each part stands in the passage, but not in this order or not near enough. */
  | { readonly kind: 'order'; readonly locator: string }
  /** The words stand there; the punctuation at the beginning or the end does not. */
  | { readonly kind: 'edges'; readonly locator: string; readonly part: string }
  | {
      readonly kind: 'words';
      readonly locator: string;
      /** The part of the quotation that fails, and the words of it that stand in `nearest` one after another. */
      readonly part: string;
      readonly matched: string;
      readonly nearest: string;
      /** Where the matched words stand, 1-based. */
      readonly from: number;
      readonly to: number;
      /** The first word that differs, and what is wrong with it. */
      readonly word: string;
      readonly how: 'other' | 'extra' | 'missing before' | 'case';
    }
  | { readonly kind: 'nothing'; readonly locator: string; readonly part: string };

/** Finds the nearest match of a quotation that does not stand in its passage. */
export function explainFailure(
  parts: readonly QuotedPart[],
  fingerprint: Fingerprint,
  passage: PassagePrint,
): Failure {
  const { locator } = passage;
  const others = fingerprint.passages.filter((p) => p !== passage);
  const lookup = lookupIn(fingerprint.article, passage);
  const elsewhere = others.find((p) => findParts(parts, lookupIn(fingerprint.article, p)));
  if (elsewhere) return { kind: 'elsewhere', locator, elsewhere: elsewhere.locator };
  const failing = parts.find(({ tokens }) => findPart(tokens, lookup).length === 0);
  if (!failing) return { kind: 'order', locator };
  const { tokens } = failing;
  const part = tokens.text;
  const bare = readTokens(exactRun(tokens, 0, tokens.cores.length));
  if (findPart(bare, lookup).length > 0) return { kind: 'edges', locator, part };
  const here = longestChain(bare, lookup, 1);
  const away = others
    .map((p) => ({ at: p.locator, chain: longestChain(bare, lookupIn(fingerprint.article, p), LONGEST) }))
    .reduce((best, next) => ((next.chain?.words ?? 0) > (best.chain?.words ?? 0) ? next : best), {
      at: locator,
      chain: here,
    });
  // Three words may stand anywhere by chance: another passage is nearer only if it holds clearly more.
  const far = away.chain && away.chain.words > Math.max(LONGEST, (here?.words ?? 0) + 1);
  const { at, chain } = far ? away : { at: locator, chain: here };
  if (!chain) return { kind: 'nothing', locator, part };
  const searched = far
    ? lookupIn(
        fingerprint.article,
        others.find((p) => p.locator === at)!,
      )
    : lookup;
  return {
    kind: 'words',
    locator,
    part,
    matched: exactRun(bare, chain.start, chain.start + chain.words),
    nearest: at,
    from: chain.position + 1,
    to: chain.position + chain.words,
    ...difference(bare, chain, searched),
  };
}

/** The sentence for an author. */
export function failureMessage(failure: Failure): string {
  switch (failure.kind) {
    case 'no words':
      return 'quotes no words; write the exact words of the source';
    case 'no passage':
      return `is said to come from ${failure.locator}, which the source does not have`;
    case 'elsewhere':
      return `stands in ${failure.elsewhere}, not in ${failure.locator}; move it or name the right passage`;
    case 'order':
      return `stands in ${failure.locator}, but its parts come in another order or too far apart there; quote them one by one`;
    case 'edges':
      return `stands in ${failure.locator}, but not with the punctuation at the edges of ${quote(failure.part)}; quote the words alone`;
    case 'nothing':
      return `does not stand in ${failure.locator}: no word of ${quote(failure.part)} is found there; copy the words exactly`;
    case 'words':
      return `does not stand in ${failure.locator}: ${quote(failure.matched)} is found (${failure.nearest}, words ${failure.from}\u2013${failure.to}), but ${DIFFERS[failure.how](quote(failure.word))}; copy the words exactly`;
  }
}

const DIFFERS = {
  other: (word: string) => `${word} differs`,
  extra: (word: string) => `${word} is not in the source`,
  'missing before': (word: string) => `a word or a mark is missing before ${word}`,
  case: (word: string) => `the source writes ${word} with another capital or small letter`,
};

interface Chain {
  /** First word of the quotation in the chain, its length, and where it stands in the passage, 0-based. */
  readonly start: number;
  readonly words: number;
  readonly position: number;
}

/** The longest run of a part that stands in a passage; runs shorter than `least` are not looked for. */
function longestChain(tokens: Tokens, lookup: Lookup, least: number): Chain | undefined {
  const count = tokens.cores.length;
  for (let words = Math.min(LONGEST, count); words >= least; words--) {
    const at = Array.from({ length: count - words + 1 }, (_, i) =>
      lookup(exactRun(tokens, i, i + words), words),
    );
    let best: Chain | undefined;
    at.forEach((list, start) =>
      list.forEach((position) => {
        let next = 1;
        while (at[start + next]?.includes(position + next)) next++;
        if (next + words - 1 > (best?.words ?? 0)) best = { start, words: next + words - 1, position };
      }),
    );
    if (best) return best;
  }
  return undefined;
}

/** Which word differs, and whether the words go on behind it one place later or earlier. */
function difference(tokens: Tokens, chain: Chain, lookup: Lookup) {
  const end = chain.start + chain.words;
  const count = tokens.cores.length;
  const at = end < count ? end : chain.start - 1;
  if (at < 0) return { word: exactRun(tokens, count - 1, count), how: 'other' as const };
  const word = exactRun(tokens, at, at + 1);
  const place = chain.position + at - chain.start;
  if (toggled(word).some((w) => lookup(w, 1).includes(place))) return { word, how: 'case' as const };
  if (end >= count) return { word, how: 'other' as const };
  const follows = (from: number, position: number) => {
    const words = Math.min(2, count - from);
    return words > 0 && lookup(exactRun(tokens, from, from + words), words).includes(position);
  };
  if (follows(at + 1, place + 1)) return { word, how: 'other' as const };
  if (follows(at + 1, place)) return { word, how: 'extra' as const };
  return {
    word,
    how: follows(at, place + 1) || follows(at, place) ? ('missing before' as const) : ('other' as const),
  };
}

function toggled(word: string): string[] {
  const [first = '', ...rest] = word;
  return [first.toUpperCase(), first.toLowerCase()]
    .map((c) => c + rest.join(''))
    .concat(word.toLowerCase(), word.toUpperCase())
    .filter((w) => w !== word);
}
