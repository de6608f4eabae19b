import type { Article, Passage } from './article.ts';
import type { Corpus } from './assemble.ts';
import { dateWords } from './date-words.ts';
import { extractHref } from './links.ts';
import { voicesIn } from './voices.ts';
import type { Story } from './story.ts';
import { toldAs } from './whose-words.ts';
import { titles } from './titles.ts';
import { type Appearance, type Speaker, placesOf } from './speakers.ts';

/** One speaker's part in one article, as a document of its own. */
export interface Extract {
  readonly href: string;
  /** `Ada Finch’s part`, for a heading. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly speaker: Speaker;
  readonly article: Article;
  readonly appearance: Appearance;
  /** What they say, and where they are quoted or cited, in order. */
  readonly passages: readonly Passage[];
}

/** A part for everyone who speaks, is quoted or is cited, by article in order of appearance. */
export const allExtracts = ({
  story,
  articles,
  speakers,
}: Pick<Corpus, 'story' | 'articles' | 'speakers'>): Extract[] =>
  articles.flatMap((article) => extractsOf(story, article, speakers));

/** The parts of one article. */
export function extractsOf(story: Story, article: Article, speakers: readonly Speaker[]): Extract[] {
  const order = article.everyPassage.flatMap((p) => voicesIn(p).map((v) => v.id));
  const extracts = speakers.flatMap((speaker) =>
    speaker.appearances
      .filter((a) => a.article.id === article.id && hasExtract(a))
      .map((appearance) => joinExtract(story, speaker, appearance)),
  );
  return extracts.sort((a, b) => order.indexOf(a.speaker.id) - order.indexOf(b.speaker.id));
}

function joinExtract(story: Story, speaker: Speaker, appearance: Appearance): Extract {
  const { article, voice } = appearance;
  const passages = placesOf(appearance);
  const name = `${possessive(speaker.name)} part`;
  const source = `${article.source.publisher}, ${dateWords(article.published)}`;
  const count = passages.length === 1 ? 'One passage' : `${passages.length} passages`;
  return {
    href: extractHref(article.id, speaker.id),
    name,
    title: titles.extract(story, speaker, article),
    description: `${speaker.name}, ${voice.role}. ${count} of ${source}, ${toldAs(article)} with notes.`,
    speaker,
    article,
    appearance,
    passages,
  };
}

/** Whether a speaker has a part of their own in an article; who is only named has none. */
export const hasExtract = ({ speaks, quotations, cited }: Appearance) =>
  speaks.length + quotations.length + cited.length > 0;

export const possessive = (name: string) => `${name}’${name.endsWith('s') ? '' : 's'}`;
