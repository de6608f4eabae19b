import type { Entries, EventEntry } from '../markup/collections.ts';
import type { EventDate } from '../markup/date.ts';
import { type Problem, quote, unknown } from '../markup/problems.ts';
import type { StoryMatter } from '../markup/schemas.ts';
import { SHAPES, type Shape } from '../markup/vocabulary.ts';

/** What articles are about: an occasion with its color and its shape. */
export interface Occasion {
  readonly id: string;
  readonly name: string;
  /** For drawings that have little room. */
  readonly short: string;
  /** Its place in the list, from 1: the color tokens have the same number. */
  readonly number: number;
  readonly shape: Shape;
  readonly date: EventDate;
  /** Id of its event in the timeline. */
  readonly event: string | undefined;
}

/** The story that the site tells, as content/story.yaml has it. */
export interface Story extends Omit<StoryMatter, 'occasions' | 'published'> {
  readonly occasions: readonly Occasion[];
  /** The day on which the site was first published (ISO 8601). */
  readonly published: string;
}

/** @throws an error where content/story.yaml could not be read; its problems were told before. */
export function joinStory({ story: [entry] }: Entries): Story {
  if (!entry) throw new Error('content/story.yaml: is missing or wrong; the site needs it');
  const { occasions, published, ...story } = entry.data;
  return {
    ...story,
    published: published.earliest,
    occasions: occasions.map(({ id, name, short, date, event, shape }, i) => ({
      id,
      name,
      short: short ?? name,
      number: i + 1,
      shape: shape ?? SHAPES[i]!,
      date,
      event,
    })),
  };
}

/** Articles name an occasion that exists; the event of an occasion has its date. */
export function storyProblems({ story: [entry], articles, events }: Entries): Problem[] {
  if (!entry) return [];
  const { occasions } = entry.data;
  const known = occasions.map(({ id }) => id);
  const strange = articles.flatMap(({ data: { occasion }, places }) =>
    occasion === undefined || known.includes(occasion)
      ? []
      : [{ place: places['occasion']!, field: 'occasion', message: unknown('occasion', occasion, known) }],
  );
  const misdated = occasions.flatMap(({ date, event: id }, i) => {
    const event: EventEntry | undefined = events.find((e) => e.id === id);
    if (!event || event.data.date.edtf === date.edtf) return [];
    const message = `is ${quote(date.edtf)} where ${event.file} has ${quote(event.data.date.edtf)}; write the same date in both`;
    return [{ place: entry.places[`occasions.${i}.date`]!, field: `occasions.${i}.date`, message }];
  });
  return [...strange, ...misdated];
}

/** A piece of a text: words, and the occasion they name, if they name one. */
export interface NamePiece {
  readonly text: string;
  readonly occasion: Occasion | undefined;
}

/** The site's name in pieces, so that the occasions it names can be drawn in their colors. */
export function nameInPieces({ name, occasions }: Pick<Story, 'name' | 'occasions'>): NamePiece[] {
  const words = name.split(' ');
  const pieces = words.map((text) => ({
    text,
    occasion: occasions.find((o) => [o.name, o.short].includes(text)),
  }));
  // Words that name nothing stay together.
  return pieces.reduce<NamePiece[]>((joined, piece) => {
    const last = joined.at(-1);
    return last && !last.occasion && !piece.occasion
      ? [...joined.slice(0, -1), { text: `${last.text} ${piece.text}`, occasion: undefined }]
      : [...joined, piece];
  }, []);
}

/** The occasion whose year a text names, where no other occasion is of that year. */
export function occasionOfYear(text: string, occasions: readonly Occasion[]): Occasion | undefined {
  const year = (o: Occasion) => o.date.earliest.slice(0, 4);
  const named = occasions.filter((o) => text.includes(year(o)));
  const [first] = named;
  return first && named.length === 1 && occasions.filter((o) => year(o) === year(first)).length === 1
    ? first
    : undefined;
}

/** The occasion whose name stands in a text. */
export const occasionNamed = (text: string, occasions: readonly Occasion[]): Occasion | undefined =>
  occasions.find((o) => text.includes(o.name));
