import type { Problem } from '../markup/problems.ts';
import type { SourceKind } from '../proof/fingerprint.ts';
import { type KnownNames, findLabels } from './labels.ts';
import { readLines } from './lines.ts';
import { readReport } from './report.ts';
import { readTranscript } from './transcript.ts';

/** A piece of the original, in order. Only passages and captions are retold; furniture is the page, not the article. */
export interface SourceBlock {
  readonly kind: 'passage' | 'caption' | 'heading' | 'video' | 'furniture';
  /** t1 … for turns, p1 … for paragraphs, c, h, v and f for captions, headings, videos and furniture. */
  readonly locator: string;
  /** Who speaks, as the source writes it; transcripts only. */
  readonly label?: string;
  readonly role?: string;
  readonly via?: 'interpreter';
  /** Paragraphs are parted by a blank line. */
  readonly text: string;
  /** Line of the original, 1-based. */
  readonly line: number;
}

/** A publisher's plain text, told apart. */
export interface SourceText {
  readonly kind: SourceKind;
  readonly title: string;
  readonly standfirst: string;
  readonly blocks: readonly SourceBlock[];
  /** The whole text as it came, without a byte order mark. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

export interface ParseOptions {
  /** Known people; labels of others are then reported. */
  readonly speakers?: KnownNames;
}

/**
 * Reads a publisher's plain text: a broadcast transcript where labels open the turns, a report otherwise.
 * @param file the name shown in problems.
 * @returns the blocks, and every line that fits nothing with its number. Nothing is thrown.
 */
export function parseSource(file: string, bytes: Uint8Array, options: ParseOptions = {}): SourceText {
  const { text, lines, problems } = readLines(file, bytes);
  const labels = findLabels(lines);
  const read =
    labels.size >= 2 ? readTranscript(file, lines, labels, options.speakers) : readReport(file, lines);
  const found = [...problems, ...read.problems];
  if (!read.blocks.some((b) => b.kind === 'passage'))
    found.push({
      place: { file, line: 1, column: 1 },
      field: 'text',
      message: 'has neither turns ("Name:" lines) nor paragraphs; is this the original’s text?',
    });
  return { ...read, kind: labels.size >= 2 ? 'interview' : 'report', text, problems: found };
}
