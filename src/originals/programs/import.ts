import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Rights, makeDraft } from '../draft.ts';
import { makeFingerprint } from '../make-fingerprint.ts';
import { formatFingerprint } from '../../proof/fingerprint.ts';
import { fingerprintFile } from '../../proof/folder.ts';
import {
  DONE,
  LOOK,
  type Outcome,
  WrongUse,
  articleId,
  count,
  isEmpty,
  knownSpeakers,
  readOriginal,
  run,
  start,
  write,
} from './project.ts';

const USAGE =
  'npm run import -- <original.txt> --id <article> [--rights quotation|full --holder "…" --licence "…"] [--force]';

/** `npm run import`: writes a draft article and the fingerprint of its source. An article is overwritten only on demand. */
export const importSource = (args: string[], root: string): Outcome =>
  run(USAGE, () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        rights: { type: 'string', default: 'quotation' },
        holder: { type: 'string' },
        licence: { type: 'string' },
        force: { type: 'boolean', default: false },
      },
    });
    if (positionals.length > 1)
      throw new WrongUse('One original at a time; put a path with spaces in quotes.');
    const id = articleId(values.id);
    const rights = readRights(values);
    const article = `content/articles/${id}.mdx`;
    const { source, problems } = readOriginal(positionals[0], root);
    for (const file of [article, fingerprintFile(id)])
      if (existsSync(join(root, file)) && !values.force)
        return { code: LOOK, lines: [`${file} exists and was left alone; add --force to overwrite it.`] };
    if (isEmpty(source)) return { code: LOOK, lines: [...problems, 'Nothing was written.'] };
    write(root, article, makeDraft(id, source, knownSpeakers(root), rights));
    write(root, fingerprintFile(id), formatFingerprint(makeFingerprint(id, source)));
    return {
      code: problems.length > 0 ? LOOK : DONE,
      lines: [
        ...problems,
        `Written: ${article} (${source.kind}, ${count(source, 'passage')} passages, ${count(source, 'caption')} captions)`,
        `Written: ${fingerprintFile(id)}`,
        'Fill in the fields and passages; npm run build names each one that is still empty.',
      ],
    };
  });

function readRights(values: {
  rights: string;
  holder?: string | undefined;
  licence?: string | undefined;
}): Rights {
  if (values.rights !== 'quotation' && values.rights !== 'full')
    throw new WrongUse(`--rights is quotation or full, not "${values.rights}".`);
  if (values.rights === 'quotation') {
    if (values.holder !== undefined || values.licence !== undefined)
      throw new WrongUse('--holder and --licence go with --rights full.');
    return { rights: 'quotation' };
  }
  if (!values.holder?.trim() || !values.licence?.trim())
    throw new WrongUse(
      '--rights full needs --holder (whose words they are) and --licence (by what leave they stand here).',
    );
  return { rights: 'full', holder: values.holder.trim(), licence: values.licence.trim() };
}

start(import.meta.url, importSource);
