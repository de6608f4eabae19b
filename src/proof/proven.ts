import type { Entries } from '../markup/collections.ts';
import { type DeepLink, findDeepLinks } from './deeplink.ts';
import { type PlacedOriginal, placeOriginals } from './placed-originals.ts';
import { type Fingerprints, type Proof, proveQuotations, shareOf } from './prove.ts';

/** What the fingerprints say of the content, as plain JSON: worked out once a build and kept beside the records. */
export interface Proven {
  readonly proofs: readonly Proof[];
  readonly sources: readonly ProvenSource[];
  /** Where our notes and quotations stand in the originals that are here. */
  readonly originals: readonly PlacedOriginal[];
}

/** Facts about an article's original that its fingerprint gives without the text. */
export interface ProvenSource {
  readonly article: string;
  readonly sha256: string;
  /** Words of the original, and how many of them are quoted anywhere on the site, each counted once. */
  readonly words: number;
  readonly quoted: number;
  /** Locator of a passage → words of the original in it. */
  readonly passages: Readonly<Record<string, number>>;
  /** Anchor of a passage or quotation → the publisher's page, opened at its words. */
  readonly deepLinks: Readonly<Record<string, DeepLink>>;
}

/** The result where no original was compared. */
export const NOTHING_PROVEN: Proven = { proofs: [], sources: [], originals: [] };

/** Checks every quotation of the site, and finds every link into a publisher's page. */
export function proveContent(entries: Entries, fingerprints: Fingerprints): Proven {
  const proofs = proveQuotations(entries, fingerprints);
  const articles = new Map(entries.articles.map((a) => [a.id, a]));
  const sources = [...fingerprints].map(([id, print]): ProvenSource => {
    const article = articles.get(id);
    const { quoted, words } = shareOf(id, proofs, print);
    return {
      article: id,
      sha256: print.sha256,
      words,
      quoted,
      passages: Object.fromEntries(print.passages.map((p) => [p.locator, p.words])),
      deepLinks: article ? Object.fromEntries(findDeepLinks(article, print)) : {},
    };
  });
  return { proofs, sources, originals: placeOriginals(entries, proofs) };
}
