import type { Problem } from '../markup/problems.ts';
import type { Line } from './lines.ts';
import type { SourceBlock } from './parse.ts';

/** Collects the blocks of an original, numbered by kind, and its problems. */
export interface Collector {
  readonly blocks: SourceBlock[];
  readonly problems: Problem[];
  add(block: Omit<SourceBlock, 'locator'>): void;
  say(line: Line, field: string, message: string): void;
}

export function collector(file: string, passageLetter: 't' | 'p'): Collector {
  const letters = { passage: passageLetter, caption: 'c', heading: 'h', video: 'v', furniture: 'f' };
  const blocks: SourceBlock[] = [];
  const problems: Problem[] = [];
  return {
    blocks,
    problems,
    add: (block) => {
      const number = blocks.filter((b) => b.kind === block.kind).length + 1;
      blocks.push({ ...block, locator: `${letters[block.kind]}${number}` });
    },
    say: (line, field, message) =>
      problems.push({ place: { file, line: line.number, column: line.indent + 1 }, field, message }),
  };
}
