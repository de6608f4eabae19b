import { type Appearance, comparedWords } from '../../model/speakers.ts';

export const shareId = (appearance: Appearance) => `share-${appearance.article.id}-${appearance.voice.id}`;

/** How long each speaker's bar is, as a share of the longest of the same article. */
export function shareCss(appearances: readonly Appearance[]): string {
  const longest = Math.max(1, ...appearances.map(comparedWords));
  return appearances
    .filter((a) => comparedWords(a) > 0)
    .map((a) => `#${shareId(a)}{inline-size:${Number(((comparedWords(a) / longest) * 100).toFixed(2))}%}`)
    .join('');
}
