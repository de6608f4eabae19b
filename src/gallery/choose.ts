import type { OriginalCredit } from '../model/original-words.ts';

/** The one of a list of which there is most. The list is not empty. */
export const most = <T>(list: readonly T[], amount: (item: T) => number): T =>
  list.reduce((best, item) => (amount(item) > amount(best) ? item : best));

/** The first of every kind. */
export const kinds = <T>(list: readonly T[], kind: (item: T) => string): T[] => [
  ...new Map([...list].reverse().map((item) => [kind(item), item])).values(),
];

/** The leave under which the source's own words would stand, as a holder of rights writes it: no article of ours has one. */
export const EXAMPLE_LEAVE: OriginalCredit = {
  holder: 'The Example Courier',
  licence: 'CC BY 4.0',
  credit: 'First printed in The Example Courier',
  url: 'https://example.org/courier/',
};
