import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { originalLines } from '../../src/build/tell-originals.ts';
import { checkContent } from '../../src/build/check-content.ts';
import { importSource } from '../../src/originals/programs/import-original.ts';
import { buildForTests } from '../build-for-tests.ts';
import { ADDED_ARTICLE, growContent } from '../content/grown-content.ts';
import { copyProject } from '../copy-project.ts';
import { TRANSCRIPTS, TURNS } from '../originals/invented.ts';

const LEAVE = [
  '--holder',
  'Ellery Radio',
  '--licence',
  'a letter of 2 May 2024',
  '--credit',
  'Courtesy of Ellery',
];
const SENTENCE = 'They did not answer. They sent us';
const ARTICLE = `articles/${ADDED_ARTICLE}`;
let root: string;

/** Every file of a built site by its path. */
const files = (folder: string) =>
  new Map(
    globSync('**/*.*', { cwd: folder })
      .sort()
      .map((path) => [path, readFileSync(join(folder, path)).toString('latin1')]),
  );
const site = (name: string) => join(root, name);
const read = (path: string) => readFileSync(join(site('with'), path), 'utf8');

beforeAll(async () => {
  root = copyProject('originals');
  await growContent(root);
  buildForTests(root, site('before'));
  const original = join(root, 'original.txt');
  writeFileSync(original, TRANSCRIPTS['bullets and indentation']!.text);
  const { code } = await importSource([original, '--id', ADDED_ARTICLE, '--full', ...LEAVE], root);
  expect(code).toBe(0);
  buildForTests(root, site('with'));
}, 600_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a site that holds an original', () => {
  test('shows every paragraph of it on the transcript, with every note of ours', () => {
    const page = read(`${ARTICLE}/index.html`).replace(/<details class="retelling[\s\S]*?<\/details>/g, '');
    const text = page
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ');
    for (const words of TURNS.flatMap((turn) => [...turn.paragraphs])) expect(text).toContain(words);
    expect(page).toMatch(/id="at-pears"/);
    expect(page).toMatch(/id="at-claim-e01"/);
  });
  test('folds our retelling beside each passage', () => {
    const folded = read(`${ARTICLE}/index.html`).match(/<details class="retelling/g) ?? [];
    expect(folded).toHaveLength(TURNS.length);
  });
  test.each([
    `${ARTICLE}/t4/index.html`,
    `${ARTICLE}/by/rolf-amsel/index.html`,
    `${ARTICLE}.json`,
    `${ARTICLE}.akn.xml`,
    'feed.xml',
  ])('%s has the words of the source', (path) => {
    expect(
      read(path)
        .replace(/<(sup|noteRef)\b[\s\S]*?(<\/sup>|\/>)/g, '')
        .replace(/<[^>]+>/g, ''),
    ).toContain(SENTENCE);
  });
  test.each([
    `${ARTICLE}/index.html`,
    `${ARTICLE}/t4/index.html`,
    `${ARTICLE}/t4/embed/index.html`,
    `${ARTICLE}.akn.xml`,
    'feed.xml',
    'data/index.html',
  ])('%s says by whose leave, and gives the credit', (path) => {
    expect(read(path)).toContain(
      'by leave of Ellery Radio, under a letter of 2 May 2024. Courtesy of Ellery.',
    );
  });
  test('names it in verification.json', () => {
    expect(JSON.parse(read('verification.json'))).toMatchObject({
      originals: [
        {
          article: ADDED_ARTICLE,
          holder: 'Ellery Radio',
          licence: 'a letter of 2 May 2024',
          passages: TURNS.length,
        },
      ],
    });
  });
  test('is built with a word on whose licence it relies on, how the notes found their places, and which found none', () => {
    expect(originalLines(checkContent(root))).toEqual([
      `${ADDED_ARTICLE} is printed in the source’s own words, by leave of Ellery Radio, under a letter of 2 May 2024`,
      '  its notes: 1 at a quotation, 1 at the end of their passage',
      `  content/${ARTICLE}.mdx: no words of t2 were found for [^claim-e01]; fix its place with <Note at="exact words" />`,
    ]);
  });
});

test('without the file a site is byte for byte as before', () => {
  rmSync(join(root, 'content/originals'), { recursive: true });
  buildForTests(root, site('without'));
  const before = files(site('before'));
  const without = files(site('without'));
  expect([...without.keys()]).toEqual([...before.keys()]);
  expect([...without].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)).toEqual([]);
  for (const [path, text] of without) expect(text.includes(SENTENCE), path).toBe(false);
}, 300_000);
