import type { CorrectionEntry, Entries } from '../markup/collections.ts';
import type { EventDate } from '../markup/date.ts';
import { passageAddress } from '../markup/passage-address.ts';
import type { Problem } from '../markup/problems.ts';
import { correctionHref, resolve } from './links.ts';
import type { Linked } from './timeline.ts';

/** Something that a correction changed, as a reader knows it. */
export interface Corrected {
  /** As an author wrote it: `passage:<article>/t4`. */
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

/** A mistake of ours that was published: what was wrong, what is right, and where. */
export interface Correction {
  readonly id: string;
  readonly href: string;
  readonly date: EventDate;
  readonly wrong: string;
  readonly right: string;
  readonly targets: readonly Corrected[];
}

/** Corrections, the newest first, and for every `kind:target` those that a reader must be told of there. */
export interface Corrections {
  readonly list: readonly Correction[];
  readonly at: ReadonlyMap<string, readonly Correction[]>;
}

/** Joins corrections with what they name. Names were checked before. */
export function joinCorrections(entries: Entries, { references, labels }: Linked): Corrections {
  const join = ({ id, data }: CorrectionEntry): Correction => ({
    id,
    href: correctionHref(id),
    date: data.date,
    wrong: data.wrong,
    right: data.right,
    targets: data.ids.map((to) => ({ id: to, name: labels(to), href: resolve(to, references)! })),
  });
  const list = [...entries.corrections]
    .sort((a, b) => a.places['start']!.line - b.places['start']!.line)
    .map(join)
    .sort((a, b) => b.date.earliest.localeCompare(a.date.earliest));
  const at = new Map<string, Correction[]>();
  for (const correction of list)
    for (const id of new Set(correction.targets.flatMap((t) => marked(t.id, entries))))
      at.set(id, [...(at.get(id) ?? []), correction]);
  return { list, at };
}

/** Where a correction is told: at what it names, and for a claim also at the passages that it checks. */
function marked(id: string, entries: Entries): string[] {
  const claim = entries.claims.find((c) => id === `claim:${c.id}`);
  return [id, ...(claim?.data.passages ?? []).map((passage) => `passage:${passage}`)];
}

/** The corrections that touch a passage of an article, each once. */
export const correctionsOf = (article: string, { list, at }: Corrections): Correction[] =>
  list.filter((c) =>
    [...at].some(([id, made]) => id.startsWith(`passage:${passageAddress(article, '')}`) && made.includes(c)),
  );

/** Nothing is corrected before it was published. */
export const correctionProblems = ({ corrections, story: [story] }: Entries): Problem[] =>
  corrections
    .filter(({ data }) => story && data.date.earliest < story.data.published.earliest)
    .map(({ data, places }) => ({
      place: places['date']!,
      field: 'date',
      message: `${data.date.edtf} is before the site was published, on ${story!.data.published.edtf}; write the day of the correction`,
    }));
