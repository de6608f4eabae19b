import { readPlainText } from '../../src/originals/formats/plain-text.ts';
import { type SourceText, parseOriginal } from '../../src/originals/parse.ts';

/** Reads plain text as the programs do, whatever its format may look like. */
export const parseSource = (
  file: string,
  bytes: Uint8Array,
  options: Parameters<typeof parseOriginal>[1] = {},
): SourceText => parseOriginal(readPlainText(file, bytes), options);
