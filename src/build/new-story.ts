import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { words } from '../markup/fields.ts';
import { scriptsIn } from '../markup/scripts.ts';
import { idFrom } from '../markup/slug.ts';
import { ID } from '../markup/vocabulary.ts';

const STARTER = fileURLToPath(new URL('../starter/content', import.meta.url));
const USAGE = 'Usage: npm run new -- my-story, or with the name as readers see it: npm run new -- "My Story"';
const LONGEST_NAME = 60;

/**
 * `npm run new -- my-story`: begins a story in a project that has none, with one worked example of everything. The name is
 * the site's; it stands in content/story.yaml and may be changed there.
 * @param root folder of the project. @param today ISO 8601, for the days of publication and of the last check.
 * @returns what was done, or in one sentence why nothing was.
 */
export function newStory(
  args: readonly string[],
  root: string,
  today: string,
): { ok: boolean; lines: string[] } {
  const refusal = wrongName(args) ?? notEmpty(root);
  if (refusal !== undefined) return { ok: false, lines: [refusal] };
  const name = nameOf(args[0]!);
  const values = {
    NAME: JSON.stringify(name),
    TODAY: today,
    SCRIPTS: JSON.stringify(scriptsIn(name)),
    YEAR: today.slice(0, 4),
    AUTHORITY: idFrom(name) || 'my-story',
  };
  const files = filesIn(STARTER).map((path) => relative(STARTER, path));
  for (const file of files) {
    const to = join(root, 'content', file);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, fill(readFileSync(join(STARTER, file), 'utf8'), values));
  }
  return {
    ok: true,
    lines: [
      `Written: content/ with ${files.length} files, which tell an invented story called “${name}”.`,
      'Look at it with npm start. Each file says what to replace: begin with content/story.yaml.',
      'The way from here stands in the README under “Make it your own story”.',
    ],
  };
}

/** Why the call names no story, if it does not. */
function wrongName(args: readonly string[]): string | undefined {
  const [name = '', ...more] = args;
  if (name.trim() === '') return `The story has no name. ${USAGE}`;
  if (name.startsWith('-')) return `There is no option ${name}. ${USAGE}`;
  if (more.length > 0) return `A story has one name; put a name with spaces in quotes. ${USAGE}`;
  const wrong = words(LONGEST_NAME).safeParse(nameOf(name)).error?.issues[0];
  return wrong && `The name ${wrong.message}. ${USAGE}`;
}

/** The name as readers see it: one written like a folder becomes words, any other stays as it is. */
const nameOf = (name: string): string =>
  ID.test(name) ? (name[0]!.toUpperCase() + name.slice(1)).replaceAll('-', ' ') : name.trim();

/** Why nothing may be written into the project, if it may not. Hidden files, as `.gitkeep`, are no content. */
function notEmpty(root: string): string | undefined {
  const content = join(root, 'content');
  if (!existsSync(content)) return undefined;
  if (!statSync(content).isDirectory())
    return 'content is a file where the folder of the story must stand; move it away.';
  const [first, ...more] = filesIn(content);
  if (first === undefined) return undefined;
  const which = relative(root, first).replaceAll('\\', '/');
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  return `content/ holds a story already (${which}${others}); nothing was written: move content/ away, and run this again.`;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => join(item.parentPath, item.name))
    .sort();

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/%([A-Z]+)%/g, (found, key: string) => values[key] ?? found);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const today = new Date().toISOString().slice(0, 10);
  const { ok, lines } = newStory(
    process.argv.slice(2),
    fileURLToPath(new URL('../..', import.meta.url)),
    today,
  );
  for (const line of lines) (ok ? console.log : console.error)(line);
  process.exitCode = ok ? 0 : 1;
}
