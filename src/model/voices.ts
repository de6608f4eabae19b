import type { Article, Passage, Voice } from './article.ts';

/** Voices in order of appearance, each once. */
export const onceEach = (voices: readonly (Voice | undefined)[]): Voice[] => [
  ...new Map(voices.flatMap((v) => (v ? [[v.id, v] as const] : []))).values(),
];

/** Whom passages let speak, quote or cite: the people a reader may follow through an article. */
export const voicesIn = (...passages: readonly Passage[]): Voice[] =>
  onceEach(passages.flatMap((p) => [p.voice, ...p.quotations.map((q) => q.voice), ...p.cites]));

/** The same of a whole article, with those who are only named. */
export const everyoneIn = ({ everyPassage }: Article): Voice[] =>
  onceEach(everyPassage.flatMap((p) => [...voicesIn(p), ...p.names]));
