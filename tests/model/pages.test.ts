import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressesOf } from '../../src/model/addresses.ts';
import { PAGES, type PageKind } from '../../src/model/pages.ts';
import { KINDS } from '../site/pages.ts';
import { read } from './harbor.ts';

const kinds = Object.values<PageKind>(PAGES);
const { entries } = read();

test('the table names every page of src/pages, and none that is not there', () => {
  const routes = globSync('**/*.astro', { cwd: 'src/pages' }).map((file) =>
    file
      .replaceAll('\\', '/')
      .replace(/\.astro$/, '/')
      .replace(/(^|\/)index\/$/, '$1'),
  );
  expect(kinds.map((kind) => kind.path).sort()).toEqual(routes.sort());
});

test('every parameter of a path, and of the files it shows, is given for each of its pages', () => {
  for (const { path, each, shows } of kinds) {
    const parameters = [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => name!);
    for (const page of each?.(entries) ?? []) expect(Object.keys(page)).toEqual(parameters);
    const shown = shows.flatMap((file) => [...file.matchAll(/\[(\w+)\]/g)].map(([, name]) => name!));
    expect(parameters).toEqual(expect.arrayContaining(shown));
  }
});

test('addresses come of the table and of the files, with the ids that others may link to', () => {
  const addresses = addressesOf(entries, ['/feed.xml']);
  expect(addresses.get('/feed.xml')).toEqual([]);
  expect(addresses.get('/articles/talk/')).toEqual(['t1', 'what-came-of-it', 't2', 'note-why']);
  expect(addresses.get('/articles/talk/t2/embed/')).toEqual([]);
  expect(addresses.get('/glossary/')).toEqual(['tender']);
  expect(addresses.has('/404/')).toBe(false);
});

test('the tests of built pages look at one of each kind', () => {
  const sample = (path: string) => new RegExp(`^${path.replace(/\[\w+\]/g, '[^/]+')}$`);
  const looked = Object.values(KINDS).map((path) => path.replace('404.html', '404/'));
  expect(kinds.filter(({ path }) => !looked.some((p) => sample(path).test(p)))).toEqual([]);
});
