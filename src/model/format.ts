import type { Article } from './article.ts';
import type { Appearance } from './speakers.ts';

const FORMAT = new Intl.NumberFormat('en-US');

/** A number as it is printed: `1,545`. */
export const formatNumber = (number: number): string => FORMAT.format(number);

const AND = new Intl.ListFormat('en-US', { type: 'conjunction' });
const OR = new Intl.ListFormat('en-US', { type: 'disjunction' });

/** `A, B, and C`; `A, B, or C`. */
export const listWords = (words: readonly string[], by: 'and' | 'or' = 'and'): string =>
  (by === 'and' ? AND : OR).format(words);

/** What one passage of an article is called; with an `s`, several. */
export const unitOf = ({ kind }: Pick<Article, 'kind'>) => (kind === 'interview' ? 'turn' : 'paragraph');

/** How much a speaker says in an article, and whose words are counted: `4 turns, 394 words in the original, 25% of it.` */
export function formatShare({ article, speaks, words, share }: Appearance): string {
  const unit = unitOf(article);
  const counted = article.wordsOf === 'original' ? 'in the original' : 'of our retelling';
  return `${speaks.length} ${speaks.length > 1 ? `${unit}s` : unit}, ${formatNumber(words)} words ${counted}, ${Math.round(share * 100)}% of it.`;
}
