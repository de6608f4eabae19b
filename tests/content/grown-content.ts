import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../src/markup/reader.ts';
import { checkContent } from '../../src/build/check-content.ts';
import { writeRecord } from '../../src/build/check-record.ts';
import { importSource } from '../../src/originals/programs/import-original.ts';
import { TRANSCRIPTS } from '../originals/invented.ts';

/** The invented article that grown content has beside the real ones. */
export const ADDED_ARTICLE = 'ellery-radio-2023-09-01';

const speaker = (name: string, short: string, country: string, role: string, part: string, more = '') => `---
name: "${name}"
short: "${short}"
kind: "person"
${more}country: "${country}"
roles:
  ${ADDED_ARTICLE}: { role: "${role}", part: "${part}" }
grounds: ["ref:ellery-log-2023"]
---
Speaks in the program [of the closed gate](event:ellery-gate-closed).
`;

const article = `---
title: "A harbor closes its gate"
standfirst: "Forty-one ships wait outside Port Ellery in August 2023. The harbor master names unpaid fees as the reason and tells what the owners sent him."
kind: "interview"
published: "2023-09-01"
source:
  publisher: "Ellery Radio"
  short: "Ellery"
  title: "A gate is closed in Port Ellery"
  url: "https://ellery.example.com/gate"
  form: "radio broadcast, 5 turns"
---

<Passage id="t1" by="ada-finch">
Ada Finch opens the program: Port Ellery has been shut since Sunday, and the reason has yet to be told.
</Passage>

<Passage id="t2" by="rolf-amsel" via="interpreter">
All of the <Q>forty-one ships</Q> outside owe their fees, says Amsel, which is why the [gate was shut](event:ellery-gate-closed).[^claim-e01]
</Passage>

<Passage id="t3" by="ada-finch">
Finch asks him about the owners, and whether he has had any reply.
</Passage>

<Passage id="t4" by="rolf-amsel" via="interpreter">
He had none. What came in its place was <Q>“a basket of pears”</Q>.[^pears]
</Passage>

<Passage id="t5" by="ada-finch">
Finch thanks her guest.
</Passage>

[^claim-e01]: [E01](claim:e01)

[^pears]: **Context.** An old custom

    Owners in Port Ellery have sent fruit to the harbor master since 1910.

    [Ellery log, 2023](ref:ellery-log-2023)
`;

const REFERENCE = `
- id: "ellery-log-2023"
  title: "Log of the harbor"
  publisher: "Port Ellery"
  date: "2023-08-30"
  url: "https://ellery.example.com/log"
  shows: "Forty-one ships waited outside Port Ellery in August 2023."
`;

const claim = (words: string, by: string, passage: string, verdict: string) => `---
claim: "${words}"
title: "Ships outside the gate"
by: ["${by}"]
passages: ["${passage}"]
verdict: "${verdict}"
known: "2023-08-30"
threads: ["sanctions"]
grounds: ["ref:ellery-log-2023"]
---
The log of the harbor for August 2023 counts forty-one ships.
`;

const event = (title: string, date: string, threads: string, people: string, grounds: string) => `---
title: "${title}"
date: "${date}"
place: "Port Ellery"
threads: ["${threads}"]
people: ["${people}"]
grounds: ${grounds}
---
Ships waited outside, as the log of the harbor has it.
`;

/** The number after the last of the claims of a letter: what an editor would take for the next one. */
function nextClaim(root: string, letter: string): string {
  const taken = readdirSync(join(root, 'content/claims')).filter((file) => file.startsWith(letter)).length;
  return letter + String(taken + 1).padStart(2, '0');
}

/**
 * Adds to a copy of the project what an editor adds, all of it valid: an article that is imported as the README says,
 * with its fingerprint and about no occasion, two speakers, events (one of them on the day of an occasion), claims (one of them in an article
 * that was there before, by a speaker who was), a reference, and the record of all this.
 * @param root folder of the copy. @throws with every problem, if the rules for content refuse something of it.
 */
export async function growContent(root: string): Promise<void> {
  const add = (path: string, text: string) => writeFileSync(join(root, 'content', path), text);
  add('speakers/ada-finch.mdx', speaker('Ada Finch', 'Finch', 'United Kingdom', 'host of Ellery Radio', 'host'));
  add('speakers/rolf-amsel.mdx', speaker('Rolf Amsel', 'Amsel', 'Germany', 'harbor master', 'guest'));
  const original = join(root, 'original.txt');
  writeFileSync(original, TRANSCRIPTS['bullets and indentation']!.text);
  const { lines } = await importSource([original, '--id', ADDED_ARTICLE, '--write'], root);
  if (!lines.some((line) => line.startsWith('Written: content/fingerprints/'))) throw new Error(lines.join('\n'));
  add(`articles/${ADDED_ARTICLE}.mdx`, article);
  appendFileSync(join(root, 'content/references.yaml'), REFERENCE);
  add(
    'events/ellery-gate-closed.mdx',
    event(
      'Port Ellery closes its gate',
      '2023-08-30',
      'sanctions',
      'rolf-amsel',
      `["passage:${ADDED_ARTICLE}/t2", "ref:ellery-log-2023"]`,
    ),
  );
  add(
    'events/ellery-flags.mdx',
    event('Port Ellery flies its flags', '2024-06-19', 'diplomacy', 'vladimir-putin', '["ref:ellery-log-2023"]'),
  );
  add(
    'claims/e01.mdx',
    claim('Forty-one ships owe their fees, says Amsel', 'rolf-amsel', `${ADDED_ARTICLE}/t2`, 'Needs context'),
  );
  add(
    `claims/${nextClaim(root, 'p')}.mdx`,
    claim('Ships wait outside a harbor, says Sipher', 'john-sipher', 'pbs-newshour-2023-09-13/t11', 'Supported'),
  );
  const { problems } = checkContent(root);
  if (problems.length > 0) throw new Error(`What was added is refused:\n${problems.join('\n')}`);
  writeRecord(root, readContent(root).entries);
}
