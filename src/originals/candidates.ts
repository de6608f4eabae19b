import { isStageDirection } from './boilerplate.ts';
import { BULLET, type Label, beforeColon, readAlone, readLabel, readPeriod } from './label-shape.ts';
import { type Group, type Line, paragraphs } from './lines.ts';
import { foldName, shapeOf } from './names.ts';
import { type Settled, chosen } from './settled.ts';

/** A line that may open a turn, and where it stands. */
export interface Candidate {
  readonly line: Line;
  readonly label: Label;
  /** First line of its paragraph, or right behind a line that ends a sentence. */
  readonly start: 'paragraph' | 'sentence' | 'middle';
  /** Lines of its paragraph, and its index among the paragraphs. */
  readonly size: number;
  readonly group: number;
  /** A person said so. */
  readonly settled: boolean;
}

/** Every line that may open a turn, in all the forms that a label can have. */
export function candidates(lines: readonly Line[], settled: Settled): { all: Candidate[]; groups: Group[] } {
  const groups = paragraphs(lines);
  const all: Candidate[] = [];
  groups.forEach((group, g) =>
    group.forEach((line, i) => {
      const choice = chosen(settled, line);
      if (choice ? choice.as !== 'start' : isStageDirection(line.text)) return;
      const forced = choice?.as === 'start' ? forcedLabel(line, choice.name) : settledLabel(line, settled);
      const label =
        forced ??
        readLabel(line) ??
        readBold(line) ??
        readPeriod(line.text) ??
        (i === 0 || line.timed ? readAlone(line.text) : undefined);
      if (!label) return;
      const before = group[i - 1]?.text;
      const start =
        before === undefined
          ? 'paragraph'
          : /[.!?\u2026\u3002"\u201d)\]\u2014-]$/u.test(before)
            ? 'sentence'
            : 'middle';
      all.push({ line, label, start, size: group.length, group: g, settled: forced !== undefined });
    }),
  );
  return { all, groups };
}

/** `**Anna Ruiz** Good evening.`: the name in bold, without a colon. */
function readBold({ text, strong }: Line): Label | undefined {
  const name = strong?.trim();
  if (!name || !text.startsWith(name) || text === name || shapeOf(name) === undefined) return undefined;
  return { name, rest: text.slice(name.length).trim(), form: 'bold', shape: shapeOf(name)! };
}

/** A line where a turn begins because a person said so. */
function forcedLabel(line: Line, name: string | undefined): Label {
  const read = readLabel(line) ?? readPeriod(line.text) ?? readAlone(line.text);
  const parts = beforeColon(line.text.replace(BULLET, ''));
  const plain: Label =
    parts && parts.head.split(/\s+/).length <= 6
      ? { name: parts.head, rest: parts.rest, form: 'settled', shape: 'full' }
      : { name: '', rest: line.text, form: 'settled', shape: 'office' };
  if (name === undefined) return read ?? plain;
  const same = read && foldName(read.name) === foldName(name);
  return same ? read : { name, given: true, rest: line.text, form: 'settled', shape: 'full' };
}

/** A line that begins with a name of which a person said that it opens turns. */
function settledLabel(line: Line, settled: Settled): Label | undefined {
  const read = readLabel(line) ?? readAlone(line.text);
  for (const name of settled.labels) {
    if (read && foldName(read.name) === foldName(name)) return read;
    if (!line.text.startsWith(name) || /^[\p{L}\p{N}]/u.test(line.text.slice(name.length))) continue;
    return {
      name,
      rest: line.text.slice(name.length).replace(/^[\s:.\uff1a]+/, ''),
      form: 'settled',
      shape: 'full',
    };
  }
  return undefined;
}
