import { quote } from '../markup/problems.ts';
import { type Collector, collector } from './blocks.ts';
import { isFurniture, isStageDirection } from './furniture.ts';
import { BULLET, type KnownNames, type Label, labelProblems } from './labels.ts';
import { type Line, joined, paragraphs } from './lines.ts';

/**
 * A broadcast transcript: title, standfirst, then turns, each under the label of its speaker, of any number of
 * paragraphs, with or without bullets and indentation.
 */
export function readTranscript(
  file: string,
  lines: readonly Line[],
  labels: ReadonlyMap<Line, Label>,
  known?: KnownNames,
) {
  const out = collector(file, 't');
  const starts = [...labels.keys()].map((line) => lines.indexOf(line));
  const head = readHead(out, lines.slice(0, starts[0]));
  const indented = isIndented(lines.slice(starts[0]), labels);
  starts.forEach((start, i) => {
    const label = labels.get(lines[start]!)!;
    const last = i === starts.length - 1;
    readTurn(out, lines.slice(start, starts[i + 1] ?? lines.length), label, indented, last);
  });
  out.problems.push(...labelProblems(file, labels, known));
  return { ...head, blocks: out.blocks, problems: out.problems };
}

function readHead(out: Collector, lines: readonly Line[]) {
  const texts: string[] = [];
  for (const group of paragraphs(lines)) {
    const text = joined(group);
    const line = group[0]!;
    if (isFurniture(text, true) || isStageDirection(text))
      out.add({ kind: 'furniture', text, line: line.number });
    else if (texts.length < 2) texts.push(text);
    else
      out.say(
        line,
        'text',
        `${quote(text)} stands before the first speaker and is neither title nor standfirst`,
      );
  }
  return { title: texts[0] ?? '', standfirst: texts[1] ?? '' };
}

/** Whether the words of the turns are indented, so that a line at the margin is not part of them. */
function isIndented(lines: readonly Line[], labels: ReadonlyMap<Line, Label>): boolean {
  const words = lines.filter((l) => l.text !== '' && !labels.has(l));
  return words.filter((l) => l.indent > 0).length > words.length * 0.8;
}

function readTurn(out: Collector, lines: readonly Line[], label: Label, indented: boolean, last: boolean) {
  const [head, ...rest] = lines as [Line, ...Line[]];
  const texts: string[] = label.rest === '' || isStageDirection(label.rest) ? [] : [label.rest];
  // Words on the label's own line may go on in the lines right below it.
  const below = texts.length > 0 ? rest.findIndex((l) => l.text === '' || isStageDirection(l.text)) : 0;
  const wrapped = hasBlank(rest) ? rest.slice(0, below < 0 ? rest.length : below) : [];
  if (wrapped.length > 0) texts[0] = [label.rest, ...wrapped.map((l) => l.text)].join(' ');
  const furniture: { text: string; line: number }[] = [];
  const groups = paragraphs(rest.slice(wrapped.length));
  const trailing = last ? trailingFurniture(groups, texts.length) : groups.length;
  groups.forEach((group, i) => {
    const text = joined(group).replace(BULLET, '');
    const line = group[0]!;
    if (i >= trailing || isFurniture(text, false) || isStageDirection(text))
      furniture.push({ text, line: line.number });
    else if (indented && line.indent === 0) {
      if (isFurniture(text, true)) furniture.push({ text, line: line.number });
      else
        out.say(
          line,
          'text',
          `${quote(text)} fits nothing: it is no label, and not indented as the turns are`,
        );
    } else texts.push(text);
  });
  if (texts.length === 0) out.say(head, 'label', `the turn of ${quote(label.name)} is empty`);
  else
    out.add({
      kind: 'passage',
      label: label.name,
      ...(label.role ? { role: label.role } : {}),
      ...(label.via ? { via: label.via } : {}),
      text: texts.join('\n\n'),
      line: head.number,
    });
  for (const item of furniture) out.add({ kind: 'furniture', ...item });
}

const hasBlank = (lines: readonly Line[]) => lines.some((l) => l.text === '');

/** Index of the first of the groups at the end that are furniture; the first words of the turn are always words. */
function trailingFurniture(groups: readonly (readonly Line[])[], spoken: number): number {
  let at = groups.length;
  while (at > (spoken > 0 ? 0 : 1) && isFurniture(joined(groups[at - 1]!), true)) at--;
  return at;
}
