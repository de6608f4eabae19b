import { quote } from '../markup/problems.ts';
import { type Collector, collector } from './blocks.ts';
import { beginsClip, isLongDirection, isNoteOfPage, isOrnament, setAsideReason } from './boilerplate.ts';
import { readHead } from './head.ts';
import { BULLET, type Label, throughIn } from './label-shape.ts';
import { type Group, type Line, hasBlanks, joined, paragraphs, timesOf } from './lines.ts';
import { type Settled, chosen } from './settled.ts';
import { tailOf } from './tail.ts';

/**
 * A transcript: title, standfirst, then turns, each under the label of its speaker, of any number of paragraphs, with or
 * without bullets and indentation.
 */
export function readTranscript(
  file: string,
  lines: readonly Line[],
  labels: ReadonlyMap<Line, Label>,
  settled: Settled,
) {
  const out = collector(file, 't');
  const blanks = hasBlanks(lines);
  const starts = lines.flatMap((line, i) => (labels.has(line) ? [i] : []));
  const head = readHead(out, paragraphs(lines.slice(0, starts[0]), blanks), settled);
  const form: Form = { blanks, indented: isIndented(lines.slice(starts[0]), labels), settled };
  starts.forEach((start, i) => {
    const label = labels.get(lines[start]!)!;
    const last = i === starts.length - 1;
    readTurn(out, lines.slice(start, starts[i + 1] ?? lines.length), label, form, last);
  });
  return { ...head, blocks: out.blocks, doubts: out.doubts };
}

interface Form {
  readonly blanks: boolean;
  /** The words of the turns are indented, so that a line at the margin is not part of them. */
  readonly indented: boolean;
  readonly settled: Settled;
}

function isIndented(lines: readonly Line[], labels: ReadonlyMap<Line, Label>): boolean {
  const words = lines.filter((l) => l.text !== '' && !labels.has(l));
  return words.length > 0 && words.filter((l) => l.indent > 0).length > words.length * 0.8;
}

interface Piece {
  readonly line: Line;
  readonly text: string;
  readonly times: readonly string[];
}

function readTurn(out: Collector, lines: readonly Line[], label: Label, form: Form, last: boolean) {
  const [head, ...rest] = lines as [Line, ...Line[]];
  const { first, below } = headPiece(head, label, rest, form);
  const groups = paragraphs(rest.slice(below), form.blanks).filter((g) => !isOrnament(joined(g)));
  const pieces = [...(first ? [first] : []), ...groups.map(pieceOf)];
  const tail = last
    ? tailOf(
        pieces.map((p) => p.text),
        1,
      )
    : (i: number) => setAsideReason(pieces[i]!.text, false);
  const said: Piece[] = [];
  const aside: { piece: Piece; reason: string }[] = [];
  let { via, note } = label;
  let clip: string | undefined;
  pieces.forEach((piece, i) => {
    const { line, text } = piece;
    const choice = line === head ? undefined : chosen(form.settled, line)?.as;
    const through = said.length === 0 ? throughIn(text) : undefined;
    if (through?.rest === '') {
      via = 'interpreter';
      note = [note, through.note].filter(Boolean).join('; ');
      return;
    }
    const reason =
      choice === 'aside'
        ? 'you said so'
        : choice
          ? undefined
          : (tail(i) ?? asideReason(out, piece, form, head));
    if (reason === undefined) {
      if (clip !== undefined && choice === undefined)
        out.doubt(
          line,
          'text',
          `stands behind ${quote(clip)} with no label and is given to ${quote(label.name)}; if somebody else speaks, add --split`,
        );
      clip = undefined;
      said.push(piece);
      return;
    }
    if (beginsClip(text)) clip = text;
    if (isLongDirection(text))
      out.doubt(line, 'text', 'stands in brackets and is set aside; if it is said, add --join');
    aside.push({ piece, reason });
  });
  const times = [...(first ? [] : (head.times ?? [])), ...said.flatMap((p) => p.times)];
  if (said.length === 0) {
    out.doubt(head, 'label', `the turn of ${quote(label.name)} is empty`);
    out.aside(head, [label.name, label.role, note].filter(Boolean).join(', '), 'a label with no words');
  } else
    out.add({
      kind: 'passage',
      ...(label.name ? { label: label.name } : {}),
      ...(label.given ? { given: true as const } : {}),
      ...(label.role ? { role: label.role } : {}),
      ...(via ? { via } : {}),
      ...(note ? { note } : {}),
      text: said.map((p) => p.text).join('\n\n'),
      line: head.number,
      ...(times.length > 0 ? { times } : {}),
    });
  if (label.name === '' && said.length > 0 && label.form === 'arrows')
    out.doubt(
      head,
      'label',
      'a voice begins that is not named; name it with --split "' + head.number + '=NAME"',
    );
  for (const { piece, reason } of aside) out.aside({ ...piece.line, times: piece.times }, piece.text, reason);
}

const pieceOf = (group: Group): Piece => ({
  line: group[0]!,
  text: joined(group).replace(BULLET, ''),
  times: timesOf(group),
});

/** Words on the label's own line, which may go on in the lines right below it. */
function headPiece(
  head: Line,
  label: Label,
  rest: readonly Line[],
  { blanks }: Form,
): { first?: Piece; below: number } {
  if (label.rest === '') return { below: 0 };
  const end = rest.findIndex((l) => l.text === '' || setAsideReason(l.text, false) !== undefined);
  const below = !blanks || setAsideReason(label.rest, false) !== undefined ? 0 : end < 0 ? rest.length : end;
  const wrapped = rest.slice(0, below);
  const text = [label.rest, ...wrapped.map((l) => l.text)].join(' ');
  return { first: { line: head, text, times: timesOf([head, ...wrapped]) }, below };
}

/** Why a paragraph that stands among the words of a turn is none of them. */
function asideReason(
  out: Collector,
  { line, text }: Piece,
  { indented }: Form,
  head: Line,
): string | undefined {
  if (line !== head && isNoteOfPage(text)) {
    out.doubt(
      line,
      'text',
      `${quote(text)} looks like a note of the page and is set aside; if it is said, add --join`,
    );
    return 'note of the page';
  }
  if (!indented || line.indent > 0 || line === head) return undefined;
  const reason = setAsideReason(text, true);
  if (reason === undefined)
    out.doubt(
      line,
      'text',
      `${quote(text)} fits nothing: it is no label, and not indented as the turns are; set aside`,
    );
  return reason ?? 'at the margin';
}
