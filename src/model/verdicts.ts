import { SENSES, type Sense, VERDICTS, type Verdict } from '../markup/vocabulary.ts';
import { listWords } from './format.ts';

export { SENSES, VERDICTS };

/** A verdict, and for "Supported" the sense in which it holds; without one the thing itself was checked. */
export interface Ruling {
  readonly verdict: Verdict;
  readonly sense?: Sense | undefined;
}

const article = (sense: Sense) => (/^[aeiou]/.test(sense) ? 'an' : 'a');

/** A verdict in words, never without its sense: `Supported as an allegation`. The only place that composes them. */
export const verdictWords = ({ verdict, sense }: Ruling): string =>
  sense ? `${verdict} as ${article(sense)} ${sense}` : verdict;

/** The same as one word for attributes and ids: `supported-as-an-allegation`. */
export const verdictWord = (ruling: Ruling): string =>
  verdictWords(ruling).toLowerCase().replaceAll(' ', '-');

/** Every ruling there can be, in the order of the scale: "Supported", then its senses, then the others. */
export const RULINGS: readonly Ruling[] = VERDICTS.flatMap((verdict): Ruling[] => [
  { verdict },
  ...(verdict === 'Supported' ? SENSES.map((sense) => ({ verdict, sense })) : []),
]);

/** A ruling and how many have it. */
export type RulingCount = Ruling & { readonly count: number };

/** How many have each ruling, in the order of the scale; a sense that none has is left out. */
export const rulingCounts = (list: readonly Ruling[]): RulingCount[] =>
  RULINGS.map((ruling) => ({
    ...ruling,
    count: list.filter((r) => r.verdict === ruling.verdict && r.sense === ruling.sense).length,
  })).filter(({ sense, count }) => sense === undefined || count > 0);

/** A part of the scale as a reader counts it: all that is supported in a sense stands together. */
export interface Share {
  readonly verdict: Verdict;
  /** "Supported", but only in a sense. */
  readonly inSense: boolean;
  readonly count: number;
  /** As it stands behind its number: `supported`, `supported only as a quotation or an allegation`. */
  readonly words: string;
}

/** How many have each verdict, those that are supported only in a sense apart. */
export function verdictShares(list: readonly Ruling[]): Share[] {
  const counts = rulingCounts(list);
  const senses = counts.filter(({ sense }) => sense !== undefined);
  const named = senses.map(({ sense }) => `${article(sense!)} ${sense}`);
  return VERDICTS.flatMap((verdict): Share[] => {
    const plain = counts.find((c) => c.verdict === verdict && c.sense === undefined)!;
    const words = verdict.toLowerCase();
    const own = { verdict, inSense: false, count: plain.count, words };
    if (verdict !== 'Supported' || senses.length === 0) return [own];
    const count = senses.reduce((sum, c) => sum + c.count, 0);
    return [own, { verdict, inSense: true, count, words: `${words} only as ${listWords(named, 'or')}` }];
  });
}

/** The shares in one phrase: `35 supported; 18 supported only as a quotation or an allegation; 4 disputed`. */
export const countWords = (list: readonly Ruling[]): string =>
  verdictShares(list)
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => `${count} ${words}`)
    .join('; ');
