import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { expect, onTestFinished, test } from 'vitest';
import { buildForTests } from '../build-for-tests.ts';
import { elements, textOf } from '../site/pages.ts';
import { copyWithStory } from './invented-story.ts';

const EMPTY = ['table', 'ul', 'ol', 'dl', 'section', 'figure'];
const HOME = 'content/pages/home.mdx';

/** Replaces text in a file of content/. */
function edit(root: string, path: string, change: (text: string) => string): void {
  const file = join(root, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`Nothing was changed in ${path}`);
  writeFileSync(file, after);
}

/** Without the tables that have a column for each occasion. */
const withoutPairs = (root: string) => {
  for (const page of [HOME, 'content/pages/compare.mdx'])
    edit(root, page, (text) => text.replace(/<Pair>[^]*?<\/Pair>\n\n/g, ''));
};

async function buildWith(change: (root: string) => void) {
  const root = await copyWithStory(change);
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'built');
  // Ends with an error where a link, an id or a warning is wrong.
  buildForTests(root, folder);
  const pages = globSync('**/*.html', { cwd: folder }).map((file) => ({
    file,
    tree: fromHtml(readFileSync(join(folder, file), 'utf8')),
  }));
  const empty = pages.flatMap(({ file, tree }) =>
    elements(tree, (e) => EMPTY.includes(e.tagName))
      .filter((e) => textOf(e).trim() === '' && e.properties['ariaHidden'] !== 'true')
      .map((e) => `${file}: <${e.tagName}>`),
  );
  expect(empty).toEqual([]);
  return pages;
}

const occasionsOf = (pages: Awaited<ReturnType<typeof buildWith>>) =>
  [
    ...new Set(
      pages.flatMap(({ tree }) =>
        elements(tree, (e) => 'dataOccasion' in e.properties).map((e) =>
          String(e.properties['dataOccasion']),
        ),
      ),
    ),
  ].sort();

test('a story with one occasion, and articles about none, has no color of a second', async () => {
  const pages = await buildWith((root) => {
    edit(root, 'content/story.yaml', (text) => text.slice(0, text.indexOf('  - id: "ballot"')));
    for (const file of globSync('content/articles/{northern,kallia}*.mdx', { cwd: root }))
      edit(root, file, (text) => text.replace(/^occasion: .*\n/m, ''));
    withoutPairs(root);
  });
  expect(occasionsOf(pages)).toEqual(['1']);
});

test('a story with five occasions has five colors and five shapes, and a column for each', async () => {
  const days = [
    ['storm', 'The storm', '2020-11', 'november-storm'],
    ['rescue', 'The rescue', '2022-02', 'crew-saved'],
  ];
  const pages = await buildWith((root) => {
    const more = days.map(
      ([id, name, date, event]) =>
        `  - id: "${id}"\n    name: "${name}"\n    date: "${date}"\n    event: "${event}"\n`,
    );
    edit(root, 'content/story.yaml', (text) => text + more.join(''));
    withoutPairs(root);
    const head = '| What | The dark | The vote | The relighting | The storm | The rescue |';
    const rows = `${head}\n| --- | --- | --- | --- | --- | --- |\n| Sea | calm | calm | calm | high | high |`;
    edit(root, HOME, (text) =>
      text.replace('## What happened', `<Pair>\n\n${rows}\n\n</Pair>\n\n## What happened`),
    );
  });
  expect(occasionsOf(pages)).toEqual(['1', '2', '3', '4', '5']);
  const shapes = pages.flatMap(({ tree }) =>
    elements(tree, (e) => 'dataShape' in e.properties).map((e) => String(e.properties['dataShape'])),
  );
  expect(new Set(shapes).size).toBe(5);
});
