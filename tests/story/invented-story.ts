import { cpSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../../src/build/check-content.ts';
import { writeRecord } from '../../src/build/check-record.ts';
import { readContent } from '../../src/markup/reader.ts';
import { fingerprint } from '../../src/originals/programs/fingerprint-original.ts';
import { copyProject } from '../copy-project.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * A copy of the project that tells the invented story in place of ours: an interview, a report and a speech in Greek about
 * three occasions, with fingerprints of their invented originals and the record of what was published.
 * @param change what to do to the content before it is checked: another number of occasions, for example.
 * @returns its folder, in `.build/`; to be removed by who asked for it. @throws with every problem of its content.
 */
export async function copyWithStory(change: (root: string) => void = () => {}): Promise<string> {
  const root = copyProject('story');
  rmSync(join(root, 'content'), { recursive: true });
  cpSync(join(HERE, 'content'), join(root, 'content'), { recursive: true });
  const originals = join(HERE, 'originals');
  for (const file of readdirSync(originals)) {
    const { code, lines } = await fingerprint([join(originals, file), '--id', basename(file, '.txt')], root);
    if (code !== 0) throw new Error(lines.join('\n'));
  }
  change(root);
  const { problems } = checkContent(root, { record: false });
  if (problems.length > 0) throw new Error(`The invented story is refused:\n${problems.join('\n')}`);
  writeRecord(root, readContent(root).entries);
  return root;
}
