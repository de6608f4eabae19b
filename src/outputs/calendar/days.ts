import type { Event } from '../../model/timeline.ts';

/** A stretch of whole days, both ends included, as ISO days. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/**
 * The days of an event, where they are known: one day, every day of a span between two days, or each of several days.
 * Nothing for what is known to a month or a year, for "about", for one of two days, and for "no later than".
 */
export function daysOf({ date }: Pick<Event, 'date'>): Days[] {
  const { form, parts, earliest, latest } = date;
  const known = parts.every((part) => part.day !== undefined && !part.approximate && !part.decade);
  if (!known || form === 'either' || form === 'by') return [];
  if (form !== 'each') return [{ first: earliest, last: latest }];
  return parts.map(({ year, month, day }) => {
    const iso = [year, month, day].map((n) => String(n).padStart(2, '0')).join('-');
    return { first: iso, last: iso };
  });
}
