import type { BarTable } from '../../markup/page-tables.ts';
import { proseText } from '../../model/prose.ts';

/** A row of `<Bars>`, with what its drawing needs. */
export type Bar = BarTable['rows'][number] & {
  /** Of the longest, in percent. */
  readonly share: number;
  /** The summit whose year the row names, if one. */
  readonly summit: 'vostochny' | 'pyongyang' | undefined;
};

/** How long every bar is, and whose color it has. */
export function barsOf({ rows }: Pick<BarTable, 'rows'>): Bar[] {
  const numbers = rows.map(({ value }) => Number(value.replaceAll(',', '')));
  const longest = Math.max(...numbers);
  return rows.map((row, i) => ({
    ...row,
    share: Number(((numbers[i]! / longest) * 100).toFixed(2)),
    summit: summitIn(proseText(row.what)),
  }));
}

const summitIn = (text: string) =>
  text.includes('2023') ? 'vostochny' : text.includes('2024') ? 'pyongyang' : undefined;
