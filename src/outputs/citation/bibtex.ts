import type { CSL, CSLName } from '@citation-js/core';
import { noteOf } from './csl-record.ts';

/**
 * A record as a BibTeX entry, in Unicode. Titles and names that are no person's stand in double braces, so that no style
 * changes their capitals; there is no `urldate`, because only a reader knows it.
 * @param record CSL-JSON with one full day in `issued`.
 */
export function bibtex(record: CSL): string {
  const [year, month, day] = record.issued!['date-parts']![0].map(String);
  const fields: [string, string | undefined][] = [
    ['author', record.author?.map(person).join(' and ')],
    ['title', `{${escaped(record.title!)}}`],
    ['howpublished', `{${escaped(record['container-title']!)}}`],
    ['note', escaped(noteOf(record))],
    ['year', year],
    ['month', MONTHS[Number(month) - 1]],
    ['date', [year, month!.padStart(2, '0'), day!.padStart(2, '0')].join('-')],
    ['url', verbatim(record.URL!)],
    ['langid', 'american'],
  ];
  const lines = fields.flatMap(([name, value]) =>
    // The months are words that BibTeX knows; in braces they would not be.
    value ? [`  ${name} = ${name === 'month' ? value : `{${value}}`},`] : [],
  );
  return `@misc{${record.id},\n${lines.join('\n')}\n}\n`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const person = ({ family, given, literal }: CSLName) =>
  literal === undefined ? `${escaped(family!)}, ${escaped(given!)}` : `{${escaped(literal)}}`;

/** An address, which TeX reads as it stands; only braces and backslashes would end or change it. */
const verbatim = (url: string) => url.replace(/[{}\\\s]/g, encodeURIComponent);

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which TeX reads every sign as itself. */
const escaped = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[\\~^&%$#_{}]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
