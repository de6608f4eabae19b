import { splitQuotation } from './split-quotation.ts';
import { type Tokens, exactRun, readTokens } from './tokens.ts';
import type { RunIndex } from './run-index.ts';

/** Words that publishers restyle: apostrophes, quotation marks, dashes, points and commas among digits. */
const RESTYLED = /['"\u2018-\u201f\u2010-\u2015-]|\d[.,:]|[.,:]\d/;
/** What may stand between two words of a run without being restyled or ending a sentence. */
const PLAIN_GAP = /^[,;:]? $/;
const FEWEST = 2;
/** Words of ours at which a page may open, and letters below which they would be found anywhere. */
const MOST_OWN = 7;
const FEWEST_LETTERS = 10;

/** Runs of a quotation's words, the best to find it by first: plain ones, longest first, then its whole parts. */
export function quotedRuns(text: string): string[] {
  const parts = splitQuotation(text).map((p) => p.tokens);
  const plain = parts.flatMap(plainRuns);
  const whole = parts.map((tokens) => ({ tokens, from: 0, to: tokens.cores.length }));
  return [...longestFirst(plain), ...longestFirst(whole)]
    .filter(({ from, to }) => to - from >= FEWEST)
    .map(({ tokens, from, to }) => exactRun(tokens, from, to));
}

/** Runs of two to seven of our own words that stand in the passage of the source as well, longest first. */
export function ownRuns(retelling: string, locator: string, index: RunIndex): string[] {
  const pieces = retelling.split(/“[^”]*”|\n/).map(readTokens);
  const plain = pieces.flatMap(plainRuns);
  for (let words = MOST_OWN; words >= FEWEST; words--) {
    const windows = plain.flatMap(({ tokens, from, to }) =>
      Array.from({ length: Math.max(0, to - from - words + 1) }, (_, i) =>
        exactRun(tokens, from + i, from + i + words),
      ),
    );
    const standing = windows.filter(
      (run) => run.length >= FEWEST_LETTERS && index.standsIn(run, locator) && index.onlyIn(run, locator),
    );
    if (standing.length > 0) return standing;
  }
  return [];
}

interface Run {
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
}

const longestFirst = (runs: readonly Run[]) => [...runs].sort((a, b) => b.to - b.from - (a.to - a.from));

/** The stretches of a text without a word or a gap that publishers restyle, none across the end of a sentence. */
function plainRuns(tokens: Tokens): Run[] {
  const runs: Run[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from) runs.push({ tokens, from, to });
  };
  tokens.cores.forEach(([start, end], i) => {
    const gap = i === 0 ? ' ' : tokens.text.slice(tokens.cores[i - 1]![1], start);
    if (!PLAIN_GAP.test(gap)) {
      close(i);
      from = i;
    }
    if (RESTYLED.test(tokens.text.slice(start, end))) {
      close(i);
      from = i + 1;
    }
  });
  close(tokens.cores.length);
  return runs;
}
