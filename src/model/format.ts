import type { Article } from './article.ts';
import type { Appearance } from './speakers.ts';

const FORMAT = new Intl.NumberFormat('en-US');

/** A number as it is printed: `1,545`. */
export const formatNumber = (number: number): string => FORMAT.format(number);

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A count within a sentence: `two`, `twelve`, `13`. */
const numberWord = (count: number): string => WORDS[count] ?? formatNumber(count);

/** A sentence that begins with a word of ours: `two articles` → `Two articles`. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words behind their article: `an Ellery Radio`, `a Harbor Gazette`. */
export const indefinite = (words: string): string => `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
export const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Things counted in digits, in the right number: `1 event`, `1,545 events`. */
export const countOf = (count: number, thing: string, things = `${thing}s`): string =>
  `${formatNumber(count)} ${count === 1 ? thing : things}`;

const counted = (count: number, thing: string, things = `${thing}s`) =>
  count === 0 ? [] : [`${numberWord(count)} ${count === 1 ? thing : things}`];

/** What the site retells, counted: `two news articles`; `two news articles and one speech`. */
export const sourcesCounted = (articles: readonly Pick<Article, 'kind'>[]): string => {
  const speeches = articles.filter(({ kind }) => kind === 'speech').length;
  return listWords([
    ...counted(articles.length - speeches, 'news article'),
    ...counted(speeches, 'speech', 'speeches'),
  ]);
};

/** The articles as a reader knows them by: `the article`, `the two articles`. */
export const theArticles = ({ length }: readonly unknown[]): string =>
  length === 1 ? 'the article' : `the ${numberWord(length)} articles`;
/** Their publishers’ originals: `its source`, `its two sources`. */
export const theSources = ({ length }: readonly unknown[], whose: 'the' | 'its' = 'the'): string =>
  length === 1 ? `${whose} source` : `${whose} ${numberWord(length)} sources`;

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
