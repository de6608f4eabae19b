import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MAY_BE_EMPTY } from '../markup/lists.ts';
import { address } from '../site.ts';
import { inspect } from './inspect.ts';
import { checkContent } from './list.ts';
import { seal } from './seal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ASTRO = join(ROOT, 'node_modules/astro/bin/astro.mjs');
/** Astro prints one line a page; a line every so many is enough. */
const PROGRESS_EVERY = 250;
/** Astro warns of every collection without a record; some may have none. */
const EMPTY = new RegExp(`The collection "(${MAY_BE_EMPTY.join('|')})" does not exist or is empty`);

/**
 * Builds the site into `out`. The work is done beside it and swapped in when every check has passed: after a failed build
 * the last good one is still there.
 * @returns the problems, one line each; empty after a good build.
 */
export async function build(
  out = join(ROOT, 'dist'),
  say: (line: string) => void = console.log,
): Promise<string[]> {
  const { base } = settings();
  say('Reading content/ …');
  const { problems, added } = checkContent(ROOT);
  if (problems.length > 0) return problems;
  if (added > 0)
    say(
      `  ${added} new since content/published.json was written; before you publish, run npm run publish-record`,
    );
  const work = join(ROOT, '.build');
  // One folder a process, so that two builds at once do not write into each other.
  const next = join(work, `next-${process.pid}`);
  const old = join(work, `old-${process.pid}`);
  mkdirSync(work, { recursive: true });
  rmSync(next, { recursive: true, force: true });
  try {
    say('Drawing the pages …');
    const failed = await astro(next, say);
    if (failed.length > 0) return failed;
    const unsealed = seal(next);
    if (unsealed.length > 0) return unsealed;
    say('Checking every link and id …');
    const broken = inspect(next, base);
    if (broken.length > 0) return broken;
    swap(next, out, old);
    return [];
  } finally {
    rmSync(next, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** Puts the new site in the place of the old one; should that fail half-way, the old one goes back. */
function swap(next: string, out: string, old: string) {
  if (existsSync(out)) renameSync(out, old);
  try {
    renameSync(next, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    throw error;
  }
}

/** The address, or one plain sentence about the setting that is wrong. */
function settings() {
  try {
    return address(process.env);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/**
 * When the quotations were checked, as far as the same content may give the same bytes: SOURCE_DATE_EPOCH, else the time
 * of the commit; nothing outside a repository.
 */
function commitTime(): { CHECKED_AT?: string } {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
  if (epoch > 0) return { CHECKED_AT: new Date(epoch * 1000).toISOString() };
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' });
  return status === 0 && Number(stdout) > 0
    ? { CHECKED_AT: new Date(Number(stdout) * 1000).toISOString() }
    : {};
}

/** Runs Astro; every error line and every warning counts as failure, since Astro exits 0 on many of them. */
function astro(out: string, say: (line: string) => void): Promise<string[]> {
  // An inherited BASE_URL would overrule the base path without a word.
  const { BASE_URL: _, NODE_ENV: __, ...env } = process.env;
  const child = spawn(process.execPath, [ASTRO, 'build', '--outDir', out], {
    cwd: ROOT,
    env: { ...env, ...commitTime(), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const lines: string[] = [];
  let pages = 0;
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      if (/\.html\b/.test(line) && ++pages % PROGRESS_EVERY === 0) say(`  ${pages} pages …`);
    });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (code === 0) say(`  ${pages} pages`);
      const bad = lines.filter((line) => /\[(ERROR|WARN)\]/.test(line) && !EMPTY.test(line));
      resolve(code === 0 ? bad : [...bad, ...lines.slice(-20), `astro build ended with code ${code}`]);
    });
  });
}

/** Run as a program: build, tell, and end with 1 if anything is wrong. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'dist') } } });
  const problems = await build(resolve(values.out));
  for (const line of problems) console.error(line);
  if (problems.length > 0)
    console.error(
      `\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}. The last good build is untouched.`,
    );
  else console.log(`Done: ${relative(ROOT, resolve(values.out))}/`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
