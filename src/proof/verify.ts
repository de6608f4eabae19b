import { type Failure, explainFailure } from './explain-failure.ts';
import { type Fingerprint, type PassagePrint, saltOf } from './fingerprint.ts';
import { LONGEST, positions } from './keys.ts';
import { type QuotedPart, splitQuotation } from './split-quotation.ts';
import { type Tokens, edges, exactRun } from './tokens.ts';

/** Where a quotation's words stand in their passage: 1 is its first word; an ellipsis makes more than one span. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Verdict =
  | { readonly ok: true; readonly position: number; readonly spans: readonly Span[] }
  | { readonly ok: false; readonly failure: Failure };

/**
 * Looks for a quotation in the passage it is said to come from.
 * @returns where it stands, or how far its words match, which one differs, and where else it stands.
 */
export function verifyQuotation(text: string, fingerprint: Fingerprint, locator: string): Verdict {
  const parts = splitQuotation(text);
  const passage = fingerprint.passages.find((p) => p.locator === locator);
  if (parts.length === 0) return { ok: false, failure: { kind: 'no words' } };
  if (!passage) return { ok: false, failure: { kind: 'no passage', locator } };
  const spans = findParts(parts, lookupIn(fingerprint.article, passage));
  if (spans) return { ok: true, position: spans[0]!.from, spans };
  return { ok: false, failure: explainFailure(parts, fingerprint, passage) };
}

/** Every position of a run of one to three words in a passage. */
export type Lookup = (run: string, words: number) => readonly number[];

export function lookupIn(article: string, passage: PassagePrint): Lookup {
  const records = recordsOf(passage);
  const salt = saltOf(article, passage.locator);
  return (run, words) => positions(records, run, words, salt);
}

// Decoded once for each passage, not once for each quotation of it.
const decoded = new WeakMap<PassagePrint, Buffer>();

function recordsOf(passage: PassagePrint): Buffer {
  const records = decoded.get(passage) ?? Buffer.from(passage.exact, 'base64');
  decoded.set(passage, records);
  return records;
}

/** Finds all parts in order, each at most its gap behind the one before; undefined where that is not possible. */
export function findParts(parts: readonly QuotedPart[], lookup: Lookup): Span[] | undefined {
  const found = parts.map(({ tokens }) => findPart(tokens, lookup));
  return place(parts, found, 0, undefined);
}

/** Tries each position of a part, since the first one may leave the next part too far away. */
function place(
  parts: readonly QuotedPart[],
  found: readonly (readonly number[])[],
  i: number,
  last: number | undefined,
): Span[] | undefined {
  if (i === parts.length) return [];
  const length = parts[i]!.tokens.cores.length;
  for (const at of found[i]!) {
    if (last !== undefined && (at <= last || at - last - 1 > parts[i]!.gap)) continue;
    const rest = place(parts, found, i + 1, at + length - 1);
    if (rest) return [{ from: at + 1, to: at + length }, ...rest];
  }
  return undefined;
}

/** Positions at which the words of a part stand one after another, with the punctuation at its edges. */
export function findPart(tokens: Tokens, lookup: Lookup): number[] {
  const count = tokens.cores.length;
  const { before, after } = edges(tokens);
  const words = Math.min(count, LONGEST);
  let starts: number[] | undefined;
  for (let from = 0; from + words <= count; from++) {
    const run = `${from === 0 ? before : ''}${exactRun(tokens, from, from + words)}${from + words === count ? after : ''}`;
    const at = lookup(run, words);
    starts = starts ? starts.filter((start) => at.includes(start + from)) : [...at];
    if (starts.length === 0) return [];
  }
  return starts ?? [];
}
