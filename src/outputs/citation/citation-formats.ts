import type { CSL } from '@citation-js/core';
import type { Article } from '../../model/article.ts';
import type { Context } from '../context.ts';
import { bibtex } from './bibtex.ts';
import { originalRecord, ownRecord } from './csl-record.ts';
import { ris } from './ris.ts';

const format = (extension: string, name: string, type: string, text: (records: CSL[]) => string) => ({
  extension,
  name,
  type: `${type}; charset=utf-8`,
  write: (article: Article, { corpus, full }: Context) =>
    text([ownRecord(article, corpus.story, full), originalRecord(article)]),
});

/** The formats in which reference managers read an article: our page and the original, a record each. */
export const CITATION_FORMATS = [
  format(
    'csl.json',
    'CSL-JSON',
    'application/vnd.citationstyles.csl+json',
    (records) => `${JSON.stringify(records, null, 2)}\n`,
  ),
  format('bib', 'BibTeX', 'application/x-bibtex', (records) => records.map(bibtex).join('\n')),
  format('ris', 'RIS', 'application/x-research-info-systems', (records) => records.map(ris).join('\r\n')),
];
