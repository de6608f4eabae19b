import type { Article } from './article.ts';
import type { Speaker } from './speakers.ts';

/** Countries whose own voices a reader of this story would look for. */
const CONCERNED = ['Russia', 'North Korea', 'Ukraine', 'China', 'South Korea', 'United States'] as const;

/** How many voices come from each country; a group of two countries counts for both. Most first. */
export function voicesByCountry(speakers: readonly Speaker[]): { country: string; count: number }[] {
  const counts = new Map<string, number>(CONCERNED.map((country) => [country, 0]));
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
