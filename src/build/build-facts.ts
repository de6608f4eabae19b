import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildFacts, Changes } from '../model/changes.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What a build knows of its dates, the same for the same content: a build has no clock.
 * @param root folder of the project. @param env SOURCE_DATE_EPOCH overrules the history.
 */
export function buildFacts(root: string, env: Environment): BuildFacts {
  const epoch = Number(env['SOURCE_DATE_EPOCH']);
  const seconds = epoch > 0 ? epoch : Number(git(root, 'log', '-1', '--format=%ct'));
  const checked = seconds > 0 ? { checked: new Date(seconds * 1000).toISOString() } : {};
  return { changes: contentChanges(root, env), ...checked };
}

/**
 * When each file of content/ was last changed. With SOURCE_DATE_EPOCH that is the time of them all; else the time of the
 * last commit that touched the file. Nothing is said outside a repository, in a shallow copy of one (where the history is
 * cut off), and of files that were changed since: a build has no clock, and what is not known is left out.
 */
export function contentChanges(root: string, env: Environment): Changes {
  const epoch = Number(env['SOURCE_DATE_EPOCH']);
  if (epoch > 0) {
    const files = globSync('**/*.{mdx,yaml,json}', { cwd: join(root, 'content') }).map(slashed);
    return Object.fromEntries(files.sort().map((file) => [file, instant(epoch)]));
  }
  if (git(root, 'rev-parse', '--is-shallow-repository').trim() !== 'false') return {};
  const changes = lastCommits(git(root, 'log', '--relative', '--format=%x00%ct', '--name-only', '--', '.'));
  for (const file of git(root, 'diff', '--relative', '--name-only', 'HEAD', '--', '.').split('\n'))
    changes.delete(file);
  return Object.fromEntries([...changes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads git's log, the newest commit first: a commit is a zero byte, its time in seconds, and the files it touched. */
export function lastCommits(log: string): Map<string, string> {
  const changes = new Map<string, string>();
  for (const commit of log.split('\0').slice(1)) {
    const [time, ...files] = commit.split('\n').filter(Boolean);
    for (const file of files) if (!changes.has(file)) changes.set(file, instant(Number(time)));
  }
  return changes;
}

const slashed = (path: string) => path.replaceAll('\\', '/');
const instant = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/** What git answers about content/; nothing where there is no git or no repository. */
function git(root: string, ...command: string[]): string {
  const options = { cwd: join(root, 'content'), encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const { status, stdout } = spawnSync('git', ['-c', 'core.quotepath=off', ...command], options);
  return status === 0 ? stdout : '';
}
