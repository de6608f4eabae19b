/** Files that are no text, by their first bytes, and what to do with them. */
const KINDS: readonly (readonly [start: string, sentence: string])[] = [
  ['%PDF', 'is a PDF; copy its text into a plain text file'],
  ['PK\u0003\u0004', 'is a ZIP archive or an office document; save it as plain text'],
  ['{\\rtf', 'is rich text; save it as plain text'],
  ['\u00d0\u00cf\u0011\u00e0', 'is an office document; save it as plain text'],
  ['\u0089PNG', 'is a picture; give the text'],
  ['\u00ff\u00d8\u00ff', 'is a picture; give the text'],
  ['GIF8', 'is a picture; give the text'],
  ['ID3', 'is a sound file; give its transcript'],
  ['OggS', 'is a sound file; give its transcript'],
  ['RIFF', 'is a sound or video file; give its transcript'],
];
const LARGEST = 4_000_000;
const LONGEST_LINE = 200_000;

/** @returns one sentence on bytes that hold no text which could be read, or undefined. */
export function refusal(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'is empty';
  if (bytes.length > LARGEST)
    return `has ${(bytes.length / 1e6).toFixed(1)} MB, and no transcript is larger than ${LARGEST / 1e6} MB; give the text alone`;
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const kind =
    KINDS.find(([mark]) => start.startsWith(mark)) ??
    (start.slice(4, 8) === 'ftyp' ? ['', 'is a video or sound file; give its transcript'] : undefined);
  if (kind) return kind[1];
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(start)) return 'is UTF-16 text; save it as UTF-8';
  const sample = bytes.subarray(0, 4096);
  const zeros = sample.filter((b) => b === 0).length;
  if (zeros > sample.length * 0.3 && zeros < sample.length * 0.6)
    return 'is UTF-16 text, it seems; save it as UTF-8';
  if (zeros > 0) return 'is no text (it holds zero bytes); give the plain text of the original';
  return isUtf8(bytes) ? lines(bytes) : otherEncoding(bytes);
}

function lines(bytes: Uint8Array): string | undefined {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    if (to - from > LONGEST_LINE)
      return `has a line of ${(to - from).toLocaleString('en-US')} bytes; save it with its line breaks`;
    from = to + 1;
  }
  const text = new TextDecoder().decode(bytes);
  return /[\p{L}\p{N}]/u.test(text) ? undefined : 'holds no words';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function otherEncoding(bytes: Uint8Array): string {
  const control = bytes.filter((b) => b < 9 || (b > 13 && b < 32)).length;
  if (control > bytes.length * 0.01) return 'is no text; give the plain text of the original';
  const high = bytes.filter((b) => b > 127).length;
  return high < bytes.length * 0.3
    ? 'is not UTF-8 text but Windows-1252 or Latin-1, it seems; save it as UTF-8'
    : 'is not UTF-8 text; save it as UTF-8';
}
