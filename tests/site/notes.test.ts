import { expect, test } from 'vitest';
import { anchorHref, noteAnchor } from '../../src/model/links.ts';
import { realCorpus } from '../content/real-content.ts';
import { builtPages, elements, named, textOf } from './pages.ts';

const pages = new Map(builtPages().map((page) => [page.file, page]));
const { articles } = realCorpus();
const hrefs = (file: string) =>
  named(pages.get(file)!.tree, 'a').map((a) => String(a.properties['href']).replace(/^\/sub/, ''));

test('every note of every article stands in the list once, with its title as the link to its place', () => {
  const list = elements(pages.get('notes/index.html')!.tree, (e) => e.tagName === 'h4');
  const shown = list.map((h) => [
    textOf(h),
    String(named(h, 'a')[0]!.properties['href']).replace(/^\/sub/, ''),
  ]);
  const notes = articles.flatMap((a) =>
    a.notes.map((n) => [n.title, anchorHref(a.id, noteAnchor(n.label)).replace(/^\/sub/, '')]),
  );
  expect(shown.sort()).toEqual(notes.sort());
});

test('a reader can step through all notes of a transcript, forth and back', () => {
  for (const { id, notes } of articles) {
    const steps = new Set(hrefs(`articles/${id}/index.html`));
    expect(notes.filter((n) => !steps.has(`#${noteAnchor(n.label)}`))).toEqual([]);
    const details = elements(
      pages.get(`articles/${id}/index.html`)!.tree,
      (e) => e.tagName === 'details' && /^n-/.test(String(e.properties['id'])),
    );
    const order = details.map((d) => String(d.properties['id']).replace(/^n-/, 'note-'));
    details.forEach((d, i) => {
      const near = named(d, 'a')
        .map((a) => String(a.properties['href']))
        .filter((to) => to.startsWith('#note-'));
      expect(near).toEqual([order[i - 1], order[i + 1]].flatMap((to) => (to ? [`#${to}`] : [])));
    });
  }
});
