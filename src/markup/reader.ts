import type { z } from 'astro/zod';
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type Entries, FOLDERS } from './collections.ts';
import { readDocument } from './mdx-document.ts';
import { LISTS, MAY_BE_EMPTY, MAY_BE_MISSING, listRecord } from './yaml-lists.ts';
import { parseMatter, readYaml } from './matter.ts';
import { type Problem, codePoint, quote, unknown } from './problems.ts';
import { readText } from './read-text.ts';
import { scriptProblems } from './scripts.ts';
import { readStory } from './story-file.ts';
import { ID, ID_RULE } from './vocabulary.ts';

export type FolderName = keyof typeof FOLDERS;
export type ListName = keyof typeof LISTS;

/** Everything in `<root>/content`, and every problem of every file. Nothing is executed. */
export function readContent(root: string): Content {
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const take = <T>(read: { entries: T[]; problems: Problem[]; unread?: string[] }): T[] => {
    problems.push(...read.problems);
    for (const id of read.unread ?? []) unread.add(id);
    return read.entries;
  };
  const entries = {
    story: take(readStory(root)),
    articles: take(readFolder(root, 'articles')),
    originals: take(readFolder(root, 'originals')),
    speakers: take(readFolder(root, 'speakers')),
    events: take(readFolder(root, 'events')),
    terms: take(readFolder(root, 'terms')),
    claims: take(readFolder(root, 'claims')),
    pages: take(readFolder(root, 'pages')),
    references: take(readList(root, 'references')),
    threads: take(readList(root, 'threads')),
    slips: take(readList(root, 'slips')),
    corrections: take(readList(root, 'corrections')),
    heads: take(readList(root, 'heads')),
  };
  problems.push(...unknownFiles(root), ...scriptProblems(root, entries.story[0]?.data.scripts ?? {}));
  return { entries: entries as Entries, problems, unread };
}

/** The folder that only those have who hold the rights to an original. */
const OPTIONAL = 'originals' satisfies FolderName;
/** What else is kept in content/, read by src/proof and src/build. */
const OTHERS = ['story.yaml', 'fingerprints', 'published.json'];

/** Files and folders that no collection reads: a misspelled name would be left out silently. */
function unknownFiles(root: string): Problem[] {
  const content = join(root, 'content');
  const known = [...Object.keys(FOLDERS), ...Object.keys(LISTS).map((name) => `${name}.yaml`), ...OTHERS];
  const items = existsSync(content) ? readdirSync(content).sort() : [];
  return items
    .filter((item) => !known.includes(item) && !item.startsWith('_') && !item.startsWith('.'))
    .map((item) => about(`content/${printable(item)}`, unknown('file or folder', item, known)));
}

/** The records, every problem, and the files (`events/gate-closed`) that could not be read. */
export interface Content {
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  readonly unread: ReadonlySet<string>;
}

/** A folder of MDX files as records; the file's name is the id. */
export function readFolder<N extends FolderName>(root: string, name: N) {
  type E = NonNullable<ReturnType<(typeof FOLDERS)[N]>['entry']>;
  const entries: E[] = [];
  const problems: Problem[] = [];
  const unread: string[] = [];
  const folder = join(root, 'content', name);
  for (const path of filesIn(folder, problems)) {
    const read = readFile(root, name, path);
    problems.push(...read.problems);
    if (read.entry) entries.push(read.entry as E);
    else unread.push(`${name}/${basename(path, '.mdx')}`);
  }
  return { entries, problems, unread };
}

/** One MDX file of a folder as a record. */
function readFile(root: string, name: FolderName, path: string) {
  const { document, problems } = readDocument(relative(root, path).replaceAll('\\', '/'), readFileSync(path));
  if (!document) return { problems };
  const read = FOLDERS[name](basename(path, '.mdx'), document);
  return { entry: read.entry, problems: [...problems, ...read.problems] };
}

