import { SITE } from '../site.ts';
import type { Article } from './article.ts';
import { truncate } from './truncate.ts';
import { dateWords } from './date-words.ts';
import { unitOf } from './format.ts';
import type { Speaker } from './speakers.ts';
import type { Event, ThreadHead } from './timeline.ts';

/**
 * The title of every kind of page, for `<title>`, previews, cards and feeds. Each stands alone: it names its matter, and has
 * none of the site's shorthand (`P10`, `t9`). Those of claims stand in `claimtitle.ts`.
 */
export const titles = {
  front: `${SITE.name}: ${SITE.line}`,
  articles: `Two news articles about ${SITE.matter}, passage by passage`,
  article: ({ title, source, published }: Article) =>
    `${title} (${source.publisher}, ${dateWords(published)})`,
  /** One voice in one article. */
  extract: ({ name }: Pick<Speaker, 'name'>, { source, published }: Article) =>
    `${name} on ${SITE.matter}: ${source.publisher}, ${dateWords(published)}`,
  timeline: (events: readonly Event[]) =>
    `Timeline of ${SITE.matter}: ${events.length} events, ${years(events).join('–')}`,
  thread: ({ name }: ThreadHead) => `${name}: a timeline of ${SITE.matter}`,
  event: ({ title, date }: Event) => `${title} (${dateWords(date)})`,
  speakers: `Who speaks about ${SITE.matter}, and in which role`,
  speaker: ({ name }: Pick<Speaker, 'name'>) => `${name} and ${SITE.matter}`,
  claims: (claims: readonly unknown[]) => `${claims.length} claims about ${SITE.matter}, checked`,
  glossary: `Glossary of ${SITE.matter}: places, treaties, weapons, names`,
  /** @param title of an explainer page, which stands in its file. */
  about: (title: string) => `${title} on ${SITE.matter}`,
  corrections: `Corrections to this account of ${SITE.matter}`,
  compare: (title: string) => title,
  data: `Data on ${SITE.matter}: claims, events, transcripts`,
  missing: `No such page about ${SITE.matter}`,
} as const;

/** First and last year of events in order of time. */
const years = (events: readonly Event[]) => [
  ...new Set([events[0]?.date.earliest, events.at(-1)?.date.latest].map((day) => day?.slice(0, 4) ?? '')),
];

type Place = { readonly kind: 'passage' | 'caption'; readonly id: string };

/** A passage in words: `turn 9`, `photo caption 1`. */
export const placeWords = (article: Pick<Article, 'kind'>, { kind, id }: Place) =>
  `${kind === 'caption' ? 'photo caption' : unitOf(article)} ${id.slice(1)}`;

/** Most characters of a passage's title, and those below which words say nothing. */
const MOST = 90;
const LEAST = 15;

/** `Jean Lee, PBS turn 9 on the Putin–Kim summits: “Well, …”`. @param name whose it is; none for captions. */
export function passageTitle(article: Article, place: Place, name: string | undefined, text: string): string {
  const where = `${article.source.short} ${placeWords(article, place)} on ${SITE.matter}`;
  const head = name ? `${name}, ${where}` : where;
  const room = MOST - head.length - 2;
  return room < LEAST ? head : `${head}: ${truncate(text, room)}`;
}
