import type { Article, PassageQuotation } from '../../model/article.ts';
import { dateWords } from '../../model/date-words.ts';
import { escaped } from '../../model/notes.ts';
import { HEARD } from '../site/heard.ts';

/** Who says a quotation, and how the words reached English: `Kim Jong Un, through an interpreter`. */
export const speakerLine = ({ voice, via }: Pick<PassageQuotation, 'voice' | 'via'>) =>
  [voice?.name, via && HEARD[via]].filter(Boolean).join(', ');

/** The source of a quotation: `PBS NewsHour, “Concerns grow …”, 13 September 2023`. */
export const creditLine = ({ source, published }: Pick<Article, 'source' | 'published'>) =>
  `${source.publisher}, “${source.title}”, ${dateWords(published)}`;

const QUOTATION = /<q id="([^"]+)"/g;

/** HTML of a passage whose quotations say for the script that copies them who speaks, and whether [sic] goes with them. */
export function attributed(html: string, quotations: readonly PassageQuotation[]): string {
  const known = new Map(quotations.map((q) => [q.id, q]));
  return html.replace(QUOTATION, (tag, id: string) => {
    const quotation = known.get(id);
    if (!quotation) return tag;
    return `${tag} data-by="${escaped(speakerLine(quotation))}"${quotation.sic ? ' data-sic' : ''}`;
  });
}
