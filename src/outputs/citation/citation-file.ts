import type { Article } from '../../model/article.ts';
import type { Absolute } from '../address.ts';
import { bibtex } from './bibtex.ts';
import { originalRecord, ownRecord } from './csl-record.ts';
import { ris } from './ris.ts';

/** The formats in which reference managers read an article and its original. */
export const CITATION_FORMATS = ['csl.json', 'bib', 'ris'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/**
 * A file for reference managers with two records: our page, and the original.
 * @returns its text, and its media type.
 */
export function citationFile(
  article: Article,
  format: CitationFormat,
  absolute: Absolute,
): { text: string; type: string } {
  const records = [ownRecord(article, absolute), originalRecord(article)];
  switch (format) {
    case 'csl.json':
      return {
        text: `${JSON.stringify(records, null, 2)}\n`,
        type: 'application/vnd.citationstyles.csl+json',
      };
    case 'bib':
      return { text: records.map(bibtex).join('\n'), type: 'application/x-bibtex' };
    case 'ris':
      return { text: records.map(ris).join('\r\n'), type: 'application/x-research-info-systems' };
  }
}
