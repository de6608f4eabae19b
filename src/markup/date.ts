import edtf from 'edtf';
import { quote } from './problems.ts';

/** A year, month, day or decade, as precise as it was written and no more. */
export interface DatePart {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly decade?: true;
  readonly approximate?: true;
}

/** How the parts belong together: one date, a span, each of several days, one of several days, or a latest day. */
export type DateForm = 'date' | 'span' | 'each' | 'either' | 'by';

/** A date of the Extended Date/Time Format (ISO 8601-2); the bounds are ISO days in UTC. */
export interface EventDate {
  readonly edtf: string;
  readonly form: DateForm;
  readonly parts: readonly DatePart[];
  readonly earliest: string;
  readonly latest: string;
}

const PART = /^(?:(\d{3})X|(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~?))$/;
const YEARS = { first: 1900, last: 2100 };

/**
 * Reads the EDTF forms this site uses: `2024`, `2024-06`, `2024-06-19`, each also with `~`; `199X`; `a/b`;
 * `{a,b}`, `[a,b]`, `[..a]`.
 * @returns the date, or a sentence that says what is wrong with the text.
 */
export function readDate(text: string): EventDate | string {
  if (/^\d\d?[/.]\d\d?[/.]\d+$/.test(text)) return `${quote(text)} could be two different days; ${HOW}`;
  const { form, texts } = split(text);
  const parts: DatePart[] = [];
  for (const part of texts) {
    const read = readPart(part);
    if (typeof read === 'string') return read;
    parts.push(read);
  }
  const wanted = { date: 1, by: 1, span: 2 } as const;
  if (form === 'each' || form === 'either' ? parts.length < 2 : parts.length !== wanted[form])
    return `${quote(text)} holds too few or too many dates; ${HOW}`;
  const bounds = texts.map((t) => edtf(t));
  const starts = bounds.map((b) => b.min);
  const ends = bounds.map((b) => b.max);
  const inOrder = (days: readonly number[]) => days.every((d, i) => i === 0 || d > days[i - 1]!);
  if (!inOrder(starts) || !inOrder(ends)) return `the dates in "${text}" are not in order, earliest first`;
  const earliest = iso(form === 'by' ? ends[0]! : starts[0]!);
  return { edtf: text, form, parts, earliest, latest: iso(ends.at(-1)!) };
}

const HOW =
  'write a quoted date such as "2024-06-19", "2024-06", "2024", "199X", "2020-01/2023-08", "{2024-10-18,2024-10-23}", "[2023-06-04,2023-06-07]" or "[..2024-06-19]"';

function split(text: string): { form: DateForm; texts: string[] } {
  const by = /^\[\.\.(.*)\]$/.exec(text);
  if (by) return { form: 'by', texts: [by[1]!] };
  const set = /^(?:\{(.*)\}|\[(.*)\])$/.exec(text);
  if (set) return { form: set[1] === undefined ? 'either' : 'each', texts: (set[1] ?? set[2]!).split(',') };
  return text.includes('/') ? { form: 'span', texts: text.split('/') } : { form: 'date', texts: [text] };
}

function readPart(text: string): DatePart | string {
  const match = PART.exec(text);
  if (!match) return `${quote(text)} is not a date this site can read; ${HOW}`;
  const [, decade, year, month, day, about] = match;
  const y = Number(decade === undefined ? year : `${decade}0`);
  if (y < YEARS.first || y > YEARS.last) return `the year ${y} is outside ${YEARS.first}–${YEARS.last}`;
  // Months beyond 12 are seasons in EDTF; this site has no words for them.
  if (Number(month ?? 1) > 12 || !exists(text)) return `there is no such ${day ? 'day' : 'month'} as ${text}`;
  return {
    year: y,
    ...(month ? { month: Number(month) } : {}),
    ...(day ? { day: Number(day) } : {}),
    ...(decade ? { decade: true as const } : {}),
    ...(about ? { approximate: true as const } : {}),
  };
}

/** The parser accepts 29 February of any year and rolls it over; written back, such a day differs. */
function exists(text: string): boolean {
  try {
    const { min } = edtf(text);
    const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
    return day === undefined || iso(min) === day;
  } catch {
    return false;
  }
}

const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
