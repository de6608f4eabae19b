import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Problem, listProblems } from '../../markup/problems.ts';
import { readFolder } from '../../markup/reader.ts';
import { ID, ID_RULE } from '../../markup/vocabulary.ts';
import { readOriginal } from '../formats/read-original.ts';
import type { Original } from '../lines.ts';
import { type SourceText, parseOriginal } from '../parse.ts';
import { NOTHING_SETTLED, type Settled } from '../settled.ts';
import { readSettled } from '../settled-file.ts';

/** The project that the programs work on. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Exit codes: done; done or refused with something to check; wrong usage. */
export const DONE = 0;
export const LOOK = 1;
export const USAGE = 2;

/** The lines that a program prints, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Shows lines to the person at the terminal and asks whether to go on; undefined where nobody is there. */
export type Ask = (lines: readonly string[]) => Promise<boolean>;

/** A wrong call, told in one sentence. */
export class WrongUse extends Error {}

/** Runs a program: wrong calls become a sentence and the usage line. */
export async function run(usage: string, program: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await program();
  } catch (error) {
    const wrongCall =
      error instanceof WrongUse || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    if (!wrongCall) throw error;
    return { code: USAGE, lines: [(error as Error).message, `Usage: ${usage}`] };
  }
}

/** Prints an outcome and ends with its code, if the module is the program that was started. */
export async function start(
  url: string,
  program: (args: string[], root: string) => Promise<Outcome>,
): Promise<void> {
  if (process.argv[1] !== fileURLToPath(url)) return;
  const { code, lines } = await program(process.argv.slice(2), ROOT);
  const say = code === DONE ? console.log : console.error;
  for (const line of lines) say(line);
  process.exitCode = code;
}

/** The names in a call. @throws if there are more than the program takes, as where a path with spaces is not quoted. */
export function namesIn(positionals: readonly string[], most: number, what: string): readonly string[] {
  if (positionals.length > most) throw new WrongUse(`${what}; put a path with spaces in quotes.`);
  return positionals;
}

/** The id of an article, as it will stand in addresses. */
export function articleId(id: string | undefined): string {
  if (id === undefined)
    throw new WrongUse('The article has no id; add --id, for example --id harbor-gazette-2023-09-02.');
  if (!ID.test(id) || id.length > 64)
    throw new WrongUse(`"${id}" is no id; ids are ${ID_RULE}, at most 64 of them.`);
  return id;
}

/** An original with what was settled about it. */
export interface Opened {
  readonly original: Original;
  readonly settled: Settled;
  /** What is wrong with the file of what was settled. */
  readonly problems: readonly Problem[];
}

/** Opens the original that was named, in whatever format it is. */
export async function openOriginal(path: string | undefined, root: string, article: string): Promise<Opened> {
  if (path === undefined) throw new WrongUse('No original is named; give the path of its file.');
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new WrongUse(`There is no file ${path}.`);
  if (!stat.isFile()) throw new WrongUse(`${path} is no file; give the path of the original's text.`);
  const original = await readOriginal(basename(path), readFileSync(path));
  const { settled = NOTHING_SETTLED, problems } = readSettled(root, article, original.lines);
  return { original, settled, problems };
}

/** Reads an original with what was settled about it, and lists speakers that the project does not know. */
export function parseOpened({ original, problems }: Opened, settled: Settled, root: string): SourceText {
  const names = knownSpeakers(root).map((s) => [s.data.name, ...s.data.alsoWritten]);
  const source = parseOriginal(original, { speakers: names, settled });
  return { ...source, problems: [...problems, ...source.problems] };
}

/** What is wrong with an original, and what a person should look at, one line each. */
export const remarks = (source: SourceText) => listProblems([...source.problems, ...source.doubts]);

/** The speakers of the project, as far as their files can be read. */
export const knownSpeakers = (root: string) =>
  existsSync(join(root, 'content/speakers')) ? readFolder(root, 'speakers').entries : [];

/** What is wrong with speakers' files: whoever they are for is taken for somebody new until it is mended. */
export const speakerProblems = (root: string) =>
  existsSync(join(root, 'content/speakers')) ? readFolder(root, 'speakers').problems : [];

/** Whether a source has anything to be told. */
export const isEmpty = (source: SourceText) => !source.blocks.some((b) => b.kind === 'passage');

export function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

export const count = (source: SourceText, kind: 'passage' | 'caption') =>
  source.blocks.filter((b) => b.kind === kind).length;
