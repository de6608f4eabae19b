import { countWords } from '../markup/count-words.ts';
import type { Passage } from './article.ts';
import { withEllipsis } from './truncate.ts';

/** The first words of a passage, for lists. */
export function opening(passage: Passage, words = 16): string {
  const first = passage.text.split('\n')[0]!;
  const taken = first.split(' ').slice(0, words).join(' ');
  return taken.length === passage.text.length ? taken : withEllipsis(taken);
}

/** Whether a quotation has words enough to be drawn large, away from its sentence; a mere phrase has not. */
export const readsAlone = ({ text }: { readonly text: string }): boolean => countWords(text) >= 6;
