import { hash, pbkdf2Sync } from 'node:crypto';

/** Lengths of exact runs, and how often each is hashed: single words are few, so guessing them is made slow. */
export const ROUNDS: Readonly<Record<number, number>> = { 1: 4096, 2: 256, 3: 1 };
export const LONGEST = 3;

const KEY = 5;
const RECORD = 7;
/** Positions are two bytes: no passage may be longer. */
export const MOST_WORDS = 0xffff;

/** Where a run stands: seven bytes, of which the last two (the position) can be read only with the run in hand. */
export function record(run: string, words: number, salt: string, position: number): Buffer {
  const bytes = derive(run, words, salt);
  bytes.writeUInt16BE(bytes.readUInt16BE(KEY) ^ position, KEY);
  return bytes;
}

/** Sorted records as one block, so that their order tells nothing. */
export const pack = (records: readonly Buffer[]): Buffer =>
  Buffer.concat([...records].sort(Buffer.compare).filter((r, i, all) => i === 0 || !r.equals(all[i - 1]!)));

/** @returns every position of a run in packed records, in order; empty where it does not stand. */
export function positions(records: Buffer, run: string, words: number, salt: string): number[] {
  const wanted = derive(run, words, salt);
  const mask = wanted.readUInt16BE(KEY);
  const key = wanted.readUIntBE(0, KEY);
  const found: number[] = [];
  for (let i = firstAtLeast(records, key); i < records.length; i += RECORD) {
    if (records.readUIntBE(i, KEY) !== key) break;
    found.push(records.readUInt16BE(i + KEY) ^ mask);
  }
  return found.sort((a, b) => a - b);
}

/** The key of a folded run: 48 bits of plain SHA-256, the same for every source, so that a run is hashed once for all. */
export function copiedKey(run: string): number {
  return Number.parseInt(hash('sha256', run, 'hex').slice(0, 12), 16);
}

const derived = new Map<string, Buffer>();
const MOST_DERIVED = 50_000;

/** The record of a run without its position. Quotations of a passage share runs, and each is slow to hash: once is enough. */
function derive(run: string, words: number, salt: string): Buffer {
  const name = `${words} ${salt} ${run}`;
  let bytes = derived.get(name);
  if (!bytes) {
    bytes = pbkdf2Sync(run, salt, ROUNDS[words]!, RECORD, 'sha256');
    if (derived.size >= MOST_DERIVED) derived.clear();
    derived.set(name, bytes);
  }
  return Buffer.from(bytes);
}

function firstAtLeast(records: Buffer, key: number): number {
  let low = 0;
  let high = records.length / RECORD;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (records.readUIntBE(middle * RECORD, KEY) < key) low = middle + 1;
    else high = middle;
  }
  return low * RECORD;
}
