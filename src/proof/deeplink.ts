import type { ArticleEntry } from '../markup/collections.ts';
import { passagesIn } from '../markup/outline.ts';
import { type Problem, quote } from '../markup/problems.ts';
import type { Fingerprint } from './fingerprint.ts';
import { ownRuns, quotedRuns } from './runs.ts';
import { type TextDirective, readTextDirective, withTextDirective } from './textfragment.ts';
import { readTokens } from './tokens.ts';
import { type RunIndex, indexRuns } from './run-index.ts';

/** An address of the publisher's page that opens at the words of a passage. */
export interface DeepLink {
  readonly href: string;
  /** The words at which it opens, to be printed beside the link. */
  readonly words: TextDirective;
  /** Whether they are a quotation's, or words of our retelling that stand in the passage as well. */
  readonly from: 'quotation' | 'retelling';
}

/** Deep links of an article by anchor: `t9-q1` for a quotation, `t9` for the passage. What cannot be proven has none. */
export type DeepLinks = ReadonlyMap<string, DeepLink>;

/** Words that one term of a range may have; a longer run is given by its first and its last words. */
const TERM = 4;
const LONGEST_WHOLE = 8;

/**
 * Finds for each quotation and passage the words at which its publisher's page can be opened: words that stand there in
 * one place only, as far as the fingerprint can tell.
 */
export function findDeepLinks(article: ArticleEntry, print: Fingerprint): DeepLinks {
  const index = indexRuns(print);
  const found = new Map<string, DeepLink>();
  for (const passage of passagesIn(article.data.outline)) {
    const link = (runs: readonly string[], from: DeepLink['from']): DeepLink | undefined => {
      const words = runs.flatMap(directivesFor).find((d) => isProven(d, passage.id, index));
      return words && { href: withTextDirective(article.data.source.url, words), words, from };
    };
    const own = passage.quotations.flatMap((q) => {
      const opens = link(quotedRuns(q.text), 'quotation');
      if (opens) found.set(q.id, opens);
      return opens ?? [];
    });
    // The longest words are the surest on a page that also has other things on it.
    const opens =
      own.sort((a, b) => letters(b) - letters(a))[0] ??
      link(ownRuns(passage.text, passage.id, index), 'retelling');
    if (opens) found.set(passage.id, opens);
  }
  return found;
}

/**
 * Holds every deep link against the fingerprint anew, from its address alone: it reads back as what was meant, each of
 * its terms stands in one place of the source, and that place is in the right passage.
 */
export function deepLinkProblems(article: ArticleEntry, print: Fingerprint, links: DeepLinks): Problem[] {
  const index = indexRuns(print);
  return passagesIn(article.data.outline).flatMap(({ id, quotations, place }) =>
    [{ id, place }, ...quotations].flatMap((at): Problem[] => {
      const link = links.get(at.id);
      const read = link && readTextDirective(link.href);
      if (!link || (read && isProven(read, id, index) && same(read, link.words))) return [];
      const message = `${link.href} does not open at ${quote(link.words.start)}: it must read back as the same words, and they must stand in ${id} and nowhere else; quote other words, or report this as a fault of the program`;
      return [{ place: at.place, field: 'deep link', message }];
    }),
  );
}

const letters = ({ words: { start, end = '' } }: DeepLink) => start.length + end.length;

const same = (a: TextDirective, b: TextDirective) => a.start === b.start && a.end === b.end;

/** The ways to name a run: whole, or by its first and last words; whole again if those stand elsewhere too. */
function directivesFor(run: string): TextDirective[] {
  const { cores, text } = readTokens(run);
  if (cores.length <= LONGEST_WHOLE) return [{ start: run }];
  const start = text.slice(0, cores[TERM - 1]![1]);
  const end = text.slice(cores.at(-TERM)![0]);
  return [{ start, end }, { start: run }];
}

function isProven({ start, end }: TextDirective, locator: string, index: RunIndex): boolean {
  const terms = end === undefined ? [start] : [start, end];
  if (!terms.every((term) => index.onlyIn(term, locator))) return false;
  const [first, last = first] = terms.map((term) => index.places(term)[0]!.position);
  return first! <= last!;
}
