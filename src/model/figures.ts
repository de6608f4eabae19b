import type { Article } from './article.ts';

const FORMAT = new Intl.NumberFormat('en-US');

/** A number as it is printed: `1,545`. */
export const inFigures = (number: number): string => FORMAT.format(number);

/** What one passage of an article is called; with an `s`, several. */
export const unitOf = ({ kind }: Pick<Article, 'kind'>) => (kind === 'interview' ? 'turn' : 'paragraph');
