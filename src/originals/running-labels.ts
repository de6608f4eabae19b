import { readLabel } from './label-shape.ts';
import { type Line, hasBlanks } from './lines.ts';
import { foldName, isCapitals } from './names.ts';

/** A label in capitals behind the end of a sentence, within a line. */
const WITHIN =
  /(?<=[.!?\u2026\u3002)\]"\u201d\u2014-]\s+)(?=(?:>> ?)?(?:[\p{Lu}][\p{Lu}\p{M}.'\u2019-]+,? ?){1,7}(?:\([^()]{1,40}\))?:\s)/gu;

/**
 * Parts lines that hold several turns one behind the other, as text pasted without its line breaks does: at labels in
 * capitals whose name opens a line, or comes twice, and at names that a person settled. The parts keep the number of the
 * line.
 */
export function splitRunning(lines: readonly Line[], settled: readonly string[] = []): Line[] {
  const pieces = lines.map((line) => piecesOf(line.text, settled));
  const blanks = hasBlanks(lines);
  const count = new Map<string, number>();
  for (const piece of pieces.flat()) {
    const name = nameAt(piece);
    if (name) count.set(name, (count.get(name) ?? 0) + 1);
  }
  return lines.flatMap((line, i) => {
    const parts: string[] = [];
    for (const piece of pieces[i]!) {
      const name = nameAt(piece);
      if (
        parts.length === 0 ||
        (name !== undefined && (count.get(name) ?? 0) > 1) ||
        settled.some((n) => piece.startsWith(n))
      )
        parts.push(piece);
      else parts[parts.length - 1] += piece;
    }
    if (parts.length === 1) return [line];
    const { times, strong, ...plain } = line;
    return parts.flatMap((text, k): Line[] => [
      ...(k > 0 && blanks ? [{ text: '', indent: 0, number: line.number }] : []),
      {
        ...plain,
        text: text.trim(),
        ...(k === 0 && times ? { times } : {}),
        ...(k === 0 && strong ? { strong } : {}),
      },
    ]);
  });
}

function nameAt(text: string): string | undefined {
  const label = readLabel({ text });
  return label?.form === 'colon' && isCapitals(label.name) ? foldName(label.name) : undefined;
}

function piecesOf(text: string, settled: readonly string[]): string[] {
  const pieces = text.length > 40 ? text.split(WITHIN) : [text];
  return settled.reduce<string[]>(
    (list, name) =>
      list.flatMap((piece) =>
        piece.split(
          new RegExp(`(?<=[.!?\\u2026\\u3002)\\]"\\u201d]\\s+)(?=${RegExp.escape(name)}\\s*[:(,])`, 'u'),
        ),
      ),
    pieces,
  );
}