/** A YAML list as records, each with its own id. */
export function readList<N extends ListName>(root: string, name: N) {
  const path = join(root, 'content', `${name}.yaml`);
  const file = `content/${name}.yaml`;
  const none: Entries[N][number][] = [];
  // A name cannot be called unknown where its list was not read completely.
  const unread: string[] = [name];
  if (!existsSync(path))
    return MAY_BE_MISSING.some((list) => list === name)
      ? { entries: none, problems: [], unread: [] }
      : { entries: none, problems: [missing(file)], unread };
  if (!lstatSync(path).isFile())
    return { entries: none, problems: [about(file, 'is no plain file; write the list in it')], unread };
  const { text, problems } = readText(file, readFileSync(path));
  if (text === '' && problems.length > 0) return { entries: none, problems, unread };
  const matter = readYaml(file, text);
  problems.push(...matter.problems);
  const entries: Entries[N][number][] = [];
  const start = { file, line: 1, column: 1 };
  if (Array.isArray(matter.value) && matter.value.length === 0 && !MAY_BE_EMPTY.some((list) => list === name))
    problems.push({ place: start, field: name, message: 'is empty; begin each item with "- id:"' });
  if (matter.problems.length === 0 && !Array.isArray(matter.value))
    problems.push({ place: start, field: name, message: 'must be a list; begin each item with "- id:"' });
  const lines = new Map<string, number>();
  for (const index of Array.isArray(matter.value) ? matter.value.keys() : []) {
    const { data, problems: wrong } = parseMatter<z.ZodType<{ id: string }>>(matter, LISTS[name], [index]);
    problems.push(
      ...wrong.map((p) => ({
        ...p,
        field: p.field === 'front matter' ? `[${index}]` : `[${index}].${p.field}`,
      })),
    );
    if (!data) continue;
    const place = matter.placeOf([index, 'id']);
    const before = lines.get(data.id);
    if (before !== undefined)
      problems.push({
        place,
        field: 'id',
        message: `${quote(data.id)} stands twice, first in line ${before}; keep one`,
      });
    else {
      const { entry, problems: unchecked } = listRecord(file, data, matter, index);
      problems.push(...unchecked);
      if (unchecked.length === 0) entries.push(entry as unknown as Entries[N][number]);
    }
    lines.set(data.id, before ?? place.line);
  }
  return { entries, problems, unread: problems.length > 0 ? unread : [] };
}

/** The MDX files of a folder, by name. Names become addresses, so odd ones are refused; `_draft.mdx` is left out. */
function filesIn(folder: string, problems: Problem[]): string[] {
  const paths: string[] = [];
  const shown = `content/${basename(folder)}`;
  const optional = basename(folder) === OPTIONAL;
  if (!existsSync(folder)) return (problems.push(...(optional ? [] : [missing(shown)])), paths);
  if (!lstatSync(folder).isDirectory())
    return (problems.push(about(shown, 'must be a folder of MDX files, and no link to one')), paths);
  const items = readdirSync(folder)
    .filter((item) => !item.startsWith('_') && !item.startsWith('.'))
    .sort();
  for (const item of items) {
    const path = join(folder, item);
    const stat = lstatSync(path);
    const say = (message: string) => problems.push(about(printable(`${shown}/${item}`), message));
    if (stat.isSymbolicLink()) say('is a symbolic link; put the file itself here');
    else if (!stat.isFile()) say('is no plain file; this folder holds MDX files only');
    else if (!item.endsWith('.mdx')) say('does not end in .mdx; rename or move it');
    else if (!ID.test(item.slice(0, -4)) || item.length > 68)
      say(`has a name that cannot be an address; use ${ID_RULE}, at most 64 of them`);
    else paths.push(path);
  }
  if (items.length === 0 && !optional)
    problems.push({ ...about(shown, 'holds no MDX file; the site needs one'), field: 'folder' });
  return paths;
}

const about = (file: string, message: string): Problem => ({
  place: { file, line: 1, column: 1 },
  field: 'file',
  message,
});
const missing = (file: string) => about(file, 'is missing; the site needs it');
/** A file's name as an author must see it: on one line, with nothing hidden. */
const printable = (name: string) => name.replace(/\p{C}/gu, codePoint);
