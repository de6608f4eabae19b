import type { Article } from './article.ts';
import { truncate } from './truncate.ts';
import { dateWords } from './date-words.ts';
import { capitalized, countOf, sourcesCounted, unitOf } from './format.ts';
import type { Story } from './story.ts';
import type { Speaker } from './speakers.ts';
import type { Event, ThreadHead } from './timeline.ts';

/** Characters of a title that previews show. */
const LONGEST = 70;

/**
 * The title of every kind of page, for `<title>`, previews, cards and feeds. Each stands alone: it names its matter, and has
 * none of the site's shorthand (`H10`, `t9`). Those of claims stand in `claimtitle.ts`.
 */
export const titles = {
  front: ({ name, line }: Story) => `${name}: ${line}`,
  articles: ({ matter }: Story, articles: readonly Article[]) => {
    const short = `${capitalized(sourcesCounted(articles))} about ${matter}`;
    const whole = `${short}, passage by passage`;
    return whole.length > LONGEST ? short : whole;
  },
  article: ({ title, source, published }: Article) =>
    `${title} (${source.publisher}, ${dateWords(published)})`,
  /** One voice in one article. */
  extract: ({ matter }: Story, { name }: Pick<Speaker, 'name'>, { source, published }: Article) =>
    `${name} on ${matter}: ${source.publisher}, ${dateWords(published)}`,
  timeline: ({ matter }: Story, events: readonly Event[]) =>
    `Timeline of ${matter}: ${countOf(events.length, 'event')}, ${years(events).join('–')}`,
  thread: ({ matter }: Story, { name }: ThreadHead) => `${name}: a timeline of ${matter}`,
  event: ({ title, date }: Event) => `${title} (${dateWords(date)})`,
  speakers: ({ matter }: Story) => `Who speaks about ${matter}, and in which role`,
  speaker: ({ matter }: Story, { name }: Pick<Speaker, 'name'>) => `${name} and ${matter}`,
  claims: ({ matter }: Story, claims: readonly unknown[]) =>
    `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'} about ${matter}, checked`,
  notes: ({ matter }: Story, articles: readonly Article[]) =>
    `${countOf(noteCount(articles), 'note')} on ${matter}, by kind`,
  words: ({ matter }: Story) => `Index of words: names, places and numbers of ${matter}`,
  glossary: ({ matter, glossary }: Story) => `Glossary of ${matter}${glossary ? `: ${glossary.title}` : ''}`,
  /** @param title of an explainer page, which stands in its file. */
  about: ({ matter }: Story, title: string) => `${title} on ${matter}`,
  corrections: ({ matter }: Story) => `Corrections to this account of ${matter}`,
  compare: (title: string) => title,
  data: ({ matter }: Story) => `Data on ${matter}: claims, events, transcripts`,
  missing: ({ matter }: Story) => `No such page about ${matter}`,
} as const;

/** How many notes stand beside articles. */
const noteCount = (articles: readonly Article[]) =>
  articles.reduce((sum, { notes }) => sum + notes.length, 0);

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

/** `Ada Finch, HR turn 9 on the harbor strikes: “Well, …”`. @param name whose it is; none for captions. */
export function passageTitle(
  { matter }: Pick<Story, 'matter'>,
  article: Article,
  place: Place,
  name: string | undefined,
  text: string,
): string {
  const where = `${article.source.short} ${placeWords(article, place)} on ${matter}`;
  const head = name ? `${name}, ${where}` : where;
  const room = MOST - head.length - 2;
  return room < LEAST ? head : `${head}: ${truncate(text, room)}`;
}
