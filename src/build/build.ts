import { build as buildWithAstro } from 'astro';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PUBLISHER, address } from '../site.ts';
import { complaints } from './build-log.ts';
import { problemLines } from './content-problems.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the site into `out`. The work is done beside it and swapped in when every check has passed: after a failed build
 * the last good one is still there.
 * @returns the problems, one line each; empty after a good build.
 */
export async function build(
  out = join(ROOT, 'dist'),
  say: (line: string) => void = console.log,
): Promise<string[]> {
  settings();
  const work = join(ROOT, '.build');
  // One folder a process, so that two builds at once do not write into each other.
  const next = join(work, `next-${process.pid}`);
  const old = join(work, `old-${process.pid}`);
  mkdirSync(work, { recursive: true });
  rmSync(next, { recursive: true, force: true });
  try {
    say('Reading content/ and drawing the pages …');
    const problems = await astro(next);
    if (problems.length === 0) swap(next, out, old);
    return problems;
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

/** Ends the program with one plain sentence where a setting is wrong. */
function settings() {
  try {
    address(process.env);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/** Runs Astro's build into a folder. @returns what is wrong: every warning counts, since Astro goes on after many of them. */
async function astro(outDir: string): Promise<string[]> {
  // An inherited BASE_URL would overrule the base path without a word, BUILD_FACTS (vitest sets it) the dates, and NODE_ENV
  // the kind of build.
  delete process.env['BASE_URL'];
  delete process.env['BUILD_FACTS'];
  delete process.env['NODE_ENV'];
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  complaints.length = 0;
  try {
    await buildWithAstro({
      root: ROOT,
      outDir,
      logger: { entrypoint: join(ROOT, 'src/build/build-log.ts') },
    });
  } catch (error) {
    return [...(problemLines(error) ?? [...complaints, (error as Error).message])];
  }
  return [...complaints];
}

/** What a publisher should know of a good build. */
const notices = ({ contact, tracker }: typeof PUBLISHER): string[] =>
  contact === undefined && tracker === undefined
    ? ['Warning: src/site.ts names no contact and no tracker, so no page says where errors can be reported.']
    : [];

/** Run as a program: build, tell, and end with 1 if anything is wrong. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'dist') } } });
  const problems = await build(resolve(values.out));
  for (const line of problems) console.error(line);
  if (problems.length > 0)
    console.error(
      `\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}. The last good build is untouched.`,
    );
  else console.log([...notices(PUBLISHER), `Done: ${relative(ROOT, resolve(values.out))}/`].join('\n'));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
