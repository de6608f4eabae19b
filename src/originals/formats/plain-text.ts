import { readText } from '../../markup/read-text.ts';
import { type Original, linesOf } from '../lines.ts';

/** Plain text as lines; a byte order mark is dropped. Broken encoding and hidden characters are problems. */
export function readPlainText(file: string, bytes: Uint8Array): Original {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const { text, problems } = readText(file, marked ? bytes.subarray(3) : bytes);
  return { file, format: 'text', text, lines: linesOf(text), asides: [], problems };
}
