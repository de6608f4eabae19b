import type { Entries } from '../markup/collections.ts';
import { type EventDate, readDate } from '../markup/date.ts';
import { type Problem, quote } from '../markup/problems.ts';
import { type Changes, changesNow, lastChange } from './changes.ts';

/** The page that says up to when the account was checked. */
const FRONT = 'home';

/** Up to when the account was checked, and of when the newest page is that it rests on. */
export interface AsOf {
  readonly checked: EventDate;
  readonly newest: EventDate | undefined;
}

/** @returns undefined where the front page gives no day. */
export function asOf({ pages, references }: Entries): AsOf | undefined {
  const checked = pages.find((p) => p.id === FRONT)?.data.checked;
  if (!checked) return undefined;
  const dates = references.flatMap((r) => r.data.date ?? []);
  return { checked, newest: dates.sort((a, b) => b.earliest.localeCompare(a.earliest))[0] };
}

/** The day stands on the front page alone, and nothing that the account rests on is later. */
export function asOfProblems(entries: Entries): Problem[] {
  const elsewhere = entries.pages
    .filter((p) => p.id !== FRONT && p.data.checked)
    .map((p) => ({
      place: p.places['checked']!,
      field: 'checked',
      message: `stands in one place, content/pages/${FRONT}.mdx; delete it here`,
    }));
  const { checked } = entries.pages.find((p) => p.id === FRONT)?.data ?? {};
  if (!checked) return elsewhere;
  const later = entries.references
    .filter((r) => r.data.date && r.data.date.earliest > checked.latest)
    .map((r) => ({
      place: r.places['date']!,
      field: 'date',
      message: `is ${quote(r.data.date!.edtf)}, after the day on which the account was checked (${checked.edtf}); check it anew and write that day in content/pages/${FRONT}.mdx, or mend this date`,
    }));
  return [...elsewhere, ...later];
}

/** The day on which what a page shows last changed. @param page its path under the site. */
export const lastChanged = (page: string, changes: Changes = changesNow()): EventDate | undefined =>
  dayOf(lastChange(page, changes));

/** The day of an instant (ISO 8601, UTC). */
export function dayOf(instant: string | undefined): EventDate | undefined {
  const date = instant === undefined ? undefined : readDate(instant.slice(0, 10));
  return typeof date === 'string' ? undefined : date;
}
