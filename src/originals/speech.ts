import { collector } from './blocks.ts';
import { isLongDirection, isOrnament } from './boilerplate.ts';
import type { Label } from './label-shape.ts';
import { type Line, joined, paragraphs, timesOf } from './lines.ts';
import { readHead } from './head.ts';
import { type Settled, chosen } from './settled.ts';
import { tailOf } from './tail.ts';

/** A speech: title, then paragraphs of one voice, which a label at its head or a person names. */
export function readSpeech(
  file: string,
  lines: readonly Line[],
  labels: ReadonlyMap<Line, Label>,
  settled: Settled,
) {
  const out = collector(file, 'p');
  const [labelled, label] = [...labels][0] ?? [];
  const groups = paragraphs(lines).flatMap((group) => {
    const at = labelled ? group.indexOf(labelled) : -1;
    return at > 0 ? [group.slice(0, at), group.slice(at)] : [group];
  });
  const start = labelled ? groups.findIndex((g) => g.includes(labelled)) : headEnd(groups.map(joined));
  const head = readHead(out, groups.slice(0, start), settled, true);
  const name = label?.name || Object.keys(settled.speakers)[0];
  if (!name)
    out.doubt(lines[0]!, 'speaker', 'a speech has one speaker, who is not named; add --speaker "NAME=id"');
  const body = groups.slice(start);
  const tail = tailOf(body.map(joined));
  body.forEach((group, i) => {
    const own = labelled && group.includes(labelled) && label;
    const text = own
      ? [label.rest, ...group.slice(group.indexOf(labelled) + 1).map((l) => l.text)].filter(Boolean).join(' ')
      : joined(group);
    const line = group[0]!;
    const choice = chosen(settled, line);
    const reason = choice?.as === 'aside' ? 'you said so' : choice ? undefined : tail(i);
    if (own && text === '')
      return out.aside(
        line,
        [label.name, label.role, label.note].filter(Boolean).join(', '),
        'label of the speech',
      );
    if (isOrnament(text) && !own) return;
    const before = out.blocks.at(-1);
    if (reason !== undefined && !own) {
      out.aside(line, text, reason);
      if (isLongDirection(text))
        out.doubt(line, 'text', 'stands in brackets and is set aside; if it is said, add --split');
    } else if (choice?.as === 'joined' && before?.kind === 'passage') {
      out.blocks[out.blocks.length - 1] = {
        ...before,
        text: `${before.text}\n\n${text}`,
        times: [...(before.times ?? []), ...timesOf(group)],
      };
    } else if (text !== '')
      out.add({
        kind: 'passage',
        text,
        line: line.number,
        ...(name ? { label: name } : {}),
        ...(own ? {} : { given: true as const }),
        ...(own && label.role ? { role: label.role } : {}),
        ...(own && label.note ? { note: label.note } : {}),
        ...(label?.via ? { via: label.via } : {}),
        ...(timesOf(group).length > 0 ? { times: timesOf(group) } : {}),
      });
  });
  return { ...head, blocks: out.blocks, doubts: out.doubts };
}

/** The head of a speech ends where sentences begin. */
function headEnd(texts: readonly string[]): number {
  const at = texts.findIndex(
    (t, i) =>
      i > 0 &&
      /[.!?\u2026]["\u201d]?$/.test(t) &&
      !/^(?:by|washington|delivered|as (?:delivered|prepared))\b/i.test(t),
  );
  return at < 0 ? Math.min(1, texts.length - 1) : at;
}
