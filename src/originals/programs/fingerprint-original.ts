import { parseArgs } from 'node:util';
import { makeFingerprint } from '../make-fingerprint.ts';
import { formatFingerprint } from '../../proof/fingerprint.ts';
import { fingerprintFile } from '../../proof/folder.ts';
import {
  DONE,
  LOOK,
  type Outcome,
  articleId,
  count,
  isEmpty,
  namesIn,
  openOriginal,
  parseOpened,
  remarks,
  run,
  start,
  write,
} from './project.ts';

const USAGE = 'npm run fingerprint -- <original> --id <article>';

/** `npm run fingerprint`: writes the fingerprint of an original into content/. The original itself stays where it is. */
export const fingerprint = (args: string[], root: string): Promise<Outcome> =>
  run(USAGE, async () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { id: { type: 'string' } },
    });
    const [path] = namesIn(positionals, 1, 'One original at a time');
    const id = articleId(values.id);
    const opened = await openOriginal(path, root, id);
    const source = parseOpened(opened, opened.settled, root);
    const problems = remarks(source);
    if (isEmpty(source)) return { code: LOOK, lines: [...problems, 'Nothing was written.'] };
    const made = makeFingerprint(id, source, opened.settled.speakers);
    write(root, fingerprintFile(id), formatFingerprint(made));
    const counts = `${count(source, 'passage')} passages, ${count(source, 'caption')} captions, ${made.words} words`;
    return {
      code: problems.length > 0 ? LOOK : DONE,
      lines: [...problems, `Written: ${fingerprintFile(id)} (${counts}; SHA-256 ${made.sha256})`],
    };
  });

await start(import.meta.url, fingerprint);
