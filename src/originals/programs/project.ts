import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listProblems } from '../../markup/problems.ts';
import { readFolder } from '../../markup/reader.ts';
import { ID, ID_RULE } from '../../markup/vocabulary.ts';
import { type SourceText, parseSource } from '../parse.ts';

/** The project that the programs work on. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Ends of a program: done, done or refused with something to look at, and called in a way it does not understand. */
export const DONE = 0;
export const LOOK = 1;
export const USAGE = 2;

/** What a program has to say, and the code it ends with. */
export interface Outcome {
  readonly code: number;
  readonly lines: readonly string[];
}

/** A wrong call, told in one sentence. */
export class WrongUse extends Error {}

/** Runs a program: wrong calls become a sentence and the usage line. */
export function run(usage: string, program: () => Outcome): Outcome {
  try {
    return program();
  } catch (error) {
    const wrongCall =
      error instanceof WrongUse || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    if (!wrongCall) throw error;
    return { code: USAGE, lines: [(error as Error).message, `Usage: ${usage}`] };
  }
}

/** Prints an outcome and ends with its code, if the module is the program that was started. */
export function start(url: string, program: (args: string[], root: string) => Outcome): void {
  if (process.argv[1] !== fileURLToPath(url)) return;
  const { code, lines } = program(process.argv.slice(2), ROOT);
  const say = code === DONE ? console.log : console.error;
  for (const line of lines) say(line);
  process.exitCode = code;
}

/** The id of an article, as it will stand in addresses. */
export function articleId(id: string | undefined): string {
  if (id === undefined)
    throw new WrongUse('The article has no id; add --id, for example --id cbs-news-2024-06-19.');
  if (!ID.test(id) || id.length > 64)
    throw new WrongUse(`"${id}" is no id; ids are ${ID_RULE}, at most 64 of them.`);
  return id;
}

/** Reads and parses the original that was named. */
export function readOriginal(
  path: string | undefined,
  root: string,
): { source: SourceText; problems: string[] } {
  if (path === undefined) throw new WrongUse('No original is named; give the path of its plain text.');
  if (!existsSync(path)) throw new WrongUse(`There is no file ${path}.`);
  if (!statSync(path).isFile())
    throw new WrongUse(`${path} is no file; give the path of the original's plain text.`);
  const names = knownSpeakers(root).map((s) => [s.data.name, ...s.data.alsoWritten]);
  const source = parseSource(basename(path), readFileSync(path), { speakers: names });
  return { source, problems: listProblems(source.problems) };
}

/** The speakers of the project, as far as their files can be read. */
export const knownSpeakers = (root: string) =>
  existsSync(join(root, 'content/speakers')) ? readFolder(root, 'speakers').entries : [];

/** Whether a source has anything to be told. */
export const isEmpty = (source: SourceText) => !source.blocks.some((b) => b.kind === 'passage');

export function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

export const count = (source: SourceText, kind: 'passage' | 'caption') =>
  source.blocks.filter((b) => b.kind === kind).length;
