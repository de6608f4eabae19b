import type { Via } from '../markup/vocabulary.ts';

/** Labels for words that were interpreted or translated into English. */
export const VIA_LABELS: Readonly<Record<Via, string>> = {
  interpreter: 'through an interpreter',
  translation: 'in translation',
};
