import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/markup/problems.ts';
import { readContent } from '../../src/markup/reader.ts';
import { checkSources } from '../../src/proof/check-sources.ts';
import { formatFingerprint } from '../../src/proof/fingerprint.ts';
import { readFingerprints } from '../../src/proof/folder.ts';
import { normalize } from '../../src/proof/normalize.ts';
import { makeFingerprint } from '../../src/originals/make-fingerprint.ts';
import { importSource } from '../../src/originals/programs/import-original.ts';
import { SURROUNDINGS, article, folder } from '../proof/project.ts';
import { TRANSCRIPTS, TURNS, bytes } from './invented.ts';
import { parseSource } from './plain.ts';

const TALK = TRANSCRIPTS['bullets and indentation']!.text;
const LEAVE = ['--holder', 'Ellery', '--licence', 'a letter of 2 May 2024'];
const FILE = 'content/originals/invented.mdx';

/** The invented article with its fingerprint and its original, and what `import -- --full` makes of it. */
function project(files: Record<string, string> = {}, text = TALK) {
  const root = folder({
    ...SURROUNDINGS,
    'content/articles/invented.mdx': article(),
    'original.txt': text,
    ...files,
  });
  const run = (args: readonly string[] = LEAVE, id = 'invented') =>
    importSource([join(root, 'original.txt'), '--id', id, '--full', ...args], root);
  const problems = () => {
    const { entries, problems: found, unread } = readContent(root);
    const mine = found.filter((p) => p.place.file === FILE);
    return [...mine, ...checkSources(entries, readFingerprints(root).fingerprints, unread)].map(
      formatProblem,
    );
  };
  return { root, run, problems, words: () => readContent(root).entries.originals[0]?.data };
}

const all = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .sort();

describe('import --full', () => {
  test('keeps the words of the source under the same locators, and touches nothing else', async () => {
    const { root, run, problems, words } = project();
    const before = all(root).map((path) => [path, readFileSync(path, 'utf8')]);
    const { code, lines } = await run();
    expect([code, lines[0]]).toEqual([0, `Written: ${FILE} (5 passages, 0 captions), which git ignores.`]);
    expect(
      all(root)
        .filter((path) => !path.endsWith(FILE))
        .map((path) => [path, readFileSync(path, 'utf8')]),
    ).toEqual(before);
    expect(words()).toMatchObject({
      id: 'invented',
      holder: 'Ellery',
      licence: 'a letter of 2 May 2024',
      credit: 'Ellery, “A gate is closed in Port Ellery”',
      url: 'https://ellery.example.com/gate',
    });
    expect(words()!.passages.map((p) => p.paragraphs.join(' '))).toEqual(
      TURNS.map((t) => t.paragraphs.join(' ')),
    );
    expect(problems()).toEqual([]);
  });
  test('keeps every sign as a word of the source, whatever Markdown would make of it', async () => {
    const odd =
      'Is 2 < 3? {no} *stars* _and_ [links](x) [^1] `code` # ~~gone~~ | me@ellery.example www.ellery.example https://ellery.example &amp; \\ “end”';
    const text = TALK.replace(
      'A basket of pears. Thank',
      `${odd}\n\n    1. first\n\n    - second\n\n    import it\n\n    # third. Thank`,
    );
    const print = formatFingerprint(makeFingerprint('invented', parseSource('original.txt', bytes(text))));
    const { run, problems, words } = project({ 'content/fingerprints/invented.json': print }, text);
    expect(await run()).toMatchObject({ code: 0 });
    expect(problems()).toEqual([]);
    expect(normalize(words()!.passages.at(-1)!.paragraphs.join(' '))).toBe(
      normalize(`${odd} 1. first second import it # third. Thank you, and good night.`),
    );
  });
  test('names the reading that a person settled', async () => {
    const { root, run, words } = project();
    writeFileSync(join(root, 'content/fingerprints/invented.reading.yaml'), 'kind: "interview"\n');
    expect(await run()).toMatchObject({ code: 0 });
    expect(words()!.reading).toBe('content/fingerprints/invented.reading.yaml');
  });
  test.each([
    [
      'another text',
      TALK.replace('pears”', 'plums”'),
      LEAVE,
      'invented',
      1,
      /was made from; passages that differ: t4\. Nothing was written\.$/,
    ],
    [
      'other surroundings',
      TALK.replace('Listen to this Segment', ''),
      LEAVE,
      'invented',
      1,
      /its passages are the same, but not what stands around them\. Nothing/,
    ],
    [
      'an article that is not here',
      TALK,
      LEAVE,
      'unheard',
      2,
      /^There is no article unheard; import it first/,
    ],
    ['no holder', TALK, LEAVE.slice(2), 'invented', 2, /^--full needs --holder/],
    [
      'no licence',
      TALK,
      ['--holder', 'Ellery', '--licence', ' '],
      'invented',
      2,
      /^--full needs --holder .* and --licence/,
    ],
  ] as const)('refuses %s in one sentence and writes nothing', async (_, text, leave, id, code, sentence) => {
    const { root, run } = project({}, text);
    const { code: given, lines } = await run(leave, id);
    expect([given, lines[0]]).toEqual([code, expect.stringMatching(sentence)]);
    if (code === 1) expect(lines).toHaveLength(1);
    expect(existsSync(join(root, 'content/originals'))).toBe(false);
  });
});

test('git ignores the folder of originals, and holds no file of it', () => {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', cwd: join(import.meta.dirname, '../..') });
  expect(git('check-ignore', 'content/originals/a.mdx').trim()).toBe('content/originals/a.mdx');
  expect(git('ls-files', 'content/originals')).toBe('');
});
