import { passageAddress } from '../markup/passage-address.ts';
import type { Corpus } from './assemble.ts';
import type { Claim } from './claims.ts';
import { claimSentence, claimTitle } from './claimtitle.ts';
import { truncate } from './truncate.ts';
import { dateWords } from './date-words.ts';
import { type PassagePage, passagePages } from './passages.ts';

/** A claim as the subject of a page of its own. */
export interface ClaimPage {
  readonly claim: Claim;
  /** Verdict, sense, claimant and claim, at most 100 characters; the same in full with its date, at most 200. */
  readonly title: string;
  readonly description: string;
  /** The passages it is made in, the first one in full. */
  readonly passages: readonly PassagePage[];
  readonly before: Claim | undefined;
  readonly after: Claim | undefined;
}

const DESCRIPTION = 200;

/** Every claim, in the order of the list. */
export function claimPages(corpus: Pick<Corpus, 'story' | 'articles' | 'claims'>): ClaimPage[] {
  const pages = new Map(
    passagePages(corpus).map((p) => [passageAddress(p.article.id, p.passage.id), p] as const),
  );
  return corpus.claims.map((claim, i) => {
    const passages = claim.places.flatMap((p) => pages.get(passageAddress(p.article, p.locator)) ?? []);
    const first = passages[0]?.article;
    const made = first ? ` (${first.source.publisher}, ${dateWords(first.published)})` : '';
    return {
      claim,
      title: claimTitle(claim),
      description: truncate(`${claimSentence(claim)}${made}.`, DESCRIPTION),
      passages,
      before: corpus.claims[i - 1],
      after: corpus.claims[i + 1],
    };
  });
}
