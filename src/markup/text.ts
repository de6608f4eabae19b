import { type Place, type Problem, codePoint } from './problems.ts';

/** Characters that look like nothing, turn text around, or break a file: named to the author by code point. */
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * Bytes of a file as text with `\n` line ends.
 * @returns the text, and a problem for each hidden character, broken encoding or old Mac line end.
 */
export function readText(file: string, bytes: Uint8Array): { text: string; problems: Problem[] } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      text: '',
      problems: [
        {
          place: { file, line: 1, column: 1 },
          field: 'file',
          message: 'is not UTF-8 text; save it as UTF-8',
        },
      ],
    };
  }
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
  for (const match of text.matchAll(HIDDEN)) {
    const place = placeAt(file, text, match.index);
    problems.push({ place, field: 'text', message: `hidden character ${codePoint(match[0])}; delete it` });
  }
  return { text, problems };
}

/** Line and column of an offset, 1-based. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: offset - lineStart + 1 };
}
