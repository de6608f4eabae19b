import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { listProblems } from '../../markup/problems.ts';
import { formatFingerprint } from '../../proof/fingerprint.ts';
import { fingerprintFile } from '../../proof/folder.ts';
import { type Rights, aliases, makeDraft, outletOf } from '../draft.ts';
import { makeFingerprint } from '../make-fingerprint.ts';
import { formatSettled, isSettled, settledFile } from '../settled-file.ts';
import {
  DONE,
  LOOK,
  WrongUse,
  articleId,
  count,
  isEmpty,
  namesIn,
  knownSpeakers,
  openOriginal,
  parseOpened,
  remarks,
  run,
  speakerProblems,
  start,
  write,
} from './project.ts';
import type { Ask, Outcome } from './project.ts';
import { importFull } from './import-full.ts';
import { SETTLE_OPTIONS, settle } from './settle-options.ts';
import { showReading } from './show-reading.ts';

const USAGE =
  'npm run import -- <original> --id <article> [--kind interview|report|speech] [--speaker "NAME=id"] [--label "Q"] [--not-a-label LINE] [--join LINE] [--split LINE] [--split "LINE=NAME"] [--set-aside LINE] [--write] [--force] [--rights quotation|full --holder "\u2026" --licence "\u2026"]\n       npm run import -- <original> --id <existing article> --full --holder "\u2026" --licence "\u2026" [--credit "\u2026"]';

/**
 * `npm run import`: shows how an original is read; with --write, or after a question, writes a draft article, the
 * fingerprint of its source and what was settled. An article is overwritten only on demand.
 */
export const importSource = (args: string[], root: string, ask?: Ask): Promise<Outcome> =>
  run(USAGE, async () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        rights: { type: 'string', default: 'quotation' },
        holder: { type: 'string' },
        licence: { type: 'string' },
        full: { type: 'boolean', default: false },
        credit: { type: 'string' },
        force: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        ...SETTLE_OPTIONS,
      },
    });
    const [path] = namesIn(positionals, 1, 'One original at a time');
    const id = articleId(values.id);
    if (values.full) return importFull(path, id, values, root);
    if (values.credit !== undefined) throw new WrongUse('--credit goes with --full.');
    const rights = readRights(values);
    const article = `content/articles/${id}.mdx`;
    const opened = await openOriginal(path, root, id);
    const settled = settle(values, opened.settled);
    for (const number of settled.lines.keys())
      if (
        opened.original.lines.length > 0 &&
        !opened.original.lines.some((l) => l.number === number && l.text !== '')
      )
        throw new WrongUse(`Line ${number} holds no words of ${path}.`);
    const source = parseOpened(opened, settled, root);
    if (isEmpty(source)) return { code: LOOK, lines: [...remarks(source), 'Nothing was written.'] };
    const speakers = knownSpeakers(root);
    const unread = speakerProblems(root);
    const reading = [
      ...showReading(source, speakers, settled, outletOf(id, speakers)),
      ...listProblems(unread),
    ];
    const look = source.problems.length + source.doubts.length + unread.length > 0 ? LOOK : DONE;
    if (source.problems.some((p) => p.field === 'import'))
      return { code: LOOK, lines: [...reading, 'Nothing was written.'] };
    const exists = [article, fingerprintFile(id)].find((file) => existsSync(join(root, file)));
    if (exists && !values.force)
      return {
        code: LOOK,
        lines: [...reading, `${exists} exists and was left alone; add --force to overwrite it.`],
      };
    const wanted = values.write || (await ask?.(reading));
    const shown = ask && !values.write ? [] : reading;
    if (!wanted)
      return {
        code: look,
        lines: [...shown, 'Nothing is written yet. Settle what is doubtful, then add --write.'],
      };
    const kept = { ...settled, speakers: { ...aliases(source, speakers, settled), ...settled.speakers } };
    write(root, article, makeDraft(id, source, speakers, rights, kept));
    write(root, fingerprintFile(id), formatFingerprint(makeFingerprint(id, source, kept.speakers)));
    if (isSettled(kept)) write(root, settledFile(id), formatSettled(kept, opened.original.lines));
    return {
      code: look,
      lines: [
        ...shown,
        `Written: ${article} (${source.kind}, ${count(source, 'passage')} passages, ${count(source, 'caption')} captions)`,
        `Written: ${fingerprintFile(id)}`,
        ...(isSettled(kept) ? [`Written: ${settledFile(id)}`] : []),
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

/** Prints the reading and asks on the terminal. */
const askHere: Ask = async (lines) => {
  for (const line of lines) console.log(line);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Write it? [y/N] ');
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
};

await start(import.meta.url, (args, root) =>
  importSource(args, root, process.stdin.isTTY && process.stdout.isTTY ? askHere : undefined),
);
