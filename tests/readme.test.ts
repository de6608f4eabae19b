import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../src/build/check-content.ts';
import { importSource } from '../src/originals/programs/import-original.ts';
import { SETTLE_OPTIONS } from '../src/originals/programs/settle-options.ts';
import { LINK_KINDS, NOTE_KINDS, SENSES, VERDICTS, VIA } from '../src/markup/vocabulary.ts';
import { HARBOR } from './model/harbor.ts';

/** What the README's example is made of, by what it is called in front of it: files, commands, and what they print. */
function example() {
  const section = readFileSync('README.md', 'utf8')
    .split(/^## /m)
    .find((s) => s.startsWith('Add an article'))!;
  const blocks = [...section.matchAll(/^( *)```(\w+)\n(.*?)^\1```$/gms)].map(
    ({ index, 1: indent = '', 2: language, 3: text = '' }) => ({
      language,
      text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      path: section.slice(0, index).match(/`([\w/.-]+)`:\n\n$/)?.[1],
    }),
  );
  const files = Object.fromEntries(blocks.flatMap(({ path, text }) => (path ? [[path, text]] : [])));
  const commands = blocks.filter((b) => b.language === 'sh').map((b) => b.text.trim());
  const printed = blocks.find((b) => b.language === 'text' && b.path === undefined)!.text;
  return { files, commands, printed };
}

/** The arguments of `npm run import -- …`, as a shell would give them. */
const argumentsOf = (command: string) =>
  [...command.replace('npm run import -- ', '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare!,
  );

/** The invented corpus with the example's files, except its article, beside it. */
function harborWith(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'readme-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const { 'ferry.txt': original = '', 'references.yaml': references = '', ...others } = files;
  const content: Record<string, string | undefined> = {
    ...HARBOR,
    ...others,
    'references.yaml': HARBOR['references.yaml'] + references,
    'threads.yaml': `${HARBOR['threads.yaml']}- id: "diplomacy"\n  name: "Diplomacy"\n  description: "Who sails where."\n`,
    // The README shows the file of one speaker; the other differs in who it is.
    'speakers/olav-brandt.mdx': others['speakers/ana-ruiz.mdx']!.replaceAll('Ana Ruiz', 'Olav Brandt')
      .replaceAll('Ruiz', 'Brandt')
      .replace('part: "host"', 'part: "guest"'),
  };
  const write = (path: string, text = '') => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(content)) if (text !== undefined) write(`content/${path}`, text);
  write('ferry.txt', original);
  return { root, write };
}

/** What the check says, except that the harbor's own talk has no source. */
const problems = (root: string) =>
  checkContent(root, { record: false }).problems.filter(
    (p) => !p.startsWith('content/articles/talk.mdx:1:1 fingerprint'),
  );

test('the README’s example is read as it says, drafted, filled in and free of problems', async () => {
  const { files, commands, printed } = example();
  const { 'articles/harbor-radio-2023-09-02.mdx': article = '', ...beside } = files;
  const { root, write } = harborWith(beside);
  const run = (command = '', ...more: string[]) =>
    importSource(
      [...argumentsOf(command).map((a) => (a === 'ferry.txt' ? join(root, a) : a)), ...more],
      root,
    );
  const draft = join(root, 'content/articles/harbor-radio-2023-09-02.mdx');

  const first = (await run(commands[0])).lines;
  expect(first.filter((line) => line.includes('(new)'))).toEqual(['  Q = q (new)']);
  const { lines } = await run(commands[1]);
  expect(lines.join('\n').trim()).toBe(printed.trim());
  expect(existsSync(draft)).toBe(false);

  expect((await run(commands[1], '--write')).code).toBe(0);
  const tags = (text: string) =>
    [...text.matchAll(/^<Passage .*>$/gm)].map(([tag]) => tag.replace(/ names="[^"]*"/, ''));
  expect(tags(readFileSync(draft, 'utf8'))).toEqual(tags(article));
  expect(problems(root)).not.toEqual([]);
  write('content/articles/harbor-radio-2023-09-02.mdx', article);
  expect(problems(root)).toEqual([]);
});

test('the table of options has those that settle a reading, all of them', () => {
  const named = [...readFileSync('README.md', 'utf8').matchAll(/^ *\| `--([a-z-]+) /gm)].map(
    ([, name]) => name!,
  );
  expect(named.sort()).toEqual(Object.keys(SETTLE_OPTIONS).sort());
});

test('every command that the README names is there', () => {
  const named = [...readFileSync('README.md', 'utf8').matchAll(/npm run ([\w:-]+)/g)].map(
    ([, name]) => name!,
  );
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('the words among which an author chooses stand in the README, all of them', () => {
  const section = readFileSync('README.md', 'utf8')
    .split(/^## /m)
    .find((s) => s.startsWith('Add an article'))!;
  const words = [...NOTE_KINDS, ...VERDICTS, ...SENSES, ...VIA, ...LINK_KINDS];
  expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(section))).toEqual([]);
});
