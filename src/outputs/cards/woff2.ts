import { brotliDecompressSync } from 'node:zlib';

/** Tables that WOFF2 names by a number; a place in this list is that number (WOFF2, 4.1). Only the names used here matter. */
const KNOWN: Readonly<Record<number, string>> = { 0: 'cmap', 3: 'hmtx', 10: 'glyf', 11: 'loca' };

/**
 * The characters that a font has glyphs for, as code points: read from the `cmap` table of a WOFF2 file (W3C WOFF 2.0;
 * OpenType `cmap` formats 4 and 12).
 * @throws an error if the file is no WOFF2 file or holds no table of those formats.
 */
export function coverage(font: Buffer): ReadonlySet<number> {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('is no WOFF2 file');
  const { offset, tables } = directory(font);
  const data = brotliDecompressSync(font.subarray(offset, offset + font.readUInt32BE(20)));
  const before = tables.findIndex((t) => t.name === 'cmap');
  const start = tables.slice(0, before).reduce((sum, t) => sum + t.length, 0);
  return readCmap(data.subarray(start, start + tables[before]!.length));
}

/** The list of tables, each with its length in the decompressed data, and where that data begins. */
function directory(font: Buffer) {
  let offset = 48;
  const base128 = () => {
    let value = 0;
    for (let byte = 0x80; byte & 0x80;) value = value * 128 + ((byte = font[offset++]!) & 0x7f);
    return value;
  };
  const tables = Array.from({ length: font.readUInt16BE(12) }, () => {
    const flags = font[offset++]!;
    const number = flags & 0x3f;
    const name = number === 63 ? font.toString('latin1', offset, (offset += 4)) : (KNOWN[number] ?? '');
    const length = base128();
    // Version 3 of glyf and loca is the untransformed one; of every other table, version 0.
    const transformed = /^(glyf|loca)$/.test(name) ? flags >> 6 !== 3 : flags >> 6 !== 0;
    return { name, length: transformed ? base128() : length };
  });
  return { offset, tables };
}

function readCmap(cmap: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * i));
    const format = table.readUInt16BE(0);
    if (format === 4) segments(table, found);
    if (format === 12) groups(table, found);
  }
  if (found.size === 0) throw new Error('has no table of characters that can be read');
  return found;
}

/** Format 4: the Basic Multilingual Plane in segments. A segment may map a character to glyph 0, which is none. */
function segments(table: Buffer, found: Set<number>) {
  const count = table.readUInt16BE(6) / 2;
  const at = (list: number, i: number) => 14 + 2 * count * list + (list > 0 ? 2 : 0) + 2 * i;
  for (let i = 0; i < count; i++) {
    const [end, start, delta, range] = [0, 1, 2, 3].map((list) => table.readUInt16BE(at(list, i)));
    for (let c = start!; c <= end! && c < 0xffff; c++) {
      const place = at(3, i) + range! + 2 * (c - start!);
      const raw = range === 0 ? c : table.readUInt16BE(place);
      if (raw !== 0 && ((raw + delta!) & 0xffff) !== 0) found.add(c);
    }
  }
}

/** Format 12: groups of any code points. */
function groups(table: Buffer, found: Set<number>) {
  for (let i = 0; i < table.readUInt32BE(12); i++)
    for (let c = table.readUInt32BE(16 + 12 * i); c <= table.readUInt32BE(20 + 12 * i); c++)
      if (table.readUInt32BE(24 + 12 * i) + c > 0) found.add(c);
}
