import { type Problem, quote } from '../markup/problems.ts';
import type { Line } from './lines.ts';
import type { SourceText } from './parse.ts';

/** Words of a text for counting: letters and digits, whatever stands between them. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** All words that the reading put somewhere: passages, title, labels, times, and what was set aside. */
export function wordsOut(source: Pick<SourceText, 'title' | 'standfirst' | 'blocks'>): string[] {
  return [
    source.title,
    source.standfirst,
    ...source.blocks.flatMap((b) => [
      b.given ? '' : (b.label ?? ''),
      b.role ?? '',
      b.note ?? '',
      b.text,
      ...(b.times ?? []),
    ]),
  ].flatMap(wordsIn);
}

/**
 * Compares the words that came in with the words that went out. A word lost or doubled is a fault of this program, not
 * of the original, and is always reported.
 */
export function checkBalance(
  file: string,
  lines: readonly Line[],
  source: Pick<SourceText, 'title' | 'standfirst' | 'blocks'>,
): Problem[] {
  const left = new Map<string, number>();
  for (const word of wordsOut(source)) left.set(word, (left.get(word) ?? 0) + 1);
  const lost: Problem[] = [];
  for (const line of lines)
    for (const word of [line.text, line.voice ?? ''].flatMap(wordsIn)) {
      const count = left.get(word) ?? 0;
      if (count > 0) left.set(word, count - 1);
      else if (lost.length < 3 && !(line.voice && wordsIn(line.voice).includes(word)))
        lost.push({
          place: { file, line: line.number, column: 1 },
          field: 'import',
          message: `the word ${quote(word)} would be lost; this is a fault of the program, please report it with this line`,
        });
    }
  return lost;
}
