import type { ArticleEntry, Entries } from '../markup/collections.ts';
import { type Problem, quote } from '../markup/problems.ts';
import { type CopiedRuns, findCopies, joinCopied } from './copied.ts';
import { deepLinkProblems, findDeepLinks } from './deeplink.ts';
import { failureMessage } from './explain.ts';
import type { Fingerprint } from './fingerprint.ts';
import { limitProblems } from './limits.ts';
import { type Fingerprints, type Proof, proveQuotations } from './prove.ts';
import { pageVoices, structureProblems } from './structure.ts';

/**
 * Holds content/ against the fingerprints of its sources: every quotation stands word for word in its passage, none is
 * too long, no sentence of ours is copied, each article tells every passage of its source, and every link into a
 * publisher's page opens at words that stand in one place.
 * @param unread files (`articles/x`) that exist but could not be read: their fingerprint is not called an orphan.
 */
export function checkSources(
  entries: Entries,
  fingerprints: Fingerprints,
  unread: ReadonlySet<string> = new Set(),
): Problem[] {
  const proofs = proveQuotations(entries, fingerprints);
  return [
    ...structureProblems(entries, fingerprints, unread),
    ...proofs.flatMap(misquoted),
    ...pageVoices(entries, proofs),
    ...limitProblems(entries, proofs, fingerprints),
    ...copies(entries, joinCopied(fingerprints.values())),
    ...entries.articles.flatMap((article) => opensElsewhere(article, fingerprints.get(article.id))),
  ];
}

const opensElsewhere = (article: ArticleEntry, print: Fingerprint | undefined): Problem[] =>
  print ? deepLinkProblems(article, print, findDeepLinks(article, print)) : [];

function misquoted({ quotation, verdict }: Proof): Problem[] {
  if (verdict === undefined || verdict.ok) return [];
  const message = `${quote(quotation.text)} ${failureMessage(verdict.failure)}`;
  return [{ place: quotation.place, field: '<Q>', message }];
}

/** Every file of content/ is looked through; a licensed article may use the words of its own source. */
function copies(entries: Entries, runs: CopiedRuns): Problem[] {
  const licensed = new Set(entries.articles.filter((a) => a.data.rights === 'full').map((a) => a.file));
  return Object.values(entries)
    .flat()
    .flatMap(({ id, file, ownWords }) =>
      findCopies(ownWords.stretches, runs, licensed.has(file) ? id : undefined).map((copy) => ({
        place: copy.place,
        field: copy.field,
        message: `${copy.words} words in a row stand in the source of ${copy.article} too: ${quote(copy.text)}; say it in our own words, or quote it with <Q>`,
      })),
    );
}
