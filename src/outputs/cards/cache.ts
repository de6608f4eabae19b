import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of pictures that were drawn before, and how often one was drawn anew. */
export interface Store {
  readonly folder: string;
  drawn: number;
}

const DIGEST = 32;
const digest = (data: Uint8Array) => createHash('sha256').update(data).digest();

/**
 * What the store has under a key, or else what is made, which it then has.
 * @param key names everything that decides the bytes. @param store none: nothing is remembered.
 */
export async function stored(
  store: Store | undefined,
  key: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = store && join(store.folder, key);
  const known = path && intact(path);
  if (known) return known;
  const made = await make();
  if (store && path) {
    store.drawn += 1;
    mkdirSync(store.folder, { recursive: true });
    // Written aside and renamed: another build reads the whole file or none.
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, Buffer.concat([made, digest(made)]));
    renameSync(aside, path);
  }
  return made;
}

/** The bytes of a stored file, which ends in their SHA-256; undefined if there is none, or it was damaged. */
function intact(path: string): Uint8Array<ArrayBuffer> | undefined {
  let file: Buffer<ArrayBuffer>;
  try {
    file = readFileSync(path);
  } catch {
    return undefined;
  }
  const data = file.subarray(0, -DIGEST);
  return file.length > DIGEST && digest(data).equals(file.subarray(-DIGEST))
    ? new Uint8Array(data)
    : undefined;
}
