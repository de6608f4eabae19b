import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Entries } from '../markup/collections.ts';
import type { Problem } from '../markup/problems.ts';
import { fileAddresses } from '../outputs/file-addresses.ts';
import { PUBLISHED_FILE, type Published, comparePublished, publishedNow } from '../model/published.ts';

const texts = z.record(z.string(), z.string());
const schema = z.strictObject({
  version: z.literal(1),
  quotations: texts,
  dates: texts,
  verdicts: texts,
  corrections: z.array(z.string()),
  addresses: z.record(z.string(), z.array(z.string())),
});

/** Holds the content of a project against its record of what was published. */
export function checkRecord(root: string, entries: Entries): { problems: Problem[]; added: number } {
  const before = readRecord(root);
  if (typeof before === 'string') {
    const place = { file: PUBLISHED_FILE, line: 1, column: 1 };
    return { problems: [{ place, field: 'file', message: before }], added: 0 };
  }
  return comparePublished(before, entries, fileAddresses(entries.articles));
}

/** Writes the record anew from the content. */
export function writeRecord(root: string, entries: Entries): void {
  const now = publishedNow(entries, fileAddresses(entries.articles));
  writeFileSync(join(root, PUBLISHED_FILE), `${JSON.stringify(now, null, 2)}\n`);
}

/** The record, or what is wrong with its file. */
function readRecord(root: string): Published | string {
  const path = join(root, PUBLISHED_FILE);
  const remedy = 'take the last one from the history, or begin one with npm run publish-record -- --anew';
  if (!existsSync(path)) return `is missing; ${remedy}`;
  try {
    const { data, error } = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return data ?? `is damaged at ${error.issues[0]?.path.join('.') || 'its top'}; ${remedy}`;
  } catch {
    return `is no JSON; ${remedy}`;
  }
}
