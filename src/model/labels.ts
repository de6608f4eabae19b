import type { Entries } from '../markup/collections.ts';
import { parseLink } from '../markup/link.ts';
import { parsePassageAddress } from '../markup/passage-address.ts';
import { CLAIM_NUMBER } from '../markup/vocabulary.ts';
import type { Reference } from '../markup/schemas.ts';
import type { Passage } from './article.ts';
import { referenceCredit } from './date-words.ts';

/**
 * The words of links that nobody wrote words for. The only place that composes them. A space within a number, as in
 * `HR t4`, is a no-break space; `plainLabel` is for places that are no running text.
 */
export const passageLabel = (short: string, locator: string): string => `${short}\u00a0${locator}`;
export const plainLabel = (label: string): string => label.replaceAll('\u00a0', ' ');

/** A passage within its article: `t4 Finch`. */
export const labelInArticle = ({ id, voice }: Passage): string => `${id} ${voice?.short ?? ''}`.trim();

/** What a claim is called: by its number where its id is one, `H10`; else by its title. */
export const claimName = (id: string, title: string): string =>
  CLAIM_NUMBER.test(id) ? id.toUpperCase() : title;
/** The same where nothing else says that it is a claim: `Claim H10`. */
const claimLabel = (id: string, title: string): string =>
  CLAIM_NUMBER.test(id) ? `Claim ${id.toUpperCase()}` : `Claim: ${title}`;

/** Typed link → its label: `HR t4`, `Claim H10`, a title, a name, publisher and date. */
export type LinkLabels = (link: string) => string;

/** @returns the labels of everything that typed links may name; those of other texts are the texts themselves. */
export function linkLabels(entries: Entries, references: ReadonlyMap<string, Reference>): LinkLabels {
  const names = new Map<string, string>([
    ...entries.events.map((e) => [`event:${e.id}`, e.data.title] as const),
    ...entries.speakers.map((s) => [`speaker:${s.id}`, s.data.name] as const),
    ...entries.terms.map((t) => [`term:${t.id}`, t.data.term] as const),
    ...entries.claims.map((c) => [`claim:${c.id}`, claimLabel(c.id, c.data.title)] as const),
    ...[...references].map(([id, r]) => [`ref:${id}`, referenceCredit(r)] as const),
  ]);
  const shorts = new Map(entries.articles.map((a) => [a.id, a.data.source.short]));
  return (text) => {
    const link = parseLink(text);
    if (link?.kind !== 'passage') return names.get(text) ?? text;
    const { article, locator } = parsePassageAddress(link.target);
    return passageLabel(shorts.get(article) ?? article, locator);
  };
}
