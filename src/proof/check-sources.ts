import type { Entries } from '../markup/collections.ts';
import { type Problem, quote } from '../markup/problems.ts';
import { type CopiedRuns, findCopies, joinCopied } from './copied.ts';
import { deepLinkProblems } from './deeplink.ts';
import { originalProblems } from './check-originals.ts';
import { failureMessage } from './explain-failure.ts';
import { fixedPlaceProblems, proveFixedPlaces } from './fixed-places.ts';
import { limitProblems } from './limits.ts';
import type { Fingerprints, Proof } from './prove.ts';
import { type Proven, proveContent } from './proven.ts';
import { pageAttribution, structureProblems } from './structure.ts';

/**
 * Holds content/ against the fingerprints of its sources: every quotation stands word for word in its passage, none is
 * too long, no sentence of ours is copied, each article tells every passage of its source, and every link into a
 * publisher's page opens at words that stand in one place. The whole words of a source, where they are here, are the ones
 * that were fingerprinted; they are not ours, and no rule about our words reads them.
 * @param unread files (`articles/x`) that exist but could not be read: their fingerprint is not called an orphan.
 * @param proven what the fingerprints say of these entries, where the caller has it.
 */
export function checkSources(
  entries: Entries,
  fingerprints: Fingerprints,
  unread: ReadonlySet<string> = new Set(),
  { proofs, sources }: Proven = proveContent(entries, fingerprints),
): Problem[] {
  const found = new Map(sources.map((s) => [s.article, new Map(Object.entries(s.deepLinks))]));
  const places = proveFixedPlaces(entries, fingerprints);
  return [
    ...structureProblems(entries, fingerprints, unread),
    ...originalProblems(entries, fingerprints),
    ...proofs.flatMap(misquoted),
    ...fixedPlaceProblems(places, fingerprints),
    ...pageAttribution(entries, proofs),
    ...limitProblems(entries, [...proofs, ...places], fingerprints),
    ...copies(entries, joinCopied(fingerprints.values())),
    ...entries.articles.flatMap((article) => {
      const print = fingerprints.get(article.id);
      return print ? deepLinkProblems(article, print, found.get(article.id) ?? new Map()) : [];
    }),
  ];
}

function misquoted({ quotation, verdict }: Proof): Problem[] {
  if (verdict === undefined || verdict.ok) return [];
  const message = `${quote(quotation.text)} ${failureMessage(verdict.failure)}`;
  return [{ place: quotation.place, field: '<Q>', message }];
}

/** Front matter holds no tags; where it may quote at all, it does so in marks. */
const inMarks = (field: string) =>
  /(?:^|\.)(?:claim|says)$/.test(field) ? 'in \u201c\u2026\u201d' : 'with <Q>';

/** Every file of content/ is looked through; a licensed article may use the words of its own source. */
function copies(entries: Entries, runs: CopiedRuns): Problem[] {
  const licensed = new Set(entries.articles.filter((a) => a.data.rights === 'full').map((a) => a.file));
  return Object.values(entries)
    .flat()
    .flatMap(({ id, file, attribution }) =>
      findCopies(attribution.stretches, runs, licensed.has(file) ? id : undefined).map((copy) => ({
        place: copy.place,
        field: copy.field,
        message: `${copy.words} words in a row stand in the source of ${copy.article} too: ${quote(copy.text)}; say it in our own words, or quote it ${inMarks(copy.field)}`,
      })),
    );
}
