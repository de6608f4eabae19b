/** The one of a list of which there is most. The list is not empty. */
export const most = <T>(list: readonly T[], amount: (item: T) => number): T =>
  list.reduce((best, item) => (amount(item) > amount(best) ? item : best));

/** The first of every kind. */
export const kinds = <T>(list: readonly T[], kind: (item: T) => string): T[] => [
  ...new Map([...list].reverse().map((item) => [kind(item), item])).values(),
];
