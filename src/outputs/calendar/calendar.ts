import { lastChange } from '../../model/changes.ts';
import { dateWords, precisionWords } from '../../model/date-words.ts';
import { countOf } from '../../model/format.ts';
import { href } from '../../model/links.ts';
import type { Event } from '../../model/timeline.ts';
import { plainText } from '../html.ts';
import { type Context, instantOf } from '../context.ts';
import { type Days, daysOf } from './days.ts';
import { type Line, calendarText, dateValue, instantValue, textValue } from './ics.ts';

/**
 * The events whose day is known as an iCalendar (RFC 5545, name and description RFC 7986), as whole days that take no time.
 * An event on several days comes once for each. What is left out is counted in the description.
 * @param self full address of the calendar itself.
 */
export function calendar(context: Context, self: string): string {
  const { events, story } = context.corpus;
  const dated = events.map((event) => ({ event, days: daysOf(event) }));
  const about = calendarAbout(dated.filter(({ days }) => days.length > 0).length, events.length);
  return calendarText([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', textValue(`-//${story.name}//Timeline//EN`)],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', textValue(story.name)],
    ['X-WR-CALNAME', textValue(story.name)],
    ['DESCRIPTION', textValue(about)],
    ['X-WR-CALDESC', textValue(about)],
    ['URL', context.full(href('timeline/'))],
    ['SOURCE;VALUE=URI', self],
    ...dated.flatMap(({ event, days }) => days.flatMap((day) => entry(event, day, days.length, context))),
    ['END', 'VCALENDAR'],
  ]);
}

function calendarAbout(taken: number, all: number): string {
  const left = all - taken;
  const out = `${left} of the ${all} ${left === 1 ? 'is' : 'are'} left out, because no day is known: only a month, a year, one of two days, or a latest day.`;
  return `${countOf(taken, 'event')} of the timeline, each on its day. ${left > 0 ? out : ''}`.trim();
}

function entry(
  event: Event,
  { first, last }: Days,
  count: number,
  { corpus: { story }, full, changes }: Context,
): Line[] {
  const { id, title, place, threads, date } = event;
  const url = full(event.href);
  const when = count > 1 ? `On ${dateWords(date)}.` : `${dateWords(date)} (${precisionWords(date)}).`;
  const stamp = [instantOf(story.published), lastChange(`events/${id}/`, changes) ?? ''].sort().at(-1)!;
  return [
    ['BEGIN', 'VEVENT'],
    // With one day among several in the name, a day that is added or withdrawn leaves the others alone.
    ['UID', `${count > 1 ? `${id}-${dateValue(first)}` : id}@${story.authority.split(',')[0]}`],
    ['DTSTAMP', instantValue(stamp)],
    ['DTSTART;VALUE=DATE', dateValue(first)],
    // The end of whole days is the day after.
    ['DTEND;VALUE=DATE', dateValue(last, 1)],
    ['SUMMARY', textValue(title)],
    ['DESCRIPTION', textValue(`${when}\n\n${plainText(event.prose)}\n\n${url}`)],
    ...(place ? ([['LOCATION', textValue(place)]] as const) : []),
    ['URL', url],
    ['CATEGORIES', threads.map((thread) => textValue(thread.name)).join(',')],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}
