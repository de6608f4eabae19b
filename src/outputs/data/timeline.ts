import { href } from '../../model/links.ts';
import { plainHtml, plainText } from '../html.ts';
import type { DataOf } from '../schemas/schemas.ts';
import type { Source } from '../source.ts';
import {
  backlinkData,
  correctionsAt,
  dateData,
  envelope,
  groundData,
  speakerData,
  threadData,
} from './parts.ts';

/** The timeline as `/timeline.json` has it, in order of time; the fields are described in `schemas/timeline.ts`. */
export function timelineData(source: Source): DataOf<'timeline'> {
  const { corpus, full } = source;
  return {
    ...envelope('timeline', 'Timeline', href('timeline/'), source),
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
      summit: event.summit ?? null,
      threads: event.threads.map((thread) => thread.id),
      people: event.people.map((person) => speakerData(person, full)),
      text: plainText(event.prose),
      html: plainHtml(event.prose, full),
      grounds: event.grounds.map((ground) => groundData(ground, source)),
      corrections: correctionsAt(`event:${event.id}`, source),
      linkedFrom: backlinkData(`event:${event.id}`, source),
    })),
  };
}
