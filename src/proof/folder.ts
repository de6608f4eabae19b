import { z } from 'astro/zod';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../markup/problems.ts';
import { COPIED_RUN, type Fingerprint } from './fingerprint.ts';
import { ROUNDS } from './keys.ts';

/** Where fingerprints stand, from the project's root. */
export const FOLDER = 'content/fingerprints';
export const fingerprintFile = (article: string) => `${FOLDER}/${article}.json`;

const count = z.number().int().min(0);
const block = (size: number) =>
  z.base64().refine((text) => Buffer.byteLength(text, 'base64') % size === 0, 'is cut off');

const schema = z.strictObject({
  version: z.literal(1),
  article: z.string(),
  kind: z.enum(['interview', 'report', 'speech']),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  words: count,
  runs: z.strictObject({ exact: z.array(count), copied: z.literal(COPIED_RUN) }),
  speakers: z.record(z.string(), z.string()).optional(),
  passages: z.array(
    z.strictObject({
      locator: z.string(),
      kind: z.enum(['passage', 'caption']),
      label: z.string().optional(),
      via: z.literal('interpreter').optional(),
      words: count,
      exact: block(7),
    }),
  ),
  copied: block(6),
  around: block(7),
});

/** All fingerprints of `<root>/content/fingerprints`, by article, and what is wrong with the folder. */
export function readFingerprints(root: string): {
  fingerprints: ReadonlyMap<string, Fingerprint>;
  problems: Problem[];
} {
  const fingerprints = new Map<string, Fingerprint>();
  const problems: Problem[] = [];
  const folder = join(root, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const name of names.filter((n) => n.endsWith('.json'))) {
    const article = basename(name, '.json');
    const read = readFingerprint(article, readFileSync(join(folder, name), 'utf8'));
    if (typeof read === 'string')
      problems.push({
        place: { file: fingerprintFile(article), line: 1, column: 1 },
        field: 'fingerprint',
        message: `${read}; make it again with npm run fingerprint -- <original.txt> --id ${article}`,
      });
    else fingerprints.set(article, read);
  }
  return { fingerprints, problems };
}

/** One file's text as a fingerprint, or what is wrong with it. */
export function readFingerprint(article: string, text: string): Fingerprint | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'is no JSON';
  }
  const { data, error } = schema.safeParse(value);
  if (!data) return `is damaged at ${error.issues[0]?.path.join('.') || 'its top'}`;
  if (data.article !== article) return `belongs to the article ${data.article}`;
  if (data.runs.exact.join() !== Object.keys(ROUNDS).join()) return 'was made with other lengths of runs';
  return data;
}
