import { type Place, type Problem, codePoint } from './problems.ts';
import { HIDDEN } from './read-text.ts';
import { ID, ID_RULE } from './vocabulary.ts';

/** Markup that Markdown did not recognize and left in the text as typed, with the message for each kind. */
const LEFT: readonly {
  pattern: RegExp;
  field: (m: string) => string;
  message: (m: string) => string;
  /** Reported at its first place only. */
  once?: true;
}[] = [
  {
    pattern: /\[\^([^\]\n]*)\]/g,
    field: (mark) => mark,
    message: (mark) =>
      ID.test(mark.slice(2, -1))
        ? 'note has no definition; write it at the end of the file'
        : `note is no label; labels are ${ID_RULE}`,
    once: true,
  },
  {
    pattern: /\]\[(?!\^)/g,
    field: () => 'link',
    message: () => 'link definitions are not used; write [words](ref:id)',
  },
  {
    pattern: /\]\(/g,
    field: () => 'link',
    message: () => 'is no link as it stands; write [words](kind:target) without spaces in the target',
  },
  {
    pattern: /\*\*/g,
    field: () => 'text',
    message: () => '** stands in the text; close the bold words, without spaces inside the marks',
  },
  {
    // Written as a character reference, so that the file itself looks clean.
    pattern: HIDDEN,
    field: () => 'text',
    message: (c) => `hidden character ${codePoint(c)}; delete it`,
    once: true,
  },
];

/** Problems of a stretch of plain text; `start` is where it begins in the file. */
export function leftoverMarkup(start: Place, value: string): Problem[] {
  return LEFT.flatMap(({ pattern, field, message, once }) => {
    const all = [...value.matchAll(pattern)];
    const reported = once ? all.filter((m, i) => all.findIndex((n) => n[0] === m[0]) === i) : all;
    return reported.map(({ 0: found, index }) => ({
      place: within(start, value.slice(0, index)),
      field: field(found),
      message: message(found),
    }));
  });
}

/** The place after some text: exact but for indented lines and character references before it. */
export function within(start: Place, before: string): Place {
  const lines = before.split('\n');
  const last = lines.at(-1)!;
  return lines.length === 1
    ? { ...start, column: start.column + last.length }
    : { ...start, line: start.line + lines.length - 1, column: last.length + 1 };
}
