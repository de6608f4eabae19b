import type { Appearance } from '../../model/speakers.ts';

export const shareId = (appearance: Appearance) => `share-${appearance.article.id}-${appearance.voice.id}`;

/** How long each speaker's bar is, as a share of the longest of the same article. */
export function shareGeometry(appearances: readonly Appearance[]): string {
  const longest = Math.max(1, ...appearances.map((a) => a.words));
  return appearances
    .filter((a) => a.words > 0)
    .map((a) => `#${shareId(a)}{inline-size:${Number(((a.words / longest) * 100).toFixed(2))}%}`)
    .join('');
}
