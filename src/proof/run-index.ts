import { AROUND, type Fingerprint, saltOf } from './fingerprint.ts';
import { positions } from './keys.ts';
import { readTokens } from './tokens.ts';
import { type Lookup, findPart, lookupIn } from './verify.ts';

/** A place in an original: the passage (or what stands around them), and the position of a word, 0 for the first. */
export interface Where {
  readonly locator: string;
  readonly position: number;
}

export interface RunIndex {
  /** Whether a run stands in a passage exactly as it is written. */
  readonly standsIn: (run: string, locator: string) => boolean;
  /** Every known place of a run; case makes no difference, as it makes none to a browser. */
  readonly places: (run: string) => readonly Where[];
  /** Whether a passage is the only place of a run. */
  readonly onlyIn: (run: string, locator: string) => boolean;
}

/**
 * Looks through all passages and captions of an original, and what else its page says. A passage's fingerprint answers
 * only for the case that it is asked for, so a run is tried as it stands, in lower case, and with the first letter or
 * every word capitalized. It is for runs of two words and more, and does not see one that begins or ends inside a
 * hyphenated word.
 */
export function indexRuns(print: Fingerprint): RunIndex {
  const lookups = new Map(print.passages.map((p) => [p.locator, lookupIn(print.article, p)]));
  const records = Buffer.from(print.around, 'base64');
  const around: Lookup = (run, words) => positions(records, run, words, saltOf(print.article, AROUND));
  const known = new Map<string, Where[]>();
  const look = (run: string): Where[] => {
    const variants = casings(run).map(readTokens);
    const found = [...lookups].flatMap(([locator, lookup]) => {
      const positions = variants.flatMap((tokens) => findPart(tokens, lookup));
      return [...new Set(positions)].map((position) => ({ locator, position }));
    });
    const others = findPart(readTokens(run.toLowerCase()), around);
    return [...found, ...others.map((position) => ({ locator: AROUND, position }))];
  };
  const places = (run: string) => {
    const found = known.get(run) ?? look(run);
    known.set(run, found);
    return found;
  };
  return {
    places,
    standsIn: (run, locator) => findPart(readTokens(run), lookups.get(locator) ?? (() => [])).length > 0,
    onlyIn: (run, locator) => {
      const found = places(run);
      return found.length === 1 && found[0]!.locator === locator;
    },
  };
}

function casings(run: string): string[] {
  const lower = run.toLowerCase();
  const first = (text: string) => text.replace(/\p{L}/u, (c) => c.toUpperCase());
  const each = lower.replace(/(?<![\p{L}\p{M}\p{N}'’])\p{L}/gu, (c) => c.toUpperCase());
  const small = run.replace(/\p{L}/u, (c) => c.toLowerCase());
  return [...new Set([run, lower, first(run), first(lower), small, each])];
}
