import type { Proof } from '../proof/prove.ts';
import type { Proven } from '../proof/proven.ts';

/** What was checked of one article: the real counts, and against which original. */
export interface Verification {
  /** Quotations in the article itself, and how many of them were found. */
  readonly quotations: number;
  readonly verified: number;
  /** Words of the source that are quoted anywhere on the site, each counted once. */
  readonly quoted: number;
  /** Words of the source. */
  readonly words: number;
  readonly sha256: string;
}

export interface Quotations {
  readonly proofs: readonly Proof[];
  /** By article; an article without a fingerprint has none. */
  readonly byArticle: ReadonlyMap<string, Verification>;
}

/** What was proven, by article: `proven` has the proofs of the whole site and the facts of each source. */
export function joinProofs({ proofs, sources }: Proven): Quotations {
  const byArticle = new Map(
    sources.map(({ article, sha256, words, quoted }) => {
      const own = proofs.filter((p) => p.on === 'articles' && p.id === article);
      const verified = own.filter((p) => p.verdict?.ok).length;
      return [article, { quotations: own.length, verified, quoted, words, sha256 }];
    }),
  );
  return { proofs, byArticle };
}

/** Anchors (`t9-q1`) of an article's quotations that were found in the source. */
export const verifiedAnchors = ({ proofs }: Quotations, article: string): ReadonlySet<string> =>
  new Set(
    proofs.flatMap((p) =>
      p.on === 'articles' && p.id === article && p.verdict?.ok && p.quotation.id ? [p.quotation.id] : [],
    ),
  );
