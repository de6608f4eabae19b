import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom. The same table stands in the README, and a test holds the two together. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  markup: [],
  proof: ['markup'],
  originals: ['markup', 'proof'],
  model: ['markup', 'proof', 'site.ts'],
  outputs: ['model', 'site.ts'],
  components: ['model', 'markup', 'site.ts'],
  layouts: ['components', 'model', 'styles', 'site.ts'],
  pages: ['components', 'layouts', 'model', 'outputs', 'site.ts'],
  gallery: ['components', 'layouts', 'model', 'markup', 'outputs'],
  build: ['markup', 'proof', 'model', 'site.ts'],
  'content.config.ts': ['markup', 'build'],
};
const files = globSync('src/**/*.{ts,astro}').sort();
const roomOf = (file: string) => relative('src', file).split('/')[0]!;
const importsOf = (file: string) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^import\s[^'"]*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm,
    ),
  ].map((m) => (m[1] ?? m[2] ?? m[3])!);

describe('who may import whom', () => {
  test.each(files)('%s', (file) => {
    const room = roomOf(file);
    const strangers = importsOf(file)
      .filter((to) => to.startsWith('.'))
      .map((to) => roomOf(join(dirname(file), to)))
      .filter((to) => to !== room && !(ROOMS[room] ?? []).includes(to));
    expect(strangers).toEqual([]);
  });
  test('one door: only the corpus and the collections ask Astro for content', () => {
    expect(files.filter((file) => importsOf(file).includes('astro:content'))).toEqual([
      'src/content.config.ts',
      'src/model/corpus.ts',
    ]);
  });
  test('no import goes in a circle between rooms', () => {
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (ROOMS[from] ?? []).some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
      );
    expect(Object.keys(ROOMS).filter((room) => reaches(room, room))).toEqual([]);
  });
});

test('whatever runs in a build is a dependency, not one of the developers only', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  const run = [...files, 'astro.config.mjs'].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^import (?!type\b)[^'"]*['"]([^'"]+)['"]/gm)].map((m) => m[1]!),
  );
  const packages = run
    .filter((name) => !/^(\.|node:|astro:)/.test(name))
    .map((name) => name.match(/^(?:@[^/]+\/)?[^/]+/)![0]);
  expect([...new Set(packages)].filter((name) => !(name in dependencies))).toEqual([]);
});

test('no room is a drawer: utils, helpers, lib, common and shared are no names', () => {
  expect(globSync('{src,tests}/**/{utils,helpers,lib,common,shared}')).toEqual([]);
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
