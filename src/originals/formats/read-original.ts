import type { Original } from '../lines.ts';
import { looksLikeCaptions, readCaptions } from './captions.ts';
import { looksLikeMarkdown, readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { refusal } from './refusals.ts';
import { looksLikeHtml, readWebPage } from './web-page.ts';

/**
 * A file of any format that is read, as lines of words. Its content decides, and its name where the content leaves it open.
 * @returns an original without lines, and one problem, where the bytes hold no text.
 */
export async function readOriginal(file: string, bytes: Uint8Array): Promise<Original> {
  const refused = refusal(bytes);
  if (refused !== undefined)
    return {
      file,
      format: 'text',
      text: '',
      lines: [],
      asides: [],
      problems: [{ place: { file, line: 1, column: 1 }, field: 'file', message: refused }],
    };
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const captions = looksLikeCaptions(text);
  if (captions) return readCaptions(file, bytes, captions);
  if (looksLikeHtml(text) || /\.x?html?$/i.test(file)) return readWebPage(file, bytes);
  if (looksLikeMarkdown(text) || /\.(?:md|markdown)$/i.test(file)) return readMarkdown(file, bytes);
  return readPlainText(file, bytes);
}
