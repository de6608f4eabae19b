import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PUBLISHED_FILE } from '../model/published.ts';
import { checkContent } from './check-content.ts';
import { writeRecord } from './check-record.ts';

/**
 * `npm run publish-record`: takes what is new, and what corrections changed, into the record of what is published. It
 * refuses what the build refuses; `--anew` forgets the record first, for a site that nobody has read yet.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({ options: { anew: { type: 'boolean', default: false } } });
const { entries, problems, added } = checkContent(ROOT, { record: !values.anew });
for (const line of problems) console.error(line);
if (problems.length > 0) process.exitCode = 1;
else {
  writeRecord(ROOT, entries);
  console.log(
    values.anew ? `${PUBLISHED_FILE} written anew` : `${added} new or corrected in ${PUBLISHED_FILE}`,
  );
}
