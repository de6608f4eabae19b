import type { Article } from './article.ts';
import type { Speaker } from './speakers.ts';

/**
 * How many voices come from each country; a group of two countries counts for both. Most first.
 * @param concerned countries that are counted even where there is no voice of theirs.
 */
export function voicesByCountry(
  speakers: readonly Speaker[],
  concerned: readonly string[],
): { country: string; count: number }[] {
  const counts = new Map<string, number>(concerned.map((country) => [country, 0]));
  for (const { country } of speakers)
    for (const one of country?.split(' and ') ?? []) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts]
    .map(([country, count]) => ({ country, count }))
    .sort((a, b) => b.count - a.count || a.country.localeCompare(b.country, 'en'));
}

/** What the leaders have of an article: words they speak, and passages in which they are quoted or cited. */
export function leadersIn(
  article: Article,
  speakers: readonly Speaker[],
): { words: number; passages: number } {
  const appearances = speakers
    .flatMap((s) => s.appearances)
    .filter((a) => a.article.id === article.id && a.voice.part === 'leader');
  const passages = appearances.flatMap((a) => [
    ...a.quotations.map((q) => q.passage),
    ...a.cited.map((p) => p.id),
  ]);
  return { words: appearances.reduce((sum, a) => sum + a.words, 0), passages: new Set(passages).size };
}
