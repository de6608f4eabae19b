import type { Problem } from '../markup/problems.ts';

/** A line of the original: its words without the space around them, and how far it was indented. */
export interface Line {
  readonly text: string;
  readonly indent: number;
  /** 1-based, in the file as it came. */
  readonly number: number;
  /** Times that the original prints with the line ("0:12", "1:02:49"), taken out of its words. */
  readonly times?: readonly string[];
  /** Who speaks, where the format itself says so: the voice tag of a caption file. */
  readonly voice?: string;
  /** Words in bold that the line begins with. */
  readonly strong?: string;
  readonly heading?: true;
  /** The line is a name with nothing but a time behind or before it. */
  readonly timed?: true;
}

/** Words that are no part of the article, with the reason. */
export interface Aside {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** A file of any format as lines of words: what everything behind this reads. */
export interface Original {
  readonly file: string;
  readonly format: Format;
  /** The whole text as it came, without a byte order mark. */
  readonly text: string;
  readonly lines: readonly Line[];
  /** What the format holds beside words: cue numbers, addresses of links, what stands around a page's main text. */
  readonly asides: readonly Aside[];
  readonly problems: readonly Problem[];
}

export const FORMATS = {
  text: 'plain text',
  markdown: 'Markdown',
  srt: 'SRT captions',
  vtt: 'WebVTT captions',
  html: 'a saved web page',
} as const;
export type Format = keyof typeof FORMATS;

/** Consecutive lines: a paragraph, wrapped or not. */
export type Group = readonly Line[];

/** Text as lines, numbered from 1. */
export const linesOf = (text: string): Line[] =>
  text.split('\n').map((line, i) => ({
    text: line.trim(),
    indent: line.length - line.trimStart().length,
    number: i + 1,
  }));

/** Whether paragraphs are parted by blank lines; where a file has none between its words, each line is one. */
export function hasBlanks(lines: readonly Line[]): boolean {
  const first = lines.findIndex((l) => l.text !== '');
  const last = lines.findLastIndex((l) => l.text !== '');
  return lines.slice(first, last + 1).some((l) => l.text === '');
}

/** @param blanks whether blank lines part the paragraphs of the file these lines are from. */
export function paragraphs(lines: readonly Line[], blanks = hasBlanks(lines)): Group[] {
  if (!blanks) return lines.filter((l) => l.text !== '').map((l) => [l]);
  const groups: Line[][] = [[]];
  for (const line of lines)
    if (line.text === '') groups.push([]);
    else groups.at(-1)!.push(line);
  return groups.filter((g) => g.length > 0);
}

export const joined = (group: Group) => group.map((l) => l.text).join(' ');
export const timesOf = (group: Group) => group.flatMap((l) => l.times ?? []);
