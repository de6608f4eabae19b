import { href } from '../../model/links.ts';
import { plainHtml, plainText } from '../html.ts';
import type { DataOf } from '../schemas/all-schemas.ts';
import type { Context } from '../context.ts';
import {
  backlinkData,
  correctionsAt,
  dateData,
  envelope,
  groundData,
  speakerData,
  threadData,
} from './data-fields.ts';

/** The timeline as `/timeline.json` has it, in order of time; the fields are described in `schemas/timeline.ts`. */
export function timelineData(context: Context): DataOf<'timeline'> {
  const { corpus, full } = context;
  return {
    ...envelope('timeline', 'Timeline', href('timeline/'), context),
    occasions: corpus.story.occasions.map(({ id, name, date, event }) => ({
      id,
      name,
      date: dateData(date),
      event: event ?? null,
    })),
    threads: corpus.threads.map((thread) => ({
      ...threadData(thread, full),
      description: thread.description,
    })),
    events: corpus.events.map((event) => ({
      id: event.id,
      url: full(event.href),
      title: event.title,
      date: dateData(event.date),
      sourceDate: event.sourceDate ?? null,
      place: event.place ?? null,
      occasion: event.occasion?.id ?? null,
      threads: event.threads.map((thread) => thread.id),
      people: event.people.map((person) => speakerData(person, full)),
      text: plainText(event.prose),
      html: plainHtml(event.prose, full),
      grounds: event.grounds.map((ground) => groundData(ground, context)),
      corrections: correctionsAt(`event:${event.id}`, context),
      linkedFrom: backlinkData(`event:${event.id}`, context),
    })),
  };
}
