import type { Corpus } from '../model/assemble.ts';
import type { Quotations } from '../model/quotations.ts';
import { slipAnchor } from '../model/links.ts';

/** One quotation and what the check of it found. */
interface VerifiedQuotation {
  readonly text: string;
  /** `article/locator` of the passage it stands in. */
  readonly passage: string;
  /** Address of the quotation, or of the page it stands on. */
  readonly url: string;
  readonly by?: string | undefined;
  /** Place of its first word in the passage, 1-based; null where it was not found or could not be checked. */
  readonly position: number | null;
  readonly verified: boolean;
  /** SHA-256 of the normalized original it was checked against. */
  readonly sha256: string | null;
}

export interface VerificationReport {
  readonly about: string;
  /** When the check was run: the time of the commit that was built (ISO 8601), or null where it is not known. */
  readonly checked: string | null;
  readonly sources: readonly {
    readonly article: string;
    readonly original: string;
    readonly sha256: string;
    readonly words: number;
    readonly quotedWords: number;
    readonly quotations: number;
    readonly verified: number;
  }[];
  /** The originals whose whole words stand on the site, and by whose leave; left out where there is none. */
  readonly originals?: readonly {
    readonly article: string;
    readonly sha256: string;
    readonly holder: string;
    readonly licence: string;
    /** Passages and captions, each found word for word. */
    readonly passages: number;
  }[];
  readonly quotations: readonly VerifiedQuotation[];
}

/**
 * What `/verification.json` says: every quotation of the site, where it stands in its source, and against which text it
 * was checked.
 * @param absolute makes a full address of a path of the site. @param checked ISO 8601, from outside: a build has no clock.
 */
export function verificationReport(
  corpus: Corpus,
  absolute: (path: string) => string,
  checked: string | undefined,
): VerificationReport {
  const originals = corpus.articles.flatMap(({ id, original, verification, everyPassage }) =>
    original && verification
      ? [
          {
            article: id,
            sha256: verification.sha256,
            holder: original.holder,
            licence: original.licence,
            passages: everyPassage.length,
          },
        ]
      : [],
  );
  return {
    about: absolute('about/#verified'),
    checked: checked ?? null,
    sources: corpus.articles.flatMap(({ id, source, verification: v }) =>
      v
        ? [
            {
              article: id,
              original: source.url,
              sha256: v.sha256,
              words: v.words,
              quotedWords: v.quoted,
              quotations: v.quotations,
              verified: v.verified,
            },
          ]
        : [],
    ),
    ...(originals.length > 0 ? { originals } : {}),
    quotations: corpus.quotations.proofs.map(({ on, id, quotation, sha256, verdict }) => ({
      text: quotation.text,
      passage: quotation.passage,
      url: absolute(addressOf(on, id, quotation.id)),
      by: quotation.by,
      position: verdict?.ok ? verdict.position : null,
      verified: verdict?.ok ?? false,
      sha256: sha256 ?? null,
    })),
  };
}

function addressOf(on: Quotations['proofs'][number]['on'], id: string, anchor: string | undefined): string {
  if (on === 'articles') return anchor ? `articles/${id}/#${anchor}` : `articles/${id}/`;
  if (on === 'claims' || on === 'events' || on === 'speakers') return `${on}/${id}/`;
  if (on === 'terms') return `glossary/#${id}`;
  if (on === 'slips') return `corrections/#${slipAnchor(id)}`;
  return id === 'home' ? '' : `${id}/`;
}
