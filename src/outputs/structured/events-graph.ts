import type { Event as EventNode, ItemList } from 'schema-dts';
import { datePieces, dateWords } from '../../model/date-words.ts';
import { href } from '../../model/links.ts';
import type { Event, ThreadHead } from '../../model/timeline.ts';
import type { Story } from '../../model/story.ts';
import type { Absolute } from '../address.ts';
import { graphText } from './graph.ts';
import { speakerNode } from './people-graph.ts';

/** An event in few words: what and when. Its name leads to its page. */
export const eventHead = (event: Event, at: Absolute) => ({
  '@type': 'Event' as const,
  '@id': `${at(event.href)}#event`,
  name: event.title,
  ...dates(event),
});

/**
 * Dates as ISO 8601, no more exact than they are known: `2024`, `2024-06`, `2024-06-19`. A decade, a day that is disputed
 * and a latest possible day have no form there; they stand in words.
 */
function dates({ date }: Event) {
  const days = datePieces(date).flatMap((piece) => piece.datetime ?? []);
  const known = date.form !== 'either' && date.form !== 'by' && !date.parts.some((p) => p.approximate);
  if (!known || days.length === 0) return { disambiguatingDescription: dateWords(date) };
  return { startDate: days[0]!, ...(days.length > 1 ? { endDate: days.at(-1)! } : {}) };
}

/** The event of a page, with its place and people. Only of an occasion is it on record that all of them took part. */
function eventNode(event: Event, at: Absolute): EventNode {
  const people = event.people.map((person) => speakerNode(person, at));
  return {
    ...eventHead(event, at),
    url: at(event.href),
    ...(event.place ? { location: { '@type': 'Place', name: event.place } } : {}),
    ...(people.length === 0 ? {} : event.occasion ? { attendee: people } : { about: people }),
  };
}

/** `/events/<event>/`. */
export const eventGraph = (event: Event, at: Absolute, story: Story): string =>
  graphText(
    at,
    story,
    event.href,
    [eventNode(event, at)],
    [
      { name: 'Timeline', href: href('timeline/') },
      { name: event.title, href: event.href },
    ],
  );

/** `/timeline/`, and `/timeline/<thread>/`: events in order of time, as the page lists them. */
export function timelineGraph(
  title: string,
  events: readonly Event[],
  at: Absolute,
  story: Story,
  thread?: ThreadHead,
): string {
  const list: ItemList = {
    '@type': 'ItemList',
    '@id': `${at(thread?.href ?? href('timeline/'))}#list`,
    name: title,
    itemListOrder: 'https://schema.org/ItemListOrderAscending',
    numberOfItems: events.length,
    itemListElement: events.map((event, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      item: eventHead(event, at),
    })),
  };
  const trail = thread && [
    { name: 'Timeline', href: href('timeline/') },
    { name: thread.name, href: thread.href },
  ];
  return graphText(at, story, thread?.href ?? href('timeline/'), [list], trail);
}
