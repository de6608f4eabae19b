import type { Entries, OriginalEntry } from '../markup/collections.ts';
import type { PassageOutline } from '../markup/outline.ts';
import type { OriginalMatter } from '../markup/schemas.ts';
import type { PlacedOriginal } from '../proof/placed-originals.ts';
import type { Proven } from '../proof/proven.ts';
import type { Note } from './notes.ts';
import { type Prose, type ProseContext, joinProse } from './prose.ts';
import { sourceProse } from './source-words.ts';

/** Whose the words of an original are, by what leave they stand here, and the credit that goes with them. */
export type OriginalCredit = Pick<OriginalMatter, 'holder' | 'licence' | 'credit' | 'url'>;

/** The whole words of a source, and where our notes and quotations stand in them. */
export interface OriginalWords {
  readonly entry: OriginalEntry;
  readonly placed: PlacedOriginal;
}

/** The originals that are here, by article. */
export const joinOriginals = ({ originals }: Entries, proven: Proven): ReadonlyMap<string, OriginalWords> =>
  new Map(
    originals.flatMap((entry) => {
      const placed = proven.originals.find((o) => o.article === entry.id);
      return placed ? [[entry.id, { entry, placed }] as const] : [];
    }),
  );

/** What an article says of its rights where the source's words stand in it. */
export function leaveOf({ entry }: OriginalWords) {
  const { holder, licence, credit, url } = entry.data;
  return {
    rights: 'full' as const,
    rightsHolder: holder,
    licence,
    original: { holder, licence, credit, url } satisfies OriginalCredit,
  };
}

/** Prose and text of a passage: the source's own words where they are here, with our retelling beside them; else ours. */
export function wordsOf(
  block: PassageOutline,
  original: OriginalWords | undefined,
  known: ProseContext,
): { prose: Prose; text: string; retelling?: Prose } {
  const ours = joinProse(block.prose, known);
  const words = original?.entry.data.passages.find((p) => p.id === block.id);
  const placed = original?.placed.passages[block.id];
  if (!words || !placed) return { prose: ours, text: block.text };
  const prose = joinProse(sourceProse(words, placed), known);
  return { prose, text: words.paragraphs.join('\n\n'), retelling: ours };
}

/** Notes in the order in which they stand in an original, numbered anew: its sentences may come in another than ours. */
export function inOrderOf<N extends Note>({ placed }: OriginalWords, notes: readonly N[]): N[] {
  const order = Object.values(placed.passages).flatMap((p) => p.notes.map((n) => n.label));
  return [...notes]
    .sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label))
    .map((note, i) => ({ ...note, number: i + 1 }));
}
