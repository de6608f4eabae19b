import type { Corpus } from '../model/assemble.ts';
import type { Changes } from '../model/changes.ts';
import { theArticles } from '../model/format.ts';
import { href } from '../model/links.ts';
import type { Story } from '../model/story.ts';
import { everyLeave } from '../model/whose-words.ts';
import { SITE } from '../site.ts';
import { type Absolute, absoluteOn } from './address.ts';

/** What every file for machines is written from. */
export interface Context {
  readonly corpus: Corpus;
  readonly full: Absolute;
  readonly changes: Changes;
  /** When the quotations were checked (ISO 8601); undefined where that is not known. */
  readonly checked?: string | undefined;
}

/** @param site origin of the site: `https://example.org`. */
export function contextOf(
  corpus: Corpus,
  site: URL | undefined,
  changes: Changes = {},
  checked?: string,
): Context {
  return { corpus, full: absoluteOn(site), changes, checked };
}

/** Under which terms the text may be used, in the words that every file carries. */
export const terms = ({ corpus: { story, articles }, full }: Pick<Context, 'corpus' | 'full'>) => ({
  license: {
    name: SITE.licence.name,
    url: SITE.licence.url,
    covers: 'our text',
    excludes: `quotations and ${articles.length === 1 ? 'the headline' : 'the headlines'} of ${theArticles(articles)}, which belong to their publishers and are quoted to report on and discuss the articles${everyLeave(articles)}`,
  },
  attribution: `${story.name}, ${full(href())}, ${SITE.licence.name}`,
});

/** Day → instant (RFC 3339): formats of feeds want a time, the site knows days. */
export const instantOf = (day: string) => `${day}T00:00:00Z`;

/** A name that stays when the site moves (RFC 4151). @param specific what is named: `event/gate-closed`. */
export const tagUri = ({ authority }: Story, specific: string) => `tag:${authority}:${specific}`;
