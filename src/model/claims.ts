import type { ClaimEntry, Entries } from '../markup/collections.ts';
import type { EventDate } from '../markup/date.ts';
import { passagesIn } from '../markup/outline.ts';
import { type PassageAddress, parsePassageAddress, passageAddress } from '../markup/passage-address.ts';
import { CLAIM_NUMBER } from '../markup/vocabulary.ts';
import type { SpeakerHead } from './article.ts';
import { claimName, plainLabel } from './labels.ts';
import { anchorHref, claimHref, claimPageHref } from './links.ts';
import { type Inline, type Prose, joinProse } from './prose.ts';
import type { Linked, ThreadHead } from './timeline.ts';
import { placeWords } from './titles.ts';
import type { Ruling } from './verdicts.ts';

/** Where a claim is made. */
export interface ClaimPlace extends PassageAddress {
  readonly href: string;
  /** What a link to it says: `HR t4`; and what a program is told: `Harbor Radio, turn 4`. */
  readonly name: string;
  readonly title: string;
}

/** A claim to point at: `H07`. */
export interface ClaimLink {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

/** What somebody says that can be checked, and what the evidence says of it. */
export interface Claim extends Ruling {
  readonly id: string;
  /** What it is called: its number, `H10`, or its title. */
  readonly name: string;
  /** Its place in the list, and its page of its own. */
  readonly href: string;
  readonly pageHref: string;
  readonly claim: string;
  /** Title of its note. */
  readonly title: string;
  readonly by: readonly SpeakerHead[];
  /** The source leaves it open; nobody says it. */
  readonly unsaid: boolean;
  readonly places: readonly ClaimPlace[];
  /** Where the same argument is made elsewhere, and why the verdict differs from that there. */
  readonly same: readonly ClaimLink[];
  readonly differs: string | undefined;
  /** The date of the newest evidence. */
  readonly known: EventDate;
  readonly threads: readonly ThreadHead[];
  /** The evidence, and the line of grounds with what is related. */
  readonly prose: Prose;
  readonly grounds: Prose;
}

interface Known extends Linked {
  readonly heads: ReadonlyMap<string, SpeakerHead>;
  readonly threads: ReadonlyMap<string, ThreadHead>;
}

/** All claims, in their order. */
export function joinClaims(entries: Entries, known: Known): Claim[] {
  const placeOf = (text: string): string => {
    const address = parsePassageAddress(text);
    const article = entries.articles.find((a) => a.id === address.article)?.data;
    const passage = article && passagesIn(article.outline).find((p) => p.id === address.locator);
    return passage ? `${article.source.publisher}, ${placeWords(article, passage)}` : text;
  };
  return inOrder(entries).map((entry) =>
    joinClaim(entry, known, sameArgument(entry, entries.claims), placeOf),
  );
}

/**
 * The order of claims, wherever they are listed: by the article that makes them, the earliest first; in it the numbered ones
 * (`h07`) by their number, then the others as they are made.
 */
export function inOrder({ claims, articles }: Pick<Entries, 'claims' | 'articles'>): ClaimEntry[] {
  const made = new Map(
    articles.flatMap(({ id, data }) =>
      passagesIn(data.outline).map((p, i) => [passageAddress(id, p.id), String(i).padStart(5, '0')] as const),
    ),
  );
  const published = new Map(articles.map((a) => [a.id, a.data.published.earliest]));
  const keys = ({ id, data: { passages } }: ClaimEntry) => {
    const { article } = parsePassageAddress(passages[0]!);
    const numbered = CLAIM_NUMBER.test(id);
    return [published.get(article) ?? '', article, numbered ? '' : (made.get(passages[0]!) ?? ''), id];
  };
  const order = (a: readonly string[], b: readonly string[]) =>
    a.map((key, i) => key.localeCompare(b[i]!, 'en', { numeric: true })).find((n) => n !== 0) ?? 0;
  return claims
    .map((claim) => ({ claim, key: keys(claim) }))
    .sort((a, b) => order(a.key, b.key))
    .map(({ claim }) => claim);
}

function joinClaim(
  { id, data }: ClaimEntry,
  { heads, threads, labels, ...known }: Known,
  same: readonly ClaimEntry[],
  placeOf: (passage: string) => string,
): Claim {
  const links = [...data.grounds, ...data.related].flatMap((to, i): Inline[] => [
    ...(i > 0 ? [{ type: 'text' as const, text: ' · ' }] : []),
    { type: 'link', to, children: [{ type: 'text', text: data.words[to] ?? plainLabel(labels(to)) }] },
  ]);
  return {
    id,
    name: claimName(id, data.title),
    href: claimHref(id),
    pageHref: claimPageHref(id),
    claim: data.claim,
    title: data.title,
    by: data.by.flatMap((speaker) => heads.get(speaker) ?? []),
    unsaid: data.unsaid,
    places: data.passages.map((passage) => {
      const { article, locator } = parsePassageAddress(passage);
      const name = labels(`passage:${passage}`);
      return { article, locator, href: anchorHref(article, locator), name, title: placeOf(passage) };
    }),
    verdict: data.verdict,
    sense: data.sense,
    same: same.map((c) => ({ id: c.id, name: claimName(c.id, c.data.title), href: claimHref(c.id) })),
    differs: data.differs,
    known: data.known,
    threads: data.threads.flatMap((thread) => threads.get(thread) ?? []),
    prose: joinProse(data.prose, known),
    grounds: joinProse(links, known),
  };
}

/** The other claims that make the same argument. */
export const sameArgument = ({ id, data }: ClaimEntry, claims: readonly ClaimEntry[]): ClaimEntry[] =>
  data.argument === undefined ? [] : claims.filter((c) => c.id !== id && c.data.argument === data.argument);

/** The claims made in a passage. */
export const claimsIn = (claims: readonly Claim[], article: string, locator: string): Claim[] =>
  claims.filter((c) => c.places.some((p) => p.article === article && p.locator === locator));

/** The claims that an article makes first. */
export const claimsOf = (article: string, claims: readonly Claim[]): Claim[] =>
  claims.filter((c) => c.places[0]?.article === article);
