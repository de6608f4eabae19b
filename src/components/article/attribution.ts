import type { PassageQuotation } from '../../model/article.ts';
import { speakerLine } from '../../model/credit.ts';
import { escaped } from '../../model/notes.ts';

const QUOTATION = /<span class="verbatim" id="([^"]+)"/g;

/** HTML of a passage whose quotations say for the script that copies them who speaks, and whether [sic] goes with them. */
export function attributed(html: string, quotations: readonly PassageQuotation[]): string {
  const known = new Map(quotations.map((q) => [q.id, q]));
  return html.replace(QUOTATION, (tag, id: string) => {
    const quotation = known.get(id);
    if (!quotation) return tag;
    return `${tag} data-by="${escaped(speakerLine(quotation))}"${quotation.sic ? ' data-sic' : ''}`;
  });
}
