import type { Corpus } from './assemble.ts';
import type { Claim } from './claims.ts';
import { shorten } from './cut.ts';
import { type PassagePage, passagePages } from './passages.ts';

/** A claim as the subject of a page of its own. */
export interface ClaimPage {
  readonly claim: Claim;
  /** `P10: 42 percent of the people …`, at most 70 characters; and one sentence with its verdict, at most 200. */
  readonly title: string;
  readonly description: string;
  /** The passages it is made in, the first one in full. */
  readonly passages: readonly PassagePage[];
  readonly before: Claim | undefined;
  readonly after: Claim | undefined;
}

const TITLE = 70;
const DESCRIPTION = 200;

/** Every claim, in the order of the list. */
export function claimPages(corpus: Pick<Corpus, 'articles' | 'claims'>): ClaimPage[] {
  const told = new Map(passagePages(corpus).map((p) => [`${p.article.id}/${p.passage.id}`, p]));
  return corpus.claims.map((claim, i) => {
    const passages = claim.places.flatMap((p) => told.get(`${p.article}/${p.locator}`) ?? []);
    const made = passages.map((p) => p.label).join(', ');
    return {
      claim,
      title: shorten(`${claim.name}: ${claim.claim}`, TITLE),
      description: shorten(`${claim.verdict}: ${claim.claim} (${made}).`, DESCRIPTION),
      passages,
      before: corpus.claims[i - 1],
      after: corpus.claims[i + 1],
    };
  });
}
