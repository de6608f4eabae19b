import type { Article } from '../article.ts';
import { dateWords } from '../date-words.ts';
import { cardHref } from '../links.ts';
import { type NamePiece, type Occasion, type Story, nameInPieces } from '../story.ts';
import type { Ruling } from '../verdicts.ts';

/** A shape before words: that of an occasion, that of a verdict, the check of a verified quotation. */
export type Mark = Occasion | Ruling['verdict'] | 'In a sense' | 'verified';

/** What is supported only in a sense is not drawn as supported. */
export const markOf = ({ verdict, sense }: Ruling): Mark => (sense === undefined ? verdict : 'In a sense');

/** Words in a row on a card: a mark, a stressed part, a plain part. */
export interface Line {
  readonly mark?: Mark | undefined;
  readonly strong?: string;
  readonly text?: string;
}

/** What a card says, before its address and description are known. */
export interface CardContent {
  /** Path of the page it is the preview of: `articles/x/t9/`; empty for the front page. */
  readonly page: string;
  /** Whose words the large ones are: the typeface says it. `name` is the site's own name. */
  readonly voice: 'quotation' | 'retelling' | 'claim' | 'title' | 'name';
  /** The occasions it is about: one gives the card its color. */
  readonly occasions: readonly Occasion[];
  /** Source and date, above. */
  readonly sources: readonly Line[];
  /** Between the sources and the large words: what has to be read before them. */
  readonly above?: readonly Line[];
  /** The large words; a quotation in its marks. */
  readonly text: string;
  /** Below them. */
  readonly lines: readonly Line[];
  /** Beside the site's name, at the foot. */
  readonly foot: readonly Line[];
}

/** The preview picture of a page: what it says, where it is, and the same in words for whoever cannot see it. */
export interface Card extends CardContent {
  readonly href: string;
  readonly alt: string;
  /** The site's name, in pieces. */
  readonly site: readonly NamePiece[];
}

/** Adds the address and the description, which says all that the card shows. */
export function card(
  story: Story,
  {
    occasions: about,
    ...content
  }: Omit<CardContent, 'occasions'> & { occasions: readonly (Occasion | undefined)[] },
): Card {
  const { page, voice, above = [], text, lines, sources, foot } = content;
  const occasions = [...new Set(about)].filter((occasion) => occasion !== undefined);
  const said = [
    inRow(above),
    text,
    inRow(lines),
    inRow(sources),
    inRow(foot),
    voice === 'name' ? '' : story.name,
  ];
  const alt = said.filter(Boolean).map(asSentence).join(' ');
  return { ...content, occasions, href: cardHref(page), alt, site: nameInPieces(story) };
}

const inRow = (lines: readonly Line[]): string =>
  lines.map(({ strong, text }) => [strong, text].filter(Boolean).join(', ')).join('; ');
const asSentence = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1) + (/[.?!…]”?(?: \[sic\])?$/.test(words) ? '' : '.');

/** An article as the source of what a card says. */
export const sourceLine = ({ occasion, source, published }: Article): Line => ({
  mark: occasion,
  text: `${source.publisher}, ${dateWords(published)}`,
});

/** Articles as the sources of what a card says, in the two lines that a card has room for. */
export function sourceLines(articles: readonly Article[]): Line[] {
  if (articles.length <= 2) return articles.map(sourceLine);
  const years = articles.map((a) => a.published.edtf.slice(0, 4)).sort();
  return [{ text: `${articles.length} articles, ${years[0]} to ${years.at(-1)}` }];
}
