import type { ArticleEntry, Entries } from '../markup/collections.ts';
import { type Problem, quote } from '../markup/problems.ts';
import { type Fingerprints, type Proof, shareOf } from './prove.ts';

/** Words of one quotation, and the part of a source that all of its quotations may take together. */
const MOST_QUOTED = 25;
const LARGEST_SHARE = 0.1;

/** What fair quotation allows. An article whose rights holder has given leave is not held to it. */
export function limitProblems(
  entries: Entries,
  proofs: readonly Proof[],
  fingerprints: Fingerprints,
): Problem[] {
  const limited = entries.articles.filter((a) => a.data.rights !== 'full');
  const ids = new Set(limited.map((a) => a.id));
  return [
    ...lengths(proofs.filter((p) => ids.has(p.article))),
    ...limited.flatMap((article) => share(article, proofs, fingerprints)),
  ];
}

/** Quotations with nothing between them but space and punctuation are one to a reader, and count as one. */
function lengths(proofs: readonly Proof[]): Problem[] {
  const runs: Proof[][] = [];
  for (const proof of proofs) {
    const before = runs.at(-1)?.at(-1);
    const sameFile = before?.on === proof.on && before.id === proof.id;
    if (proof.quotation.adjoins && sameFile) runs.at(-1)!.push(proof);
    else runs.push([proof]);
  }
  return runs.flatMap((run) => {
    const words = run.reduce((sum, p) => sum + p.words, 0);
    if (words <= MOST_QUOTED) return [];
    const joined = run.length > 1 ? ` in ${run.length} quotations with no word of ours between them` : '';
    const message = `quotes ${words} words at once${joined}; at most ${MOST_QUOTED} may stand together: ${quote(run[0]!.quotation.text)}`;
    return [{ place: run[0]!.quotation.place, field: '<Q>', message }];
  });
}

function share(article: ArticleEntry, proofs: readonly Proof[], fingerprints: Fingerprints): Problem[] {
  const fingerprint = fingerprints.get(article.id);
  if (!fingerprint) return [];
  const { quoted, words } = shareOf(article.id, proofs, fingerprint);
  const most = Math.floor(words * LARGEST_SHARE);
  if (quoted <= most) return [];
  const percent = ((quoted / words) * 100).toFixed(1);
  const message = `${quoted} of the source’s ${words} words are quoted on this site, ${percent} %; at most ${most} (${LARGEST_SHARE * 100} %) may be. Retell some of them`;
  return [{ place: article.places['start']!, field: 'quotations', message }];
}
