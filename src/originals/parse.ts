import { countWords } from '../markup/count-words.ts';
import type { Problem } from '../markup/problems.ts';
import type { SourceKind } from '../proof/fingerprint.ts';
import { checkBalance } from './balance.ts';
import { type KnownNames, findLabels } from './find-labels.ts';
import { decideKind } from './kind.ts';
import { readAlone, readLabel } from './label-shape.ts';
import type { Aside, Format, Line, Original } from './lines.ts';
import { readReport } from './read-report.ts';
import { splitRunning } from './running-labels.ts';
import { labelDoubts } from './same-voice.ts';
import { NOTHING_SETTLED, type Settled } from './settled.ts';
import { readSpeech } from './speech.ts';
import { takeTimes } from './times.ts';
import { readTranscript } from './transcript.ts';

/** A piece of the original, in order. Only passages and captions are retold; what is set aside is the page, not the article. */
export interface SourceBlock {
  readonly kind: 'passage' | 'caption' | 'heading' | 'video' | 'aside';
  /** t1 … for turns, p1 … for paragraphs, c, h, v and f for captions, headings, videos and what is set aside. */
  readonly locator: string;
  /** Who speaks, as the source writes it; transcripts only, undefined where nobody is named. */
  readonly label?: string;
  /** The label is not in the original: a person, or a rule, gave it to a voice without one. */
  readonly given?: true;
  readonly role?: string;
  readonly via?: 'interpreter';
  /** What else the label says. */
  readonly note?: string;
  /** Paragraphs are parted by a blank line. */
  readonly text: string;
  /** Line of the original, 1-based. */
  readonly line: number;
  /** Times that the original prints with it, as they are printed. */
  readonly times?: readonly string[];
  /** Why it is set aside. */
  readonly reason?: string;
}

/** An original read into its blocks. */
export interface SourceText {
  readonly format: Format;
  readonly kind: SourceKind;
  /** Why it is taken for that kind. */
  readonly why: string;
  readonly title: string;
  readonly standfirst: string;
  readonly blocks: readonly SourceBlock[];
  /** What its format holds beside words. */
  readonly asides: readonly Aside[];
  /** The whole text as it came, without a byte order mark. */
  readonly text: string;
  /** What is wrong with the file. */
  readonly problems: readonly Problem[];
  /** What a person should look at: each line was read in one of two ways. */
  readonly doubts: readonly Problem[];
}

export interface ParseOptions {
  /** Known people; labels of others are then named. */
  readonly speakers?: KnownNames;
  readonly settled?: Settled;
}

/**
 * Reads an original as what it is: a transcript where labels open the turns, a speech, or a report. The whole file decides.
 * @returns the blocks, what was set aside, and every line that could be read in two ways.
 */
export function parseOriginal(original: Original, options: ParseOptions = {}): SourceText {
  const { file, text, format, asides } = original;
  const settled = options.settled ?? NOTHING_SETTLED;
  const isName = (words: string) => (readLabel({ text: `${words}:` }) ?? readAlone(words)) !== undefined;
  const lines = splitRunning(takeTimes(original.lines, isName), settled.labels);
  const found = findLabels(lines, settled, options.speakers);
  const { kind, why, labels, doubts } = decideKind(lines, found, settled, format);
  const read =
    kind === 'interview'
      ? readTranscript(file, lines, labels, settled)
      : kind === 'speech'
        ? readSpeech(file, lines, labels, settled)
        : readReport(file, lines, settled);
  const at = (line: number, field: string, message: string): Problem => ({
    place: { file, line, column: 1 },
    field,
    message,
  });
  const problems = [...original.problems];
  if (!read.blocks.some((b) => b.kind === 'passage') && problems.length === 0)
    problems.push(
      kind === 'interview'
        ? at(1, 'text', 'no line names a speaker; name one with --label "NAME" or --split "LINE=NAME"')
        : at(
            1,
            'text',
            'has neither turns ("Name:" lines) nor paragraphs; is this the original\u2019s text?',
          ),
    );
  const all = [
    ...doubts.map((d) => at(d.line.number, 'label', d.message)),
    ...read.doubts,
    ...(kind === 'interview' ? labelDoubts(file, labels, options.speakers, settled) : []),
    ...largeTurns(kind, read.blocks, at),
  ];
  const source = {
    ...read,
    format,
    kind,
    why,
    text,
    asides: [...asides, ...looseTimes(lines, read.blocks)],
    problems,
    doubts: all,
  };
  return { ...source, problems: [...problems, ...checkBalance(file, lines, source)] };
}

/** Times that stand with words which are no block: with a title, or with what has no words. */
function looseTimes(lines: readonly Line[], blocks: readonly SourceBlock[]): Aside[] {
  const kept = blocks.flatMap((b) => b.times ?? []);
  return lines.flatMap((line) =>
    (line.times ?? []).flatMap((time): Aside[] => {
      const at = kept.indexOf(time);
      if (at >= 0) kept.splice(at, 1);
      return at >= 0 ? [] : [{ line: line.number, text: time, reason: 'time' }];
    }),
  );
}

/** A turn that has swallowed others is long. */
function largeTurns(
  kind: SourceKind,
  blocks: readonly SourceBlock[],
  at: (l: number, f: string, m: string) => Problem,
) {
  if (kind !== 'interview') return [];
  const turns = blocks.filter((b) => b.kind === 'passage').map((b) => ({ ...b, words: countWords(b.text) }));
  const all = turns.reduce((sum, t) => sum + t.words, 0);
  const most = turns.length < 4 ? 2 / 3 : 1 / 3;
  return turns
    .filter((t) => turns.length > 1 && t.words > all * most)
    .map((t) =>
      at(t.line, t.locator, `has ${t.words} of all ${all} words; look whether somebody else speaks in it`),
    );
}
