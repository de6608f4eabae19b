import { type CaptionsFileFormat, type VTTNode, parseText, tokenizeVTTCue } from 'media-captions';
import type { Problem } from '../../markup/problems.ts';
import { countWords } from '../../markup/count-words.ts';
import { readLabel } from '../label-shape.ts';
import type { Aside, Line, Original } from '../lines.ts';
import { tidyTime } from '../times.ts';
import { readPlainText } from './plain-text.ts';

const TIMING = /^\s*((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}/;
/** A new paragraph of captions begins behind a pause of so many seconds, or so many words, at the end of a sentence. */
const PAUSE = 2;
const LONG = 80;

export const looksLikeCaptions = (text: string): 'srt' | 'vtt' | undefined =>
  /^WEBVTT(?:[ \t\n]|$)/.test(text)
    ? 'vtt'
    : text.split('\n', 8).some((l) => TIMING.test(l))
      ? 'srt'
      : undefined;

/** A stretch of a cue that one voice says, with the line it stands in. */
interface Piece {
  readonly text: string;
  readonly line: number;
  readonly time: string;
  readonly voice: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** A caption file as lines of words: cue numbers and times are not among them; voice tags, `>>` and labels open turns. */
export async function readCaptions(
  file: string,
  bytes: Uint8Array,
  format: CaptionsFileFormat & ('srt' | 'vtt'),
): Promise<Original> {
  const plain = readPlainText(file, bytes);
  const { cues } = await parseText(plain.text, { type: format, strict: false });
  const raw = plain.text.split('\n');
  const timings = raw.flatMap((line, i) => (TIMING.test(line) ? [i] : []));
  const problems: Problem[] = [...plain.problems];
  if (cues.length !== timings.length || cues.length === 0)
    problems.push({
      place: { file, line: (timings[cues.length] ?? 0) + 1, column: 1 },
      field: 'captions',
      message: `has ${timings.length} times but ${cues.length} captions can be read; mend the file, or give its plain text`,
    });
  const spoken = new Set<number>(timings);
  const pieces = cues.flatMap((cue, k): Piece[] => {
    const at = timings[k] ?? 0;
    const time = tidyTime(TIMING.exec(raw[at] ?? '')?.[1] ?? '0:00');
    cue.text.split('\n').forEach((_, i) => spoken.add(at + 1 + i));
    return piecesOf(tokenizeVTTCue(cue), at + 2, { time, start: cue.startTime, end: cue.endTime });
  });
  const asides = raw.flatMap((text, i): Aside[] =>
    spoken.has(i) || !/\p{L}/u.test(text) ? [] : [{ line: i + 1, text, reason: 'no caption' }],
  );
  return {
    ...plain,
    format,
    lines: problems.length > plain.problems.length ? [] : linesOfPieces(pieces),
    asides,
    problems,
  };
}

function piecesOf(
  nodes: readonly VTTNode[],
  line: number,
  cue: Pick<Piece, 'time' | 'start' | 'end'>,
): Piece[] {
  const pieces: Piece[] = [];
  let at = line;
  const walk = (list: readonly VTTNode[], voice: string | undefined) => {
    for (const node of list)
      if (node.type !== 'text') walk(node.children, node.type === 'v' ? node.voice : voice);
      else
        node.data.split('\n').forEach((part, i) => {
          if (i > 0) at++;
          const text = part.replace(/\{\\[^}]*\}/g, '').replace(/<[^>]*>/g, '');
          const last = pieces.at(-1);
          if (last && last.line === at && last.voice === voice)
            pieces[pieces.length - 1] = { ...last, text: last.text + text };
          else if (text.trim() !== '') pieces.push({ ...cue, text, line: at, voice });
        });
  };
  walk(nodes, undefined);
  return pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ').trim() }));
}

/** Pieces that one voice says without a pause are one line of words; whatever opens a turn begins a new one. */
function linesOfPieces(pieces: readonly Piece[]): Line[] {
  const voiced = pieces.filter((p) => p.voice !== undefined).length > pieces.length / 2;
  const lines: Line[] = [];
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    const label = readLabel({ text: piece.text });
    const changes = piece.voice !== before?.voice || i === 0;
    const opens = changes || label !== undefined || /^[-\u2013\u2014]\s/.test(piece.text);
    const ended = /[.!?\u2026\u3002]["\u201d]?$/.test(before?.text ?? '');
    const last = lines.at(-1);
    const pause = ended && (piece.start - before!.end >= PAUSE || countWords(last?.text ?? '') >= LONG);
    if (last && !opens && !pause) {
      lines[lines.length - 1] = { ...last, text: `${last.text} ${piece.text}` };
      return;
    }
    const unnamed = voiced && piece.voice === undefined && changes && label === undefined;
    const dash = /^[-\u2013\u2014]\s/.test(piece.text) && !voiced;
    const text = unnamed ? `>> ${piece.text}` : dash ? piece.text.replace(/^\S\s+/, '>> ') : piece.text;
    const voice = changes && label?.form !== 'colon' ? piece.voice : undefined;
    lines.push(
      { text: '', indent: 0, number: piece.line },
      { text, indent: 0, number: piece.line, times: [piece.time], ...(voice ? { voice } : {}) },
    );
  });
  return lines;
}
