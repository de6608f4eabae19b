import type { Article, PassageQuotation } from './article.ts';
import { dateWords } from './date-words.ts';
import { VIA_LABELS } from './via-labels.ts';

/** Who says a quotation, and how the words reached English: `Rolf Amsel, through an interpreter`. */
export const speakerLine = ({ voice, via }: Pick<PassageQuotation, 'voice' | 'via'>) =>
  [voice?.name, via && VIA_LABELS[via]].filter(Boolean).join(', ');

/** The source of a quotation: `Harbor Radio, “A gate is closed …”, 1 September 2023`. */
export const creditLine = ({ source, published }: Pick<Article, 'source' | 'published'>) =>
  `${source.publisher}, “${source.title}”, ${dateWords(published)}`;
