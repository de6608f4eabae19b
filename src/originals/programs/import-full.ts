import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../../markup/reader.ts';
import { fingerprintFile, readFingerprints } from '../../proof/folder.ts';
import { differingPassages } from '../compare-fingerprints.ts';
import { formatOriginal, originalFile } from '../full-text.ts';
import { makeFingerprint } from '../make-fingerprint.ts';
import { isSettled, settledFile } from '../settled-file.ts';
import { DONE, LOOK, type Outcome, WrongUse, count, openOriginal, parseOpened, write } from './project.ts';

/** What `npm run import -- --full` is told beside the original and the article. */
interface Leave {
  readonly holder?: string | undefined;
  readonly licence?: string | undefined;
  readonly credit?: string | undefined;
}

/**
 * `npm run import -- <original> --id <article> --full`: keeps the whole words of the source of an article that is here,
 * for a site whose publisher holds the rights. It changes nothing else, and refuses a text that is not the one that was
 * fingerprinted.
 */
export async function importFull(
  path: string | undefined,
  id: string,
  leave: Leave,
  root: string,
): Promise<Outcome> {
  const [holder, licence] = [leave.holder?.trim(), leave.licence?.trim()];
  if (!holder || !licence)
    throw new WrongUse(
      '--full needs --holder (whose words they are) and --licence (by what leave they stand here).',
    );
  if (!existsSync(join(root, `content/articles/${id}.mdx`)))
    throw new WrongUse(`There is no article ${id}; import it first, without --full.`);
  const article = readFolder(root, 'articles').entries.find((a) => a.id === id);
  const kept = readFingerprints(root).fingerprints.get(id);
  const refuse = (reason: string): Outcome => ({ code: LOOK, lines: [`${reason} Nothing was written.`] });
  if (!article) return refuse(`content/articles/${id}.mdx has mistakes; npm run build lists them.`);
  if (!kept) return refuse(`${fingerprintFile(id)} cannot be read; make it with npm run fingerprint.`);
  const opened = await openOriginal(path, root, id);
  const source = parseOpened(opened, opened.settled, root);
  const made = makeFingerprint(id, source, opened.settled.speakers);
  if (JSON.stringify(made) !== JSON.stringify(kept)) {
    const differ = differingPassages(kept, made);
    const where =
      differ.length > 0
        ? `passages that differ: ${differ.join(', ')}`
        : 'its passages are the same, but not what stands around them';
    return refuse(`${path} is not the text that ${fingerprintFile(id)} was made from; ${where}.`);
  }
  const { url, publisher, title } = article.data.source;
  const credit = leave.credit?.trim() || `${publisher}, \u201c${title}\u201d`;
  const reading = isSettled(opened.settled) ? { reading: settledFile(id) } : {};
  const matter = { id, holder, licence, credit, url, sha256: kept.sha256, ...reading };
  write(root, originalFile(id), formatOriginal(matter, source));
  const counts = `${count(source, 'passage')} passages, ${count(source, 'caption')} captions`;
  return {
    code: DONE,
    lines: [
      `Written: ${originalFile(id)} (${counts}), which git ignores.`,
      'npm run build shows the words of the source wherever this file is.',
    ],
  };
}
