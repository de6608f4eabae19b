import type { EventEntry } from '../markup/collections.ts';
import type { EventDate } from '../markup/date.ts';
import { type PassageAddress, parsePassageAddress } from '../markup/passage-address.ts';
import type { EventMatter, Reference, Thread } from '../markup/schemas.ts';
import { parseLink } from '../markup/link.ts';
import type { SpeakerHead } from './article.ts';
import type { LinkLabels } from './labels.ts';
import { eventHref, resolve, threadHref } from './links.ts';
import type { Occasion } from './story.ts';
import { type Prose, type ProseContext, joinProse } from './prose.ts';

/** What an event rests on: a passage here, or a page outside. */
export type Ground =
  | (PassageAddress & { readonly kind: 'passage'; readonly label: string; readonly href: string })
  | { readonly kind: 'reference'; readonly reference: Reference };

/** What links are joined with: the references, and the label of every link. */
export interface Linked extends ProseContext {
  readonly labels: LinkLabels;
}

/** An event, dated no more exactly than its grounds allow. */
export interface Event extends Omit<EventMatter, 'people' | 'grounds' | 'threads'> {
  /** The occasion whose event it is. */
  readonly occasion: Occasion | undefined;
  readonly id: string;
  readonly href: string;
  readonly prose: Prose;
  readonly text: string;
  readonly date: EventDate;
  readonly people: readonly SpeakerHead[];
  readonly threads: readonly ThreadHead[];
  readonly grounds: readonly Ground[];
}

export interface ThreadHead extends Thread {
  readonly href: string;
}

/** A stretch of the list: one year, or the long time before the story proper. */
export interface Period {
  readonly id: string;
  readonly label: string;
  readonly events: readonly Event[];
}

export function joinEvent(
  entry: EventEntry,
  people: ReadonlyMap<string, SpeakerHead>,
  threads: ReadonlyMap<string, ThreadHead>,
  known: Linked,
  occasions: readonly Occasion[] = [],
): Event {
  const { prose, ...data } = entry.data;
  return {
    ...data,
    id: entry.id,
    href: eventHref(entry.id),
    occasion: occasions.find((o) => o.event === entry.id),
    prose: joinProse(prose, known),
    people: data.people.flatMap((id) => people.get(id) ?? []),
    threads: data.threads.flatMap((id) => threads.get(id) ?? []),
    grounds: joinGrounds(data.grounds, known),
  };
}

/** Grounds as data: the passages first, then the references, each in the order written. */
export function joinGrounds(links: readonly string[], { references, labels }: Linked): Ground[] {
  const grounds = links.flatMap((text): Ground[] => {
    const link = parseLink(text);
    if (link?.kind === 'passage') {
      const address = parsePassageAddress(link.target);
      return [{ kind: 'passage', ...address, label: labels(text), href: resolve(text, references)! }];
    }
    const reference = link && references.get(link.target);
    return reference ? [{ kind: 'reference', reference }] : [];
  });
  return [...grounds.filter((g) => g.kind === 'passage'), ...grounds.filter((g) => g.kind === 'reference')];
}

export const joinThread = (thread: Thread): ThreadHead => ({ ...thread, href: threadHref(thread.id) });

/** By first possible day; on the same day the shorter span first, then the order an editor knows, then by title. */
export function inOrderOfTime(events: readonly Event[]): Event[] {
  const known = (e: Event) => e.sequence ?? 100;
  return [...events].sort(
    (a, b) =>
      a.date.earliest.localeCompare(b.date.earliest) ||
      a.date.latest.localeCompare(b.date.latest) ||
      known(a) - known(b) ||
      a.title.localeCompare(b.title, 'en'),
  );
}

/**
 * Events in order of time as years; everything before the story proper is one stretch.
 * @param begins the first year that stands by itself; without it, every year does.
 */
export function periods(events: readonly Event[], begins = 0): Period[] {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const year = Number(event.date.latest.slice(0, 4));
    const id = year < begins || Number(event.date.earliest.slice(0, 4)) < begins ? 'before' : String(year);
    groups.set(id, [...(groups.get(id) ?? []), event]);
  }
  return [...groups].map(([id, list]) => ({
    id,
    label: id === 'before' ? `${list[0]!.date.earliest.slice(0, 4)} to ${begins - 1}` : id,
    events: list,
  }));
}

export const eventsOf = (thread: ThreadHead, events: readonly Event[]) =>
  events.filter((e) => e.threads.some((t) => t.id === thread.id));

/** The events before and after an event in the same thread. */
export function neighbors(
  event: Event,
  thread: ThreadHead,
  ordered: readonly Event[],
): { before: Event | undefined; after: Event | undefined } {
  const inThread = eventsOf(thread, ordered);
  const at = inThread.findIndex((e) => e.id === event.id);
  return { before: inThread[at - 1], after: inThread[at + 1] };
}
