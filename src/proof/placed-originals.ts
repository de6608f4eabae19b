import type { ArticleEntry, Entries, OriginalEntry } from '../markup/collections.ts';
import { passagesIn } from '../markup/outline.ts';
import { type NotePlace, placeNotes } from './place-notes.ts';
import type { Proof } from './prove.ts';
import type { Span } from './verify.ts';

/** Where a quotation of ours stands in a passage of an original: its first and its last word, 1 the first of the passage. */
export interface QuotedPlace extends Span {
  readonly id: string;
}

/** What of ours stands where in a passage of an original, in the order of its words. */
export interface PlacedPassage {
  readonly notes: readonly NotePlace[];
  readonly quotations: readonly QuotedPlace[];
}

/** An original that is here, by locator of its passages. */
export interface PlacedOriginal {
  readonly article: string;
  readonly passages: Readonly<Record<string, PlacedPassage>>;
}

/** Finds the places of our notes and quotations in every original that is here. */
export const placeOriginals = (entries: Entries, proofs: readonly Proof[]): PlacedOriginal[] =>
  entries.originals.flatMap((original) => {
    const article = entries.articles.find((a) => a.id === original.id);
    return article ? [placeOriginal(article, original, proofs)] : [];
  });

function placeOriginal(
  { id, data }: ArticleEntry,
  original: OriginalEntry,
  proofs: readonly Proof[],
): PlacedOriginal {
  const spans = new Map(
    proofs.flatMap(({ on, id: from, quotation, verdict }) =>
      on === 'articles' && from === id && verdict?.ok && quotation.id
        ? [[quotation.id, verdict.spans] as const]
        : [],
    ),
  );
  const passages = passagesIn(data.outline).flatMap((passage) => {
    const words = original.data.passages.find((p) => p.id === passage.id);
    if (!words) return [];
    const notes = data.outline.notes.filter((n) => n.passage === passage.id);
    const quotations = passage.quotations.flatMap((q): QuotedPlace[] => {
      const [first] = spans.get(q.id) ?? [];
      return first ? [{ id: q.id, ...first }] : [];
    });
    return [[passage.id, { notes: placeNotes(passage, notes, words, spans), quotations }] as const];
  });
  return { article: id, passages: Object.fromEntries(passages) };
}
