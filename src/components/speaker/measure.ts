import type { Article } from '../../model/article.ts';
import type { Appearance } from '../../model/speakers.ts';

/** What the passages of an article are called. */
export const unitOf = ({ kind }: Pick<Article, 'kind'>) => (kind === 'interview' ? 'turn' : 'paragraph');

const FIGURES = new Intl.NumberFormat('en-US');

/** How much a speaker says in an article, and whose words are counted: `4 turns, 394 words in the original, 25% of it.` */
export function measureWords({ article, speaks, words, share }: Appearance): string {
  const unit = unitOf(article);
  const counted = article.measure === 'original' ? 'in the original' : 'of our retelling';
  return `${speaks.length} ${speaks.length > 1 ? `${unit}s` : unit}, ${FIGURES.format(words)} words ${counted}, ${Math.round(share * 100)}% of it.`;
}
