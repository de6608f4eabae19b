import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import { newStory } from '../../src/build/new-story.ts';
import { readStory } from '../../src/markup/story-file.ts';
import { formatFingerprint } from '../../src/proof/fingerprint.ts';
import { makeFingerprint } from '../../src/originals/make-fingerprint.ts';
import { openOriginal, parseOpened } from '../../src/originals/programs/project.ts';

const TODAY = '2026-03-04';
const ARTICLE = 'example-radio-2026-01-15';

function emptyProject() {
  const root = mkdtempSync(join(tmpdir(), 'new-story-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  return root;
}

const begin = (root: string, ...args: string[]) => newStory(args, root, TODAY);
const nameIn = (root: string) => readStory(root).entries[0]?.data.name;

test('a new story has one of everything, and no problem', () => {
  const root = emptyProject();
  expect(begin(root, 'my-story').ok).toBe(true);
  const { entries, problems } = checkContent(root);
  expect(problems).toEqual([]);
  const { articles, speakers, events, terms, claims, references, threads } = entries;
  for (const list of [articles, speakers, events, terms, claims, references, threads])
    expect(list).toHaveLength(1);
  expect(articles[0]!.data.outline.notes.map((note) => note.label)).toEqual([
    'claim-rusted-cables',
    'way-around',
  ]);
  expect(entries.story[0]!.data).toMatchObject({ name: 'My story', authority: 'my-story.example,2026' });
  expect(entries.pages.find((p) => p.id === 'home')?.data.checked?.edtf).toBe(TODAY);
});

test('every file says what to replace, and nothing is left to be filled in by the program', () => {
  const root = emptyProject();
  begin(root, 'my-story');
  const files = globSync('content/**/*.{mdx,yaml}', { cwd: root }).filter(
    (f) => !f.endsWith('.reading.yaml'),
  );
  expect(files.length).toBeGreaterThan(0);
  const texts = files.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
  expect(texts.filter(([, text]) => !/\breplace\b/i.test(text)).map(([file]) => file)).toEqual([]);
  expect(texts.filter(([, text]) => /%[A-Z]+%/.test(text)).map(([file]) => file)).toEqual([]);
});

test('its fingerprint is the one that its original gives', async () => {
  const root = emptyProject();
  begin(root, 'my-story');
  const opened = await openOriginal('src/starter/original.txt', root, ARTICLE);
  const source = parseOpened(opened, opened.settled, root);
  const made = formatFingerprint(makeFingerprint(ARTICLE, source));
  expect(readFileSync(join(root, `content/fingerprints/${ARTICLE}.json`), 'utf8')).toBe(made);
});

test('a name like a folder becomes words, any other is kept as it is', () => {
  const named = (name: string) => {
    const root = emptyProject();
    expect([name, ...checkProblems(root, name)]).toEqual([name]);
    return nameIn(root);
  };
  expect(['the-ferry', 'Who "owns" the pier?', '부두'].map(named)).toEqual([
    'The ferry',
    'Who "owns" the pier?',
    '부두',
  ]);
});

const checkProblems = (root: string, name: string) => (begin(root, name), checkContent(root).problems);

test('an empty content/ is begun in, one with files is left alone', () => {
  const root = emptyProject();
  mkdirSync(join(root, 'content/articles'), { recursive: true });
  writeFileSync(join(root, 'content/.gitkeep'), '');
  expect(begin(root, 'my-story').ok).toBe(true);
  writeFileSync(join(root, 'content/threads.yaml'), 'mine');
  const { ok, lines } = begin(root, 'other');
  expect(ok).toBe(false);
  expect(lines).toEqual([
    expect.stringMatching(
      /^content\/ holds a story already \(content\/\S+ and \d+ more\); nothing was written: move content\/ away, and run this again\.$/,
    ),
  ]);
  expect(readFileSync(join(root, 'content/threads.yaml'), 'utf8')).toBe('mine');
});

test.each([
  [[], 'The story has no name.'],
  [['--force'], 'There is no option --force.'],
  [['my', 'story'], 'A story has one name; put a name with spaces in quotes.'],
  [['a'.repeat(61)], 'The name is longer than 60 characters.'],
])('%j is refused in a sentence, and nothing is written', (args, sentence) => {
  const root = emptyProject();
  const { ok, lines } = begin(root, ...args);
  expect([ok, lines.length]).toEqual([false, 1]);
  expect(lines[0]).toMatch(new RegExp(`^${sentence} Usage: npm run new`));
  expect(globSync('content', { cwd: root })).toEqual([]);
});
