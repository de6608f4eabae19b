import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { BUILT, CONTENT, READERS, STORY } from './content/readers.ts';
import { ROOMS as TABLE } from './eslint.config.mjs';

const ROOMS: Readonly<Record<string, readonly string[]>> = TABLE;

// The linter holds every import and re-export to this table; here the table itself is held.
test('no import goes in a circle between rooms', () => {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (ROOMS[from] ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  expect(Object.keys(ROOMS).filter((room) => reaches(room, room))).toEqual([]);
});

test('the linter refuses what the table does not allow, re-exports and Astro components too', async () => {
  const eslint = new ESLint({ overrideConfigFile: 'tests/eslint.config.mjs' });
  const rules = async (file: string, text: string) => {
    const [result] = await eslint.lintText(text, { filePath: file });
    return result!.messages.map((m) => m.ruleId);
  };
  const upwards = "export { href } from '../model/links.ts';\n";
  expect(await rules('src/markup/invented.ts', upwards)).toEqual(['boundaries/dependencies']);
  expect(await rules('src/outputs/invented.ts', upwards)).toEqual([]);
  const page =
    "---\nimport '../outputs/data-files.ts';\nimport 'astro:content';\nimport 'axe-core';\n---\n<p />\n";
  expect(await rules('src/components/Invented.astro', page)).toEqual([
    'boundaries/dependencies',
    'no-restricted-imports',
    'imports/no-extraneous-dependencies',
  ]);
});

test('the linter refuses a regular expression that reads tags', async () => {
  const eslint = new ESLint({ overrideConfigFile: 'tests/eslint.config.mjs' });
  const refused = async (pattern: string) => {
    const [result] = await eslint.lintText(`export const a = ${pattern};\n`, {
      filePath: 'src/outputs/invented.ts',
    });
    return result!.messages.length > 0;
  };
  for (const pattern of ['/<[^>]*>/', '/<\\/?i>/', '/<table/'])
    expect(await refused(pattern), pattern).toBe(true);
  for (const pattern of ['/[&<>"]/', '/(?<year>a)(?<=b)(?<!c)/'])
    expect(await refused(pattern), pattern).toBe(false);
});

test('what reads the real content is run on content that has grown as well, and the invented story on itself alone', () => {
  const grown = new Set(globSync([...CONTENT, ...READERS, ...BUILT, ...STORY]));
  const reads = /realCo(?:ntent|ntext|rpus)\(|builtPages\(|inject\('(?:root|folder)'\)|loadCorpus\(/;
  const files = globSync('tests/!(browser)/**/*.test.ts');
  const readers = files.filter((file) => reads.test(readFileSync(file, 'utf8')));
  expect(readers.length).toBeGreaterThan(0);
  expect(readers.filter((file) => !grown.has(file))).toEqual([]);
});

test('no room is a drawer: utils, helpers, lib, common and shared are no names', () => {
  expect(globSync('{src,tests}/**/{utils,helpers,lib,common,shared}')).toEqual([]);
});

test('no two modules or components share a name, so that a name alone says which is meant', () => {
  // The names of Astro's routes are their addresses: every folder may have its index and its parameter.
  const names = globSync('src/**/*.{ts,astro}', { exclude: ['src/pages/**'] }).map((file) =>
    basename(file, extname(file)).toLowerCase(),
  );
  expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
});

test('no style draws a line by a shorthand with more than the line: WebKit would draw none', () => {
  const more = /text-decoration:\s*(?:underline|line-through|overline)[^;}]*[^\w;}-][^;}]*/;
  const found = globSync('src/**/*.{astro,css,ts}').filter((file) => more.test(readFileSync(file, 'utf8')));
  expect(found).toEqual([]);
  expect(more.test('text-decoration: underline 1px;')).toBe(true);
});

test('no file is longer than 200 lines without a reason written in it', () => {
  const long = globSync('src/**/*.{ts,astro,css}').filter((file) => {
    const text = readFileSync(file, 'utf8');
    return text.split('\n').length > 200 && !/Long because/.test(text);
  });
  expect(long).toEqual([]);
});

test('the import table of the README is the one that is tested', () => {
  const readme = readFileSync('README.md', 'utf8');
  const rows = [...readme.matchAll(/^\| `src\/([\w.]+)\/?`\s*\|[^|]*\|([^|]*)\|$/gm)].map((m) => [
    m[1]!,
    [...m[2]!.matchAll(/`([\w.]+)`/g)].map((n) => n[1]!),
  ]);
  expect(Object.fromEntries(rows)).toEqual(ROOMS);
});

test('what a module exports is imported somewhere', () => {
  const files = globSync('{src,tests}/**/*.{ts,astro,mjs}', { exclude: ['**/fixtures/**'] });
  const texts = new Map([...files, 'astro.config.mjs'].map((f) => [f, readFileSync(f, 'utf8')]));
  const elsewhere = (file: string, word: RegExp) =>
    [...texts].some(([f, text]) => f !== file && word.test(text));
  // Types may be exported for the signatures they stand in; a route and the collections are for Astro.
  const unused = [...texts.keys()]
    .filter((f) => /^src\/(?!pages\/|content\.config).*\.ts$/.test(f))
    .flatMap((file) => {
      const names = [...texts.get(file)!.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)];
      return names.flatMap(([, name]) =>
        elsewhere(file, new RegExp(`\\b${name}\\b`)) ? [] : [`${file} ${name}`],
      );
    });
  expect(unused).toEqual([]);
});

test('every file and folder that the README and the guide for contributors name is there', () => {
  const named = ['README.md', '.github/CONTRIBUTING.md'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/`((?:src|content|tests|public|\.github)\/[^`<*]*)`/g)].map(
      ([, path]) => path!,
    ),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('the top level holds what the project is, and no more', () => {
  const allowed = [
    'package.json',
    'package-lock.json',
    'astro.config.mjs',
    'tsconfig.json',
    'src',
    'content',
    'public',
    'tests',
    'README.md',
    'LICENSE',
    'node_modules',
    'dist',
  ];
  expect(globSync('*').filter((name) => !allowed.includes(name))).toEqual([]);
});
