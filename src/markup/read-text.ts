import { type Place, type Problem, codePoint } from './problems.ts';

/** Characters that are invisible, reverse the direction of text, or are left by damage; reported by code point. */
export const HIDDEN =
  /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\ufffd]--[\t\n]]/gv;

/** A word with letters of two alphabets looks right, but no search finds it. */
const MIXED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/gu;

/** Larger files are no articles, and parsers are slow on them. */
const LARGEST = 4_000_000;
/** Most problems of one kind that are reported in a file. */
const SHOWN = 10;

/**
 * Bytes of a file as text with `\n` line ends; a byte order mark is dropped.
 * @returns the text, and a problem for each hidden character, word of mixed alphabets, broken encoding or old Mac line end.
 */
export function readText(file: string, bytes: Uint8Array): { text: string; problems: Problem[] } {
  const refuse = (message: string) => ({
    text: '',
    problems: [{ place: { file, line: 1, column: 1 }, field: 'file', message }],
  });
  if (bytes.length > LARGEST) return refuse(`is larger than ${LARGEST / 1_000_000} MB; split it`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('is not UTF-8 text; save it as UTF-8');
  }
  if (text.includes('\0')) return refuse('is not UTF-8 text (it holds zero bytes); save it as UTF-8');
  text = text.replaceAll('\r\n', '\n');
  const problems: Problem[] = [];
  if (text.includes('\r')) {
    problems.push({
      place: placeAt(file, text, text.indexOf('\r')),
      field: 'file',
      message: 'has old Mac line ends (CR alone); save it with LF line ends',
    });
    text = text.replaceAll('\r', '\n');
  }
  problems.push(
    ...each(file, text, HIDDEN, (found) => `hidden character ${codePoint(found)}; delete it`),
    ...each(
      file,
      text,
      MIXED,
      (found) =>
        `"${found}" (${[...found].map(codePoint).join(' ')}) mixes two alphabets in one word; type it again`,
    ),
  );
  return { text, problems };
}

/** Line and column of an offset, 1-based. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: offset - lineStart + 1 };
}

function each(file: string, text: string, pattern: RegExp, say: (found: string) => string): Problem[] {
  const found = [...text.matchAll(pattern)];
  const problems = found
    .slice(0, SHOWN)
    .map((m): Problem => ({ place: placeAt(file, text, m.index), field: 'text', message: say(m[0]) }));
  const last = problems.at(-1);
  if (!last || found.length <= SHOWN) return problems;
  const rest = `${last.message} (and ${found.length - SHOWN} more like it in this file)`;
  return [...problems.slice(0, -1), { ...last, message: rest }];
}
