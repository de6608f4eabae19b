import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { parse } from 'yaml';

/** How a word of the story is written, and a regular expression for what is never written instead. */
interface Spelling {
  readonly write: string;
  readonly never: string;
  /** The folder of content/ that is left out, or the only one that is looked at. */
  readonly but?: string;
  readonly only?: string;
}

/** The spellings that a story keeps in content/_spellings.yaml; it may have none. */
export function spellings(): Spelling[] {
  const file = join(inject('root'), 'content/_spellings.yaml');
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Spelling[]) : [];
}
