import type { DatePart, EventDate } from '../markup/date.ts';
import type { Reference } from '../markup/schemas.ts';

/** A stretch of a date in words, with its machine form where HTML has one. */
export interface DatePiece {
  readonly text: string;
  readonly datetime?: string;
}

/**
 * A date in words, no more exact than it is known: `19 June 2024`, `about June 2023`, `1990s`, `28 May – 9 June 2024`,
 * `18, 23 and 28 October 2024`, `4 or 7 June 2023`, `by 19 June 2024`. The only place that formats dates.
 */
export function datePieces(date: EventDate): DatePiece[] {
  const { parts, form } = date;
  const shown = parts.map((part, i) =>
    piece(part, form === 'date' || form === 'by' ? undefined : parts[i + 1]),
  );
  switch (form) {
    case 'by':
      return [{ text: 'by ' }, ...shown];
    case 'span':
      return joined(shown, ' – ', ' – ');
    case 'each':
      return joined(shown, ', ', ' and ');
    case 'either':
      return joined(shown, ', ', ' or ');
    default:
      return shown;
  }
}

export const dateWords = (date: EventDate): string =>
  datePieces(date)
    .map((p) => p.text)
    .join('');

/** How exact a date is, in a word or two. */
export function precisionWords({ form, parts }: EventDate): string {
  if (form === 'span') return parts[0]!.day ? 'span of days' : 'span of months';
  if (form === 'each') return 'several days';
  if (form === 'either') return 'disputed between two days';
  if (form === 'by') return 'no later than this day';
  const [part] = parts;
  const unit = part!.decade ? 'decade' : part!.day ? 'day' : part!.month ? 'month' : 'year';
  return part!.approximate ? `about this ${unit}` : unit;
}

/** A reference by publisher and date: `Harbor Gazette, 15 September 2023`. */
export const referenceCredit = ({ publisher, date }: Reference): string =>
  date ? `${publisher}, ${dateWords(date)}` : publisher;

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });
const monthName = (month: number) => MONTH.format(Date.UTC(2000, month - 1, 1));
const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** Month and year are left to the next part where it has the same. */
function piece(part: DatePart, next: DatePart | undefined): DatePiece {
  const sameYear = next?.year === part.year;
  const sameMonth =
    sameYear && next?.month === part.month && part.day !== undefined && next?.day !== undefined;
  const words = [
    part.approximate ? 'about' : '',
    part.day ?? '',
    part.month && !sameMonth ? monthName(part.month) : '',
    part.decade ? `${part.year}s` : sameYear && part.month ? '' : part.year,
  ];
  const text = words.filter((w) => w !== '').join(' ');
  if (part.decade) return { text };
  const datetime = [pad(part.year, 4), part.month ? pad(part.month) : '', part.day ? pad(part.day) : '']
    .filter(Boolean)
    .join('-');
  return { text, datetime };
}

function joined(pieces: DatePiece[], between: string, last: string): DatePiece[] {
  return pieces.flatMap((p, i) => (i === 0 ? [p] : [{ text: i === pieces.length - 1 ? last : between }, p]));
}
