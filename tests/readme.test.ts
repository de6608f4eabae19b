import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importSource } from '../src/originals/programs/import-original.ts';
import { SETTLE_OPTIONS } from '../src/originals/programs/settle-options.ts';
import { LINK_KINDS, NOTE_KINDS, SENSES, VERDICTS, VIA } from '../src/markup/vocabulary.ts';
import { argumentsOf, example, harborWith, problems } from './readme-example.ts';

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
