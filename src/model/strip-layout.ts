import type { Article, Passage, Voice } from './article.ts';

/** How a passage carries a voice. */
export type Presence = 'speaks' | 'quoted' | 'cited';

export interface Bar {
  readonly passage: Passage;
  readonly presence: Presence;
  /** Words before it, and words in it. */
  readonly start: number;
  readonly words: number;
}

/** One voice's line in the strip. Voices that are groups share the last one. */
export interface Lane {
  readonly id: string;
  readonly label: string;
  readonly voice: Voice | undefined;
  readonly bars: readonly Bar[];
  /** Words of the passages the voice itself speaks. */
  readonly words: number;
}

export interface Strip {
  readonly lanes: readonly Lane[];
  readonly words: number;
}

/** The passages of an article one after another: how many words stand before each, and in it. */
export function passagesInRow(article: Article): Omit<Bar, 'presence'>[] {
  let start = 0;
  return article.passages.map((passage) => {
    const at = start;
    start += passage.words;
    return { passage, start: at, words: passage.words };
  });
}

/** Who speaks, is quoted or is cited when: the article's length in words, one lane a voice, in order of appearance. */
export function stripOf(article: Article): Strip {
  const placed = passagesInRow(article);
  const bars = (has: (id: string) => boolean): Bar[] =>
    placed.flatMap((place) => {
      const presence = presenceIn(place.passage, has);
      return presence ? [{ ...place, presence }] : [];
    });
  const own = article.voices.filter((v) => v.kind !== 'group');
  const groups = new Set(article.voices.filter((v) => v.kind === 'group').map((v) => v.id));
  const lanes: Lane[] = own.map((voice) =>
    lane(
      voice.id,
      voice.name,
      voice,
      bars((id) => id === voice.id),
    ),
  );
  // An interview's groups are only ever cited by those who speak: their lane would add nothing.
  if (groups.size > 0 && article.kind === 'report')
    lanes.push(
      lane(
        'groups',
        'Officials, analysts and agencies',
        undefined,
        bars((id) => groups.has(id)),
      ),
    );
  return { lanes, words: article.words };
}

/** Whether someone other than the outlet itself speaks or is quoted in a passage. */
export const speaksForOthers = ({ voice, quotations }: Passage) =>
  voice?.part !== 'host' || quotations.some((q) => q.voice?.part !== 'host');

/** Round numbers for an axis of words, and its two ends: 0, 500, 1,000, 1,545. Those too near the end are left out. */
export function ticksOf(words: number): number[] {
  const step = 10 ** Math.max(2, Math.floor(Math.log10(words / 3))) * (words > 2000 ? 1 : 5);
  const round = Array.from({ length: Math.ceil(words / step) }, (_, i) => i * step);
  return [...round.filter((tick) => tick === 0 || words - tick > step / 4), words];
}

const lane = (id: string, label: string, voice: Voice | undefined, bars: Bar[]): Lane => ({
  id,
  label,
  voice,
  bars,
  words: bars.filter((b) => b.presence === 'speaks').reduce((sum, b) => sum + b.words, 0),
});

function presenceIn(passage: Passage, has: (id: string) => boolean): Presence | undefined {
  if (passage.voice && has(passage.voice.id)) return 'speaks';
  if (passage.quotations.some((q) => q.voice && has(q.voice.id))) return 'quoted';
  return passage.cites.some((v) => has(v.id)) ? 'cited' : undefined;
}
