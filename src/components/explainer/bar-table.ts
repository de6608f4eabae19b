import type { BarTable } from '../../markup/page-tables.ts';
import { proseText } from '../../model/prose.ts';
import { type Occasion, occasionOfYear } from '../../model/story.ts';

/** A row of `<Bars>`, with what its drawing needs. */
export type Bar = BarTable['rows'][number] & {
  /** Of the longest, in percent. */
  readonly share: number;
  /** The occasion whose year the row names, if one. */
  readonly occasion: Occasion | undefined;
};

/** How long every bar is, and whose color it has. */
export function barsOf({ rows }: Pick<BarTable, 'rows'>, occasions: readonly Occasion[]): Bar[] {
  const numbers = rows.map(({ value }) => Number(value.replaceAll(',', '')));
  const longest = Math.max(...numbers);
  return rows.map((row, i) => ({
    ...row,
    share: Number(((numbers[i]! / longest) * 100).toFixed(2)),
    occasion: occasionOfYear(proseText(row.what), occasions),
  }));
}
