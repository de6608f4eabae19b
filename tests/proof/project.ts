import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { formatProblem } from '../../src/markup/problems.ts';
import { readContent } from '../../src/markup/reader.ts';
import { checkSources } from '../../src/proof/check-sources.ts';
import { formatFingerprint } from '../../src/proof/fingerprint.ts';
import { readFingerprints } from '../../src/proof/folder.ts';
import { printed } from '../originals/invented.ts';

const speaker = (name: string, more = '') =>
  `---\nname: "${name}"\nshort: "${name.split(' ').at(-1)}"\nkind: "person"\n${more}roles:\n  invented: { role: "someone", part: "host" }\ngrounds: ["ref:a-page"]\n---\nA person of this story.\n`;

/** Our retelling of the invented broadcast, one passage each, in words that are not its own. */
export const RETOLD: Readonly<Record<string, string>> = {
  t1: 'Finch reports that ships are locked out again.',
  t2: 'Amsel blames unpaid fees.',
  t3: 'Finch asks about the owners.',
  t4: 'No reply came, only <Q>“a basket of pears”</Q>, he says.',
  t5: 'Finch thanks him.',
};

const VOICE: Readonly<Record<string, string>> = {
  t2: 'by="rolf-amsel" via="interpreter"',
  t4: 'by="rolf-amsel" via="interpreter"',
};

interface Change {
  /** Passages written otherwise, by locator; false leaves one out. */
  readonly passages?: Readonly<Record<string, string | false>>;
  /** Attributes written otherwise. */
  readonly voices?: Readonly<Record<string, string>>;
  readonly matter?: string;
  readonly notes?: string;
  /** Other files of content/, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly order?: readonly string[];
}

/** A whole invented article, changed as a test wants it. */
export function article({
  passages = {},
  voices = {},
  matter = '',
  notes = '',
  order = Object.keys(RETOLD),
}: Change = {}) {
  const told = order
    .filter((id) => passages[id] !== false)
    .map(
      (id) =>
        `<Passage id="${id}" ${voices[id] ?? VOICE[id] ?? 'by="ada-finch"'}>\n${passages[id] || RETOLD[id]}\n</Passage>`,
    );
  const source =
    'source:\n  publisher: "Ellery"\n  short: "Ellery"\n  title: "A gate is closed in Port Ellery"\n  url: "https://ellery.example.com/gate"\n  form: "broadcast"\n';
  return `---\ntitle: "A gate"\nstandfirst: "Why ships wait."\nkind: "interview"\noccasion: "first"\npublished: "2023-09-13"\n${source}${matter}---\n\n${told.join('\n\n')}\n\n${notes}`;
}

/** An empty project folder, gone when the test is over. */
export function folder(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'source-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** The speakers and the fingerprint that the invented article needs. */
export const SURROUNDINGS: Readonly<Record<string, string>> = {
  'content/speakers/ada-finch.mdx': speaker('Ada Finch'),
  'content/speakers/rolf-amsel.mdx': speaker('R. Amsel', 'alsoWritten: ["Rolf Amsel"]\n'),
  'content/fingerprints/invented.json': formatFingerprint(printed()),
};

/** What checkSources says of the invented article with a change, one line each. */
export function problemsWith(change: Change = {}): string[] {
  const root = folder({ ...SURROUNDINGS, 'content/articles/invented.mdx': article(change), ...change.files });
  const { entries, problems, unread } = readContent(root);
  const broken = problems.filter((p) => !/is missing; the site needs it|holds no MDX file/.test(p.message));
  if (broken.length > 0) throw new Error(broken.map(formatProblem).join('\n'));
  const read = readFingerprints(root);
  return [...read.problems, ...checkSources(entries, read.fingerprints, unread)].map(formatProblem);
}
