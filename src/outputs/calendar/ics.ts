/** A line of a calendar: name with its parameters, and a value as it will stand there. */
export type Line = readonly [name: string, value: string];

const WIDTH = 75;

/** Lines as iCalendar (RFC 5545): CRLF, folded at 75 octets, never inside a character. */
export const calendarText = (lines: readonly Line[]): string =>
  lines.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('');

/** A value of type TEXT; line ends become `\n`, control characters are left out. */
export const textValue = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** An ISO day as a value of type DATE. @param later how many days after it. */
export function dateValue(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + later)).toISOString().slice(0, 10).replaceAll('-', '');
}

/** An instant (ISO 8601, UTC) as a value of type DATE-TIME. */
export const instantValue = (instant: string): string => instant.replace(/\.\d+/, '').replace(/[-:]/g, '');

function fold(line: string): string {
  const lines: string[] = [];
  let taken = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > WIDTH) {
      lines.push(taken);
      // The space that tells a continued line counts.
      taken = ' ';
      octets = 1;
    }
    taken += character;
    octets += size;
  }
  return [...lines, taken].join('\r\n');
}
