import { readFileSync, readdirSync } from 'node:fs';
import type { Element } from 'hast';
import { expect, inject, test } from 'vitest';
import { builtPages, elements, named, textOf } from './pages.ts';

const EXPLAINERS = ['index.html', 'compare/index.html', 'about/index.html'];
const SPEAKERS = `${inject('root')}/content/speakers`;
const pages = builtPages().filter((page) => EXPLAINERS.includes(page.file));
const main = (file: string) => named(pages.find((page) => page.file === file)!.tree, 'main')[0]!;

/** Words that age; a publisher's name such as USA Today does not. */
const STALE = /\b[Bb]oth governments den|\b(?:[Nn]ow|[Cc]urrently|today)\b/;

/** How speakers are called in running text, as their records have it. */
const NAMES = readdirSync(SPEAKERS).map(
  (file) => /^short: "(.+)"$/m.exec(readFileSync(`${SPEAKERS}/${file}`, 'utf8'))![1]!,
);
const isQuotation = (e: Element) => [e.properties['className']].flat().includes('verbatim');
const blocks = (tree: Element) => elements(tree, (e) => ['li', 'td', 'p'].includes(e.tagName));

test('every quotation on an explainer page has its speaker and its year in the same item', () => {
  const quoting = pages.flatMap(({ file, tree }) =>
    blocks(named(tree, 'main')[0]!)
      .filter((block) => elements(block, isQuotation).length > 0)
      .map((block) => ({ file, text: textOf(block) })),
  );
  expect(quoting.length).toBeGreaterThan(0);
  const bare = quoting.filter(
    ({ text }) => !NAMES.some((name) => text.includes(name)) || !/\b(?:19|20)\d\d\b/.test(text),
  );
  expect(bare.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});

test('the front page says why it matters, and who everybody is whom it names', () => {
  const front = main('index.html');
  expect(textOf(front)).toContain('Why it matters.');
  const roles = textOf(elements(front, (e) => e.properties['className']?.toString() === 'who')[0]!);
  const told = blocks(front).map(textOf).join(' ');
  const people = readdirSync(SPEAKERS)
    .map((file) => readFileSync(`${SPEAKERS}/${file}`, 'utf8'))
    .filter((text) => /^kind: "person"$/m.test(text))
    .map((text) => /^name: "(.+)"$/m.exec(text)![1]!);
  expect(people.filter((name) => told.includes(name) && !roles.includes(name))).toEqual([]);
  expect(people.filter((name) => told.includes(name)).length).toBeGreaterThan(0);
});

test('no explainer page says that both governments deny, or uses words that age', () => {
  expect(pages.filter(({ tree }) => STALE.test(textOf(named(tree, 'main')[0]!))).map((p) => p.file)).toEqual(
    [],
  );
});

test('words of a page outside stand there with their page, and without the mark and the tint of what was proved', () => {
  const cells = elements(main('compare/index.html'), (e) => e.tagName === 'td').filter((cell) =>
    textOf(cell).includes('not checked by program'),
  );
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.filter((cell) => named(cell, 'q').length > 0)).toEqual([]);
  expect(cells.filter((cell) => named(cell, 'a').every((a) => a.properties['rel'] === undefined))).toEqual(
    [],
  );
});
