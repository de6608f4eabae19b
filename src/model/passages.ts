import type { Article, Passage, PassageQuotation } from './article.ts';
import { readsAlone } from './opening.ts';
import type { Corpus } from './assemble.ts';
import { type Claim, claimsIn } from './claims.ts';
import { toldAs } from './whose-words.ts';
import { truncate } from './truncate.ts';
import { dateWords } from './date-words.ts';
import type { Story } from './story.ts';
import { passageTitle, placeWords } from './titles.ts';

/** A passage as the subject of a page of its own. */
export interface PassagePage {
  readonly article: Article;
  readonly passage: Passage;
  /** At most 90 characters, and 200. */
  readonly title: string;
  readonly description: string;
  /** The passages around it, captions included, in the order of the source. */
  readonly before: Passage | undefined;
  readonly after: Passage | undefined;
  /** Every claim made in it, with a note there or without. */
  readonly claims: readonly Claim[];
}

/** Every passage and caption of all articles, in order. */
export const passagePages = ({
  story,
  articles,
  claims,
}: Pick<Corpus, 'story' | 'articles' | 'claims'>): PassagePage[] =>
  articles.flatMap((article) => {
    const { everyPassage } = article;
    return everyPassage.map((passage, i) => ({
      article,
      passage,
      title: titleOf(story, article, passage),
      description: descriptionOf(article, passage),
      before: everyPassage[i - 1],
      after: everyPassage[i + 1],
      claims: claimsIn(claims, article.id, passage.id),
    }));
  });

/** Whose a passage is, in a heading. */
export const nameOf = ({ kind, voice }: Passage) =>
  (kind === 'caption' ? 'Photo caption' : voice?.name) ?? '';

/**
 * The quotation that stands for a passage: one that is a whole turn, else one with words enough to be read alone. A phrase
 * of a few words says nothing without its sentence.
 * @param among the quotations to choose from, where not all may be shown.
 */
export function featured({ prose, quotations }: Passage, among = quotations): PassageQuotation | undefined {
  const whole = new Set(prose.nodes.flatMap((node) => (node.type === 'display' ? [node.quotation] : [])));
  return among.find((q) => whole.has(q.id)) ?? among.find(readsAlone);
}

const DESCRIPTION = 200;

/** In the name of whoever says what it shows. */
function titleOf(story: Story, article: Article, passage: Passage): string {
  const quotation = featured(passage);
  const name = quotation?.voice?.name ?? passage.voice?.name;
  return passageTitle(story, article, passage, name, quotation ? `“${quotation.text}”` : plainText(passage));
}

function descriptionOf(article: Article, passage: Passage): string {
  const text = truncate(plainText(passage), DESCRIPTION);
  return text.length > DESCRIPTION / 2
    ? text
    : `${text} This is ${placeWords(article, passage)} of ${article.source.publisher}, ${dateWords(article.published)}, ${toldAs(article)} with notes.`;
}

const plainText = ({ text }: Passage) => text.replace(/\s+/g, ' ');
