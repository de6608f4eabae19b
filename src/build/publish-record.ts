import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PUBLISHED_FILE } from '../model/published.ts';
import { checkContent } from './check-content.ts';
import { writeRecord } from './check-record.ts';

/**
 * `npm run publish-record`: takes what is new, and what corrections changed, into the record of what is published. It
 * refuses what the build refuses.
 * @param root folder of the project.
 * @param anew forgets the record first, for a site that nobody has read yet.
 * @returns the problems, one line each, or none and what was done.
 */
export function publishRecord(root: string, anew = false): { problems: readonly string[]; done: string } {
  const { entries, problems, added } = checkContent(root, { record: !anew });
  if (problems.length > 0) return { problems, done: '' };
  writeRecord(root, entries);
  const done = anew ? `${PUBLISHED_FILE} written anew` : `${added} new or corrected in ${PUBLISHED_FILE}`;
  return { problems, done };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { anew: { type: 'boolean', default: false } } });
  const { problems, done } = publishRecord(fileURLToPath(new URL('../..', import.meta.url)), values.anew);
  for (const line of problems) console.error(line);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(done);
}
