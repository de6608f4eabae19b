import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listProblems } from '../../markup/problems.ts';
import { readContent } from '../../markup/reader.ts';
import { checkSources } from '../../proof/check-sources.ts';
import { differingPassages } from '../compare-fingerprints.ts';
import { makeFingerprint } from '../make-fingerprint.ts';
import { type Fingerprint } from '../../proof/fingerprint.ts';
import { fingerprintFile, readFingerprints } from '../../proof/folder.ts';
import { proveQuotations, shareOf } from '../../proof/prove.ts';
import {
  DONE,
  LOOK,
  type Outcome,
  WrongUse,
  articleId,
  namesIn,
  openOriginal,
  parseOpened,
  run,
  start,
} from './project.ts';

const USAGE = 'npm run verify -- <article> <original>';

/**
 * `npm run verify`: makes the fingerprint again from the original, compares it with the one in content/, and checks the
 * article's quotations against it.
 */
export const verify = (args: string[], root: string): Promise<Outcome> =>
  run(USAGE, async () => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [name, path] = namesIn(positionals, 2, 'One article and one original');
    if (name === undefined || path === undefined) throw new WrongUse('Name the article and the original.');
    const id = articleId(name);
    if (!existsSync(join(root, `content/articles/${id}.mdx`)))
      throw new WrongUse(`There is no article ${id}.`);
    const opened = await openOriginal(path, root, id);
    const source = parseOpened(opened, opened.settled, root);
    const { fingerprints, problems } = readFingerprints(root);
    const kept = fingerprints.get(id);
    if (!kept)
      return {
        code: LOOK,
        lines: [
          ...listProblems(problems),
          `${fingerprintFile(id)} cannot be read; make it with npm run fingerprint.`,
        ],
      };
    const made = makeFingerprint(id, source, opened.settled.speakers);
    const changes = compare(kept, made);
    const { entries, problems: unread } = readContent(root);
    const file = `content/articles/${id}.mdx`;
    const wrong = [
      ...unread,
      ...opened.problems,
      ...checkSources(entries, new Map([...fingerprints, [id, made]])),
    ].filter((p) => p.place.file === file || p.field === 'reading');
    const proofs = proveQuotations(entries, new Map([[id, made]]));
    const { quotations, verified, quoted, words } = shareOf(id, proofs, made);
    const sum = `${verified} of ${quotations} quotations of ${id} stand in ${path}; ${quoted} of its ${words} words are quoted (${((quoted / words) * 100).toFixed(1)} %).`;
    const ok = changes.length === 0 && wrong.length === 0;
    return {
      code: ok ? DONE : LOOK,
      lines: [...changes, ...listProblems(wrong), sum, `SHA-256 ${made.sha256}`],
    };
  });

/** How an original differs from the one that was fingerprinted. */
function compare(kept: Fingerprint, made: Fingerprint): string[] {
  if (JSON.stringify(kept) === JSON.stringify(made)) return [];
  const changed = differingPassages(kept, made);
  const sha =
    kept.sha256 === made.sha256
      ? 'The fingerprint was not made from this text as it is read now; make it again and compare.'
      : `This text is not the one that was fingerprinted: SHA-256 ${kept.sha256} there.`;
  const which =
    changed.length > 0
      ? `Passages that differ: ${changed.join(', ')}.`
      : 'Its passages are the same word for word.';
  return [sha, which];
}

await start(import.meta.url, verify);
