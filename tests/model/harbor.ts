import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listProblems } from '../../src/markup/problems.ts';
import { type Content, readContent } from '../../src/markup/reader.ts';
import { type Corpus, assemble } from '../../src/model/assemble.ts';
import { checkEntries } from '../../src/model/check-entries.ts';

/** Files of content/ by path; undefined takes one away. */
export type Files = Readonly<Record<string, string | undefined>>;

export const article = (body: string, matter = '') => `---
title: "A talk at the harbor"
standfirst: "Two guests weigh what the visit may bring."
kind: "interview"
occasion: "first"
published: "2023-09-13"
source:
  publisher: "Harbor Radio"
  short: "HR"
  title: "What the visit may bring"
  url: "https://example.org/talk"
  form: "radio interview"
${matter}---

${body}
`;

export const passage = (id: string, by: string, text: string, more = '') =>
  `<Passage id="${id}" by="${by}"${more}>\n${text}\n</Passage>\n`;

export const event = (title: string, date: string, more = '', body = 'It happened.') => `---
title: "${title}"
date: "${date}"
threads: ["arms"]
grounds: ["ref:gazette"]
${more}---
${body}
`;

export const speaker = (name: string, roles: string, more = 'kind: "person"\n') => `---
name: "${name}"
short: "${name.split(' ').at(-1)}"
${more}roles: { ${roles} }
grounds: ["ref:gazette"]
---
Speaks at the harbor.
`;

export const claim = (words: string, more = '', body = 'The log says so.') => `---
claim: "${words}"
title: "How late was it?"
by: ["ann-lee"]
passages: ["talk/t1"]
verdict: "Needs context"
known: "2023-10"
threads: ["arms"]
grounds: ["ref:gazette"]
${more}---
${body}
`;

export const role = (id: string, part = 'guest') => `${id}: { role: "of the harbor", part: "${part}" }`;

export const TALK = `${passage('t1', 'ann-lee', 'She says the ship was <Q>late by a day</Q>.[^why]', ' cites="bo-kim"')}
## What came of it

${passage('t2', 'bo-kim', 'He saw [the ship](event:first-summit) come in with [a tender](term:tender), as [she said](passage:talk/t1).')}
[^why]: **Context.** An older visit

    The harbor had one such visit before.

    [Harbor Gazette](ref:gazette)
`;

export const occasion = (id: string, name: string, date: string, more = '') =>
  `  - id: "${id}"\n    name: "${name}"\n    date: "${date}"\n${more}`;
const OCCASIONS = [
  occasion('first', 'Harbor', '2023-09-13', '    event: "first-summit"\n'),
  occasion('second', 'Pier', '2024-06-19', '    event: "second-summit"\n'),
].join('');

/** The story of the harbor, with more at its end. */
export const story = (more = '', occasions = OCCASIONS) => `name: "Harbor to Pier"
line: "the visits of the old ship, told"
matter: "the harbor visits"
tagline: "Two visits, told through one talk."
published: "2026-11-22"
authority: "harbor.example,2026"
begins: 2022
${more}occasions:
${occasions}`;

/** A whole content/ without a problem, invented, as small as the rules allow. */
export const HARBOR: Files = {
  'story.yaml': story(),
  'articles/talk.mdx': article(TALK),
  'speakers/ann-lee.mdx': speaker('Ann Lee', role('talk')),
  'speakers/bo-kim.mdx': speaker('Bo Kim', role('talk')),
  'events/first-summit.mdx': event('First visit', '2023-09-13', 'people: ["ann-lee"]\n'),
  'events/second-summit.mdx': event('Second visit', '2024-06-19'),
  'terms/tender.mdx':
    '---\nterm: "Tender"\ngrounds: ["passage:talk/t2"]\n---\nA small ship that serves a [larger one](event:first-summit).\n',
  'claims/h01.mdx': claim('The ship was late by a day'),
  'pages/about.mdx': '---\ntitle: "About"\ndescription: "What this is."\n---\n\nA [talk](passage:talk/t1).\n',
  'references.yaml':
    '- id: "gazette"\n  title: "A visit"\n  publisher: "Harbor Gazette"\n  url: "https://example.org/visit?a=1&b=2"\n  language: "ko"\n  shows: "That there was a visit."\n',
  'threads.yaml': '- id: "arms"\n  name: "Arms"\n  description: "Who ships what."\n',
  'slips.yaml':
    '- id: "late"\n  article: "talk"\n  passage: "t1"\n  says: "The ship was “late” by a day."\n  so: "By two, as the log has it."\n  grounds: ["ref:gazette"]\n',
  'corrections.yaml': '[]\n',
};

/** Reads the harbor with some files changed, as a build would. */
export function read(changes: Files = {}): Content {
  const root = mkdtempSync(join(tmpdir(), 'harbor-'));
  for (const [path, text] of Object.entries({ ...HARBOR, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
  const content = readContent(root);
  rmSync(root, { recursive: true });
  return content;
}

/** What the checks between files say of the harbor with some files changed; the files themselves must be sound. */
export function check(changes: Files): string[] {
  const { entries, problems } = read(changes);
  if (problems.length > 0) throw new Error(listProblems(problems).join('\n'));
  return listProblems(checkEntries(entries));
}

export const corpus = (changes: Files = {}): Corpus => assemble(read(changes).entries);
