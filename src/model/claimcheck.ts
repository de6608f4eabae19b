import type { ClaimEntry, Entries } from '../markup/collections.ts';
import { parsePassageAddress, passageAddress } from '../markup/passage-address.ts';
import { type Problem, quote } from '../markup/problems.ts';

/** Problems of claims between files: a claim must be made in the passage that notes it, by someone who appears there. */
export function claimProblems(entries: Entries): Problem[] {
  return [...notedElsewhere(entries), ...entries.claims.flatMap((claim) => absent(claim, entries))];
}

/** A claim check stands beside a passage that makes the claim. */
function notedElsewhere(entries: Entries): Problem[] {
  const claims = new Map(entries.claims.map((c) => [c.id, c]));
  return entries.articles.flatMap(({ id, data }) =>
    data.outline.notes.flatMap((note): Problem[] => {
      const claim = 'claim' in note ? claims.get(note.claim) : undefined;
      const passage = passageAddress(id, note.passage);
      if (!claim || claim.data.passages.includes(passage)) return [];
      const message = `stands beside ${quote(passage)}, which is not among the passages of ${claim.file}; add it there or move the note’s mark`;
      return [{ place: note.place, field: `[^${note.label}]`, message }];
    }),
  );
}

/** Who makes a claim appears in the article that has it, and so has a role there. */
function absent(claim: ClaimEntry, entries: Entries): Problem[] {
  const articles = [...new Set(claim.data.passages.map((p) => parsePassageAddress(p).article))];
  return claim.data.by.flatMap((id): Problem[] => {
    const speaker = entries.speakers.find((s) => s.id === id);
    if (!speaker || articles.some((article) => speaker.data.roles[article])) return [];
    const message = `names ${quote(id)}, who does not appear in ${articles.join(' or ')}; write who says it there`;
    return [{ place: claim.places['by']!, field: 'by', message }];
  });
}
