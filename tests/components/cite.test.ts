import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import CiteThis from '../../src/components/site/CiteThis.astro';
import { elements, named, textOf } from '../site/pages.ts';

const container = await AstroContainer.create();
const draw = async (props: Record<string, unknown>) =>
  fromHtml(await container.renderToString(CiteThis, { props }), { fragment: true });
const props = {
  ours: [
    { style: 'APA', entry: 'Ours &#38; <i>others</i>.', pinpoint: '(Ours, 2026, passage t9)' },
    { style: 'Chicago', entry: 'Ours.', pinpoint: '“Ours,” passage t9.' },
  ],
  original: [{ style: 'APA', entry: 'Theirs.' }],
  files: [{ href: '/x.bib', name: 'BibTeX' }],
};

test('it folds away, needs no script, and keeps the italics of titles', async () => {
  const tree = await draw(props);
  const [details] = named(tree, 'details');
  expect(details!.properties['open']).toBeUndefined();
  expect(named(tree, 'i').map(textOf)).toEqual(['others', 'others']);
  expect(textOf(tree)).toContain('Ours & others.');
  expect(named(tree, 'a').map((a) => a.properties['href'])).toEqual(['/x.bib']);
});

test('a passage is pointed at in the text, or in a note where the style has notes', async () => {
  const said = textOf(await draw(props)).replace(/\s+/g, ' ');
  expect(said).toContain('In the text: (Ours, 2026, passage t9)');
  expect(said).toContain('Note: “Ours,” passage t9.');
});

test('on paper one line is left', async () => {
  const [line] = elements(await draw(props), (e) => String(e.properties['className']) === 'paper');
  expect(textOf(line!)).toBe('Cite as: Ours & others.');
});
