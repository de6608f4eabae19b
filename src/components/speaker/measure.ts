import { inFigures, unitOf } from '../../model/figures.ts';
import type { Appearance } from '../../model/speakers.ts';

/** How much a speaker says in an article, and whose words are counted: `4 turns, 394 words in the original, 25% of it.` */
export function measureWords({ article, speaks, words, share }: Appearance): string {
  const unit = unitOf(article);
  const counted = article.measure === 'original' ? 'in the original' : 'of our retelling';
  return `${speaks.length} ${speaks.length > 1 ? `${unit}s` : unit}, ${inFigures(words)} words ${counted}, ${Math.round(share * 100)}% of it.`;
}
