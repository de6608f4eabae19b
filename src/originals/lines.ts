import type { Problem } from '../markup/problems.ts';
import { readText } from '../markup/text.ts';

/** A line of the original: its words without the space around them, and how far it was indented. */
export interface Line {
  readonly text: string;
  readonly indent: number;
  /** 1-based. */
  readonly number: number;
}

/** Consecutive lines: a paragraph, wrapped or not. */
export type Group = readonly Line[];

/**
 * The bytes of an original as text and lines.
 * @returns also a problem for broken encoding, old Mac line ends and hidden characters; a byte order mark is dropped.
 */
export function readLines(
  file: string,
  bytes: Uint8Array,
): { text: string; lines: Line[]; problems: Problem[] } {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const { text, problems } = readText(file, marked ? bytes.subarray(3) : bytes);
  const lines = text.split('\n').map((line, i) => ({
    text: line.trim(),
    indent: line.length - line.trimStart().length,
    number: i + 1,
  }));
  return { text, lines, problems };
}

/** Paragraphs are parted by blank lines; where a file has none, each line is one. */
export function paragraphs(lines: readonly Line[]): Group[] {
  const filled = lines.filter((l) => l.text !== '');
  const inside = lines.slice(lines.indexOf(filled[0]!), lines.indexOf(filled.at(-1)!) + 1);
  if (inside.every((l) => l.text !== '')) return filled.map((l) => [l]);
  const groups: Line[][] = [[]];
  for (const line of lines)
    if (line.text === '') groups.push([]);
    else groups.at(-1)!.push(line);
  return groups.filter((g) => g.length > 0);
}

export const joined = (group: Group) => group.map((l) => l.text).join(' ');
