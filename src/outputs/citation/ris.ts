import type { CSL, CSLName } from '@citation-js/core';
import { noteOf } from './csl-record.ts';

/**
 * A record in the RIS format (Research Information Systems, 2011): a tag, two spaces, a hyphen, a space and a value a line,
 * lines end with CR LF. A web page is `ELEC`; so is an interview, for which the format has no type: a note says what it is,
 * and who asks.
 * @param record CSL-JSON with one full day in `issued`.
 */
export function ris(record: CSL): string {
  const [year, month, day] = record.issued!['date-parts']![0].map(String);
  const lines: [string, string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', String(record.id)],
    ...(record.author ?? []).map((name): [string, string] => ['AU', person(name)]),
    ['TI', record.title],
    ['T2', record['container-title']],
    ['N1', noteOf(record)],
    ['PY', year],
    ['DA', `${year}/${month!.padStart(2, '0')}/${day!.padStart(2, '0')}`],
    ['LA', record.language],
    ['UR', record.URL],
  ];
  // A value is one line: a line break in it would begin another tag.
  const text = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return [...text, 'ER  - ', ''].join('\r\n');
}

const person = ({ family, given, literal }: CSLName) => literal ?? `${family}, ${given}`;
