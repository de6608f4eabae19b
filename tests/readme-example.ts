import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '../src/build/check-content.ts';
import { importSource } from '../src/originals/programs/import-original.ts';
import { HARBOR } from './model/harbor.ts';

/** What the README's example is made of, by what it is called in front of it: files, commands, and what they print. */
export function example() {
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
export const argumentsOf = (command: string) =>
  [...command.replace('npm run import -- ', '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare!,
  );

/** The invented corpus with the example's files, except its article, beside it. */
export function harborWith(files: Readonly<Record<string, string>>) {
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
export const problems = (root: string) =>
  checkContent(root, { record: false }).problems.filter(
    (p) => !p.startsWith('content/articles/talk.mdx:1:1 fingerprint'),
  );

/** Writes the example's article, as an author would have it in the end: imported, drafted and filled in. */
export async function filledIn() {
  const { files, commands } = example();
  const { 'articles/harbor-radio-2023-09-02.mdx': article = '', ...beside } = files;
  const { root, write } = harborWith(beside);
  const { code } = await importSource(
    [...argumentsOf(commands[1]!).map((a) => (a === 'ferry.txt' ? join(root, a) : a)), '--write'],
    root,
  );
  if (code !== 0) throw new Error('The example of the README is not imported.');
  write('content/articles/harbor-radio-2023-09-02.mdx', article);
  return { root, write };
}
