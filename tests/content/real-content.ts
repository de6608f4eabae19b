import { inject } from 'vitest';
import { type CheckedContent, checkContent } from '../../src/build/check-content.ts';
import { type Corpus, assemble } from '../../src/model/assemble.ts';
import { type Context, contextOf } from '../../src/outputs/context.ts';

const checked = new Map<string, CheckedContent>();

/** The real content, read and checked once: that of the project, or of the grown copy of it (`grown-content.ts`). */
export function realContent(): CheckedContent {
  const root = inject('root');
  if (!checked.has(root)) checked.set(root, checkContent(root));
  return checked.get(root)!;
}

/** The real content, joined and proven: a corpus of its own for each call. */
export function realCorpus(): Corpus {
  const { entries, proven } = realContent();
  return assemble(entries, proven);
}

/** The real content, as every file for machines is written from it. */
export function realContext(changes: Context['changes'] = {}): Context {
  return contextOf(realCorpus(), new URL('https://site.test'), changes);
}
