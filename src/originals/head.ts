import { quote } from '../markup/problems.ts';
import { countWords } from '../markup/count-words.ts';
import type { Collector } from './blocks.ts';
import { isOrnament, setAsideReason } from './boilerplate.ts';
import { type Group, joined, timesOf } from './lines.ts';
import { type Settled, chosen } from './settled.ts';

/** From this many words on, a text before the first speaker is an introduction and not a line of the head. */
const INTRODUCTION = 25;

/**
 * What stands before the first words of a transcript: title and standfirst; an introduction becomes a passage of nobody
 * who is named, and everything else is set aside. @param quiet further lines need no look.
 */
export function readHead(out: Collector, groups: readonly Group[], settled: Settled, quiet = false) {
  const texts: string[] = [];
  for (const group of groups) {
    const text = joined(group);
    const line = group[0]!;
    const choice = chosen(settled, line);
    const reason =
      choice?.as === 'aside'
        ? 'you said so'
        : setAsideReason(text, texts.length > 0 || !/^transcript/i.test(text));
    if (isOrnament(text)) continue;
    if (reason !== undefined && choice?.as !== 'start') out.aside(line, text, reason);
    else if (choice === undefined && texts.length < 2 && timesOf(group).length === 0) texts.push(text);
    else if (choice?.as === 'start' || (countWords(text) >= INTRODUCTION && !quiet)) {
      out.add({
        kind: 'passage',
        text,
        line: line.number,
        ...(timesOf(group).length > 0 ? { times: timesOf(group) } : {}),
      });
      out.doubt(
        line,
        'text',
        `${quote(text)} stands before the first speaker; taken for an introduction by nobody who is named`,
      );
    } else {
      out.aside(line, text, 'before the first speaker');
      if (!quiet)
        out.doubt(
          line,
          'text',
          `${quote(text)} stands before the first speaker and is neither title nor standfirst; set aside`,
        );
    }
  }
  return { title: texts[0] ?? '', standfirst: texts[1] ?? '' };
}
