import type { Via } from '../markup/vocabulary.ts';

/** How words reached English, as a reader is told wherever they stand. */
export const VIA_LABELS: Readonly<Record<Via, string>> = {
  interpreter: 'through an interpreter',
  translation: 'in translation',
};
