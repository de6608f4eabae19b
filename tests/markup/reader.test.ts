import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listProblems } from '../../src/markup/problems.ts';
import { readContent, readFolder, readList } from '../../src/markup/reader.ts';

const TERM = '---\nterm: "Tender"\ngrounds: ["ref:gazette"]\n---\nA small ship.\n';
let root: string;
const at = (...path: string[]) => join(root, 'content', ...path);
const put = (path: string, text = TERM) => writeFileSync(at(path), text);
const terms = () => {
  const { entries, problems, unread } = readFolder(root, 'terms');
  return { ids: entries.map((e) => e.id), lines: listProblems(problems), unread };
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(at('terms'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

describe('names of files become addresses', () => {
  test('good names are ids, in order', () => {
    for (const name of ['tender', 'a1', 'korean-war-2', 'x'.repeat(64)]) put(`terms/${name}.mdx`);
    expect(terms()).toEqual({ ids: ['a1', 'korean-war-2', 'tender', 'x'.repeat(64)], lines: [], unread: [] });
  });
  test.each([
    'Three.mdx',
    '100%.mdx',
    '%2e%2e%2fevil.mdx',
    '🎉.mdx',
    'café.mdx',
    'cafe\u0301.mdx',
    'two words.mdx',
    'a--b.mdx',
    '-a.mdx',
    'a_b.mdx',
    'a.b.mdx',
    `${'x'.repeat(65)}.mdx`,
    `${'x'.repeat(200)}.mdx`,
  ])('%s is refused', (name) => {
    put(`terms/${name}`);
    expect(terms()).toMatchObject({
      ids: [],
      lines: [
        `content/terms/${name}:1:1 file: has a name that cannot be an address; use lower-case letters, digits and single hyphens, at most 64 of them`,
      ],
    });
  });
  test('a name that breaks the line or hides something is shown by code point', () => {
    put('terms/a\nb\u200b.mdx');
    expect(terms().lines[0]).toMatch(/^content\/terms\/aU\+000AbU\+200B\.mdx:1:1 file: has a name/);
  });
  test.each(['tender.md', 'tender.MDX', 'tender', 'notes.txt', 'tender.mdx.bak'])(
    '%s is no MDX file',
    (name) => {
      put(`terms/${name}`);
      expect(terms().lines).toEqual([
        `content/terms/${name}:1:1 file: does not end in .mdx; rename or move it`,
      ]);
    },
  );
});

test('a claim is named by a number or by a word, as every address may be', () => {
  mkdirSync(at('claims'));
  const claim =
    '---\nclaim: "It was late"\ntitle: "Late"\nby: ["ann-lee"]\npassages: ["talk/t1"]\nverdict: "Supported"\nknown: "2023"\nthreads: ["arms"]\ngrounds: ["ref:gazette"]\n---\nIt was.\n';
  for (const name of ['h01', 'h100', 'late-ship', 'h1']) put(`claims/${name}.mdx`, claim);
  const { entries, problems } = readFolder(root, 'claims');
  expect([entries.map((e) => e.id), problems]).toEqual([['h01', 'h1', 'h100', 'late-ship'], []]);
});

describe('what is left out', () => {
  test('drafts and hidden files, without a word', () => {
    for (const name of ['tender', '_draft', '.hidden']) put(`terms/${name}.mdx`);
    mkdirSync(at('terms/_old'));
    expect(terms()).toEqual({ ids: ['tender'], lines: [], unread: [] });
  });
  test('a file with a problem is named as unread', () => {
    put('terms/tender.mdx', '---\nterm: ""\n---\nx\n');
    expect(terms()).toMatchObject({ ids: [], unread: ['terms/tender'] });
  });
});

describe('things that are no files', () => {
  test('a folder, a symbolic link, a dangling one', () => {
    mkdirSync(at('terms/dir.mdx'));
    writeFileSync(join(root, 'secret.mdx'), TERM);
    symlinkSync(join(root, 'secret.mdx'), at('terms/link.mdx'));
    symlinkSync(join(root, 'nowhere.mdx'), at('terms/none.mdx'));
    expect(terms()).toMatchObject({
      ids: [],
      lines: [
        'content/terms/dir.mdx:1:1 file: is no plain file; this folder holds MDX files only',
        'content/terms/link.mdx:1:1 file: is a symbolic link; put the file itself here',
        'content/terms/none.mdx:1:1 file: is a symbolic link; put the file itself here',
      ],
    });
  });
  test('an empty folder, a missing one, a file or link in its place', () => {
    expect(terms().lines).toEqual(['content/terms:1:1 folder: holds no MDX file; the site needs one']);
    rmSync(at('terms'), { recursive: true });
    expect(terms().lines).toEqual(['content/terms:1:1 file: is missing; the site needs it']);
    writeFileSync(at('terms'), '');
    expect(terms().lines).toEqual([
      'content/terms:1:1 file: must be a folder of MDX files, and no link to one',
    ]);
    rmSync(at('terms'));
    symlinkSync(tmpdir(), at('terms'));
    expect(terms().lines).toHaveLength(1);
  });
  test('a list that is missing, a folder or a link', () => {
    const say = () => listProblems(readList(root, 'threads').problems);
    expect(say()).toEqual(['content/threads.yaml:1:1 file: is missing; the site needs it']);
    mkdirSync(at('threads.yaml'));
    expect(say()).toEqual(['content/threads.yaml:1:1 file: is no plain file; write the list in it']);
    rmSync(at('threads.yaml'), { recursive: true });
    writeFileSync(join(root, 'threads.yaml'), '- id: "arms"\n');
    symlinkSync(join(root, 'threads.yaml'), at('threads.yaml'));
    expect(say()).toEqual(['content/threads.yaml:1:1 file: is no plain file; write the list in it']);
  });
});

describe('all of content/', () => {
  test('a folder with a slip in its name is not left out in silence', () => {
    mkdirSync(at('artciles'));
    put('.editorconfig', '');
    mkdirSync(at('_attic'));
    const lines = listProblems(readContent(root).problems);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^content\/artciles:1:1 file: unknown file or folder "artciles", did you mean "articles"\?/,
      ),
    );
    expect(lines.join()).not.toMatch(/editorconfig|_attic/);
  });
  test('problems of all files are told in one run', () => {
    put('terms/a.mdx', '---\nterm: ""\n---\nx\n');
    put('terms/b.mdx', 'no front matter\n');
    put('references.yaml', '- id: "a"\n');
    const files = readContent(root).problems.map((p) => p.place.file);
    expect(files).toEqual(
      expect.arrayContaining([
        'content/articles',
        'content/terms/a.mdx',
        'content/terms/b.mdx',
        'content/references.yaml',
      ]),
    );
  });
});
