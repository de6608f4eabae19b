import type { Article } from './article.ts';

type Told = Pick<Article, 'original'>;

/** How an article tells its source, behind a comma or a verb: `retold`, or in the source's own words where those are here. */
export const toldAs = ({ original }: Told): string => (original ? 'in the source’s own words' : 'retold');

/** Whose the words of an original are, by what leave they stand here, and the credit that is asked for: sentences. */
export const leaveWords = ({ original }: Told): string | undefined =>
  original &&
  `The words of the original, by leave of ${original.holder}, under ${original.licence}. ${ended(original.credit)}`;

/** The same of several articles, for a line about them all; nothing where no original is here. */
export const everyLeave = (articles: readonly (Told & Pick<Article, 'source'>)[]): string =>
  articles
    .flatMap(({ original, source }) =>
      original
        ? [
            `; the words of ${source.publisher} stand here by leave of ${original.holder}, under ${original.licence}`,
          ]
        : [],
    )
    .join('');

const ended = (text: string) => (/[.!?][”"’)]?$/.test(text) ? text : `${text}.`);
