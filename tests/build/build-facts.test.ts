import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { contentChanges, lastCommits } from '../../src/build/build-facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'changes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (root: string, file: string, text: string) => {
  mkdirSync(dirname(join(root, 'content', file)), { recursive: true });
  writeFileSync(join(root, 'content', file), text);
};

test('the log, the newest commit first, gives each file its last time', () => {
  const log =
    '\x001700000300\n\nevents/a.mdx\n\x001700000200\n\nevents/a.mdx\nevents/b.mdx\n\x001700000100\n';
  expect([...lastCommits(log)]).toEqual([
    ['events/a.mdx', '2023-11-14T22:18:20Z'],
    ['events/b.mdx', '2023-11-14T22:16:40Z'],
  ]);
  expect(lastCommits('').size).toBe(0);
});

test('SOURCE_DATE_EPOCH is the time of every file, with or without git', () => {
  const root = join(folder, 'epoch');
  write(root, 'events/a.mdx', 'x');
  write(root, 'threads.yaml', 'x');
  expect(contentChanges(root, { SOURCE_DATE_EPOCH: '1700000000' })).toEqual({
    'events/a.mdx': '2023-11-14T22:13:20Z',
    'threads.yaml': '2023-11-14T22:13:20Z',
  });
});

test('outside a repository nothing is known', () => {
  const root = join(folder, 'plain');
  write(root, 'events/a.mdx', 'x');
  expect(contentChanges(root, {})).toEqual({});
});

const gitIsHere = spawnSync('git', ['--version']).status === 0;
if (!gitIsHere) console.warn('The history of files is not tested: git is not on this machine.');

describe.runIf(gitIsHere)('in a repository', () => {
  const root = join(folder, 'repository', 'below');
  mkdirSync(root, { recursive: true });
  const git = (where: string, seconds: number, ...command: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t.example', ...command], {
      cwd: where,
      env: {
        ...process.env,
        GIT_AUTHOR_DATE: `${seconds} +0900`,
        GIT_COMMITTER_DATE: `${seconds} +0900`,
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    });
  git(dirname(root), 0, 'init', '-q');
  write(root, 'events/a.mdx', '1');
  write(root, 'terms/é.mdx', '1');
  git(root, 1700000000, 'add', '.');
  git(root, 1700000000, 'commit', '-qm', 'one');
  write(root, 'events/a.mdx', '2');
  writeFileSync(join(root, 'outside.txt'), 'x');
  git(root, 1700003600, 'add', '.');
  git(root, 1700003600, 'commit', '-qm', 'two');

  test('the last commit of each file counts, wherever the project lies in the repository', () => {
    expect(contentChanges(root, {})).toEqual({
      'events/a.mdx': '2023-11-14T23:13:20Z',
      'terms/é.mdx': '2023-11-14T22:13:20Z',
    });
  });
  test('a copy with its history cut off says nothing', () => {
    const copy = join(folder, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${dirname(root)}`, copy]);
    expect(contentChanges(join(copy, 'below'), {})).toEqual({});
  });
  test('nor does a file that was changed and not committed', () => {
    const copy = join(folder, 'edited');
    cpSync(dirname(root), copy, { recursive: true });
    write(join(copy, 'below'), 'events/a.mdx', '3');
    expect(Object.keys(contentChanges(join(copy, 'below'), {}))).toEqual(['terms/é.mdx']);
  });
});
