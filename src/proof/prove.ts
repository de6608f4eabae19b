import type { ClaimEntry, Entries, SlipEntry } from '../markup/collections.ts';
import { curlyQuoted } from '../markup/curly-quoted.ts';
import type { QuotedText } from '../markup/attribution.ts';
import { type PassageAddress, parsePassageAddress, passageAddress } from '../markup/passage-address.ts';
import type { Fingerprint } from './fingerprint.ts';
import { quotedWords } from './split-quotation.ts';
import { type Span, type Verdict, verifyQuotation } from './verify.ts';

export type Fingerprints = ReadonlyMap<string, Fingerprint>;

/** Kinds of files whose text may hold `<Q>`. */
const TAGGED = ['articles', 'pages', 'claims', 'events', 'speakers', 'terms'] as const;

/** A quotation of the site and what the fingerprint of its source says of it. */
export interface Proof extends PassageAddress {
  /** Where it stands on the site: the kind of file and its id. */
  readonly on: (typeof TAGGED)[number] | 'slips';
  readonly id: string;
  readonly quotation: QuotedText;
  /** Words of the source in it. */
  readonly words: number;
  /** SHA-256 of the original it was checked against; undefined where the article has no fingerprint. */
  readonly sha256: string | undefined;
  /** Undefined where there is nothing to check it against. */
  readonly verdict: Verdict | undefined;
}

/** Every quotation of content/, checked, in the order of the files. */
export function proveQuotations(entries: Entries, fingerprints: Fingerprints): Proof[] {
  const tagged = TAGGED.flatMap((on) =>
    entries[on].flatMap(({ id, attribution }) =>
      attribution.quotations.map((quotation) => ({ on, id, quotation })),
    ),
  );
  const untagged = [
    ...entries.slips.flatMap(quotedInSlip),
    ...entries.claims.flatMap((claim) => quotedInClaim(claim, fingerprints)),
  ];
  return [...tagged, ...untagged].map((found) => prove(found, fingerprints));
}

type Found = Pick<Proof, 'on' | 'id' | 'quotation'>;

/** What the fingerprint of its source says of a quotation. */
export function prove(found: Found, fingerprints: Fingerprints): Proof {
  const { text, passage } = found.quotation;
  const { article, locator } = parsePassageAddress(passage);
  const fingerprint = fingerprints.get(article);
  const verdict = fingerprint && verifyQuotation(text, fingerprint, locator);
  return { ...found, article, locator, words: quotedWords(text), sha256: fingerprint?.sha256, verdict };
}

/** A list has no tags: what stands in quotation marks in a slip's `says` is the source's, closing punctuation is ours. */
function quotedInSlip({ id, data, places }: SlipEntry): Found[] {
  return curlyQuoted(data.says).map((text) => ({
    on: 'slips',
    id,
    quotation: {
      passage: passageAddress(data.article, data.passage),
      text,
      adjoins: false,
      place: places['start']!,
    },
  }));
}

/** The same in the words of a claim; they may be of any passage it names. */
function quotedInClaim({ id, data, places }: ClaimEntry, fingerprints: Fingerprints): Found[] {
  return curlyQuoted(data.claim).flatMap((text) => {
    const all = data.passages.map((passage): Found => ({
      on: 'claims',
      id,
      quotation: { passage, text, adjoins: false, place: places['start']! },
    }));
    return all.find((found) => prove(found, fingerprints).verdict?.ok) ?? all[0] ?? [];
  });
}

/** How much of a source the site quotes. */
export interface Share {
  /** Quotations on the site, and how many of them were found. */
  readonly quotations: number;
  readonly verified: number;
  /** Words of the source that stand in quotations, each counted once however often it is quoted. */
  readonly quoted: number;
  readonly words: number;
}

/** The share of one source, from the real count. */
export function shareOf(article: string, proofs: readonly Proof[], fingerprint: Fingerprint): Share {
  const mine = proofs.filter((p) => p.article === article);
  const found = mine.flatMap((p) => (p.verdict?.ok ? [{ locator: p.locator, spans: p.verdict.spans }] : []));
  const words = new Set(
    found.flatMap(({ locator, spans }) => spans.flatMap((s) => wordsOf(s).map((w) => `${locator} ${w}`))),
  );
  return { quotations: mine.length, verified: found.length, quoted: words.size, words: fingerprint.words };
}

const wordsOf = ({ from, to }: Span) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
