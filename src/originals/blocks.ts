import type { Problem } from '../markup/problems.ts';
import type { Line } from './lines.ts';
import type { SourceBlock } from './parse.ts';

/** Collects the blocks of an original, numbered by kind, and what a person should look at. */
export interface Collector {
  readonly blocks: SourceBlock[];
  readonly doubts: Problem[];
  add(block: Omit<SourceBlock, 'locator'>): void;
  /** Sets words aside, with the reason. */
  aside(line: Line, text: string, reason: string): void;
  doubt(line: Line, field: string, message: string): void;
}

export function collector(file: string, passageLetter: 't' | 'p'): Collector {
  const letters = { passage: passageLetter, caption: 'c', heading: 'h', video: 'v', aside: 'f' };
  const blocks: SourceBlock[] = [];
  const doubts: Problem[] = [];
  const counts = new Map<string, number>();
  const add = (block: Omit<SourceBlock, 'locator'>) => {
    const number = (counts.get(block.kind) ?? 0) + 1;
    counts.set(block.kind, number);
    blocks.push({ ...block, locator: `${letters[block.kind]}${number}` });
  };
  return {
    blocks,
    doubts,
    add,
    aside: (line, text, reason) =>
      add({
        kind: 'aside',
        text,
        line: line.number,
        reason,
        ...(line.times?.length ? { times: line.times } : {}),
      }),
    doubt: (line, field, message) =>
      doubts.push({ place: { file, line: line.number, column: line.indent + 1 }, field, message }),
  };
}
