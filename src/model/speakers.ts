import type { SpeakerEntry } from '../markup/collections.ts';
import type { Reference } from '../markup/schemas.ts';
import { countWords } from '../markup/count-words.ts';
import type { Article, Passage, PassageQuotation, SpeakerHead, Voice } from './article.ts';
import { head } from './article.ts';
import type { Claim } from './claims.ts';
import { type Prose, joinProse } from './prose.ts';
import type { Event, Ground, Linked } from './timeline.ts';
import { joinGrounds } from './timeline.ts';

/** One speaker's part in one article. */
export interface Appearance {
  readonly article: Article;
  readonly voice: Voice;
  /** Passages in the speaker's own voice. */
  readonly speaks: readonly Passage[];
  readonly quotations: readonly PassageQuotation[];
  /** Passages that tell what the speaker said. */
  readonly cited: readonly Passage[];
  /** Passages where the speaker is only named. */
  readonly named: readonly Passage[];
  readonly claims: readonly Claim[];
  /** Words of the speaker's passages, and their share of the article's, 0 to 1; the article's `wordsOf` says whose words. */
  readonly words: number;
  readonly share: number;
}

export interface Speaker extends SpeakerHead {
  readonly alsoWritten: readonly string[];
  readonly country: string | undefined;
  readonly prose: Prose;
  readonly text: string;
  readonly grounds: readonly Ground[];
  /** A page elsewhere that is about this speaker. */
  readonly outside: Reference | undefined;
  readonly appearances: readonly Appearance[];
  readonly events: readonly Event[];
}

/** What a speaker is joined with. */
interface Known extends Linked {
  readonly articles: readonly Article[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
}

export function joinSpeaker(entry: SpeakerEntry, known: Known): Speaker {
  const { articles, events, claims, references } = known;
  const { alsoWritten, country, prose, text, grounds, link } = entry.data;
  const own = claims.filter((c) => c.by.some((s) => s.id === entry.id));
  return {
    ...head(entry),
    alsoWritten,
    country,
    prose: joinProse(prose, known),
    text,
    grounds: joinGrounds(grounds, known),
    outside: link === undefined ? undefined : references.get(link.replace(/^ref:/, '')),
    appearances: articles.flatMap((article) => appearance(entry, article, own) ?? []),
    events: events.filter((event) => event.people.some((p) => p.id === entry.id)),
  };
}

function appearance(
  speaker: SpeakerEntry,
  article: Article,
  claims: readonly Claim[],
): Appearance | undefined {
  const role = speaker.data.roles[article.id];
  if (!role) return undefined;
  const is = (voice: Voice | undefined) => voice?.id === speaker.id;
  const { everyPassage } = article;
  const speaks = everyPassage.filter((p) => is(p.voice));
  const words = speaks.reduce((sum, p) => sum + p.words, 0);
  return {
    article,
    voice: { ...head(speaker), ...role },
    speaks,
    quotations: everyPassage.flatMap((p) => p.quotations.filter((q) => is(q.voice))),
    cited: everyPassage.filter((p) => p.cites.some(is)),
    named: everyPassage.filter((p) => p.names.some(is)),
    claims: claims.filter((c) => c.places.some((p) => p.article === article.id)),
    words,
    share: article.words === 0 ? 0 : words / article.words,
  };
}

/** Everyone in an article: who speaks most first, then who is quoted, cited, and named. */
export function castOf(
  article: Article,
  speakers: readonly Speaker[],
): { article: Article; appearances: Appearance[] } {
  const rank = (a: Appearance) =>
    a.words > 0 ? 0 : a.quotations.length > 0 ? 1 : a.cited.length > 0 ? 2 : 3;
  const appearances = speakers.flatMap((s) => s.appearances.filter((a) => a.article.id === article.id));
  return {
    article,
    appearances: appearances.sort(
      (a, b) =>
        rank(a) - rank(b) ||
        b.words - a.words ||
        b.quotations.length - a.quotations.length ||
        a.voice.name.localeCompare(b.voice.name, 'en'),
    ),
  };
}

/** Words of a speaker that this site quotes. */
export const quotedWords = ({ quotations }: Appearance) =>
  quotations.reduce((sum, q) => sum + countWords(q.text), 0);

/** Words that a speaker's bar is drawn from. A voice that has all of an article has none: there is nothing to compare. */
export const comparedWords = ({ share, words }: Appearance) => (share === 1 ? 0 : words);

/** Where a speaker's part is, in order: the passages spoken, quoted from or told; those with a mere mention if there are no others. */
export function placesOf({ article, speaks, quotations, cited, named }: Appearance): Passage[] {
  const own = new Set([
    ...speaks.map((p) => p.id),
    ...quotations.map((q) => q.passage),
    ...cited.map((p) => p.id),
  ]);
  return own.size > 0 ? article.everyPassage.filter((p) => own.has(p.id)) : [...named];
}
