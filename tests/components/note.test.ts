import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, expect, test } from 'vitest';
import NoteDetails from '../../src/components/article/NoteDetails.astro';
import type { Note } from '../../src/model/notes.ts';
import { lineOf, proseOf } from '../prose.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const note: Note = {
  label: 'claim-x1',
  number: 7,
  passage: 't4',
  kind: 'Claim check',
  title: 'Is <it> & so?',
  ruling: { verdict: 'Needs context' },
  body: proseOf('It is *not* so.'),
  grounds: lineOf('[A source](event:x)'),
  place: { file: 'content/articles/a.mdx', line: 1, column: 1 },
};
const render = (changes: Partial<Note> = {}) =>
  container.renderToString(NoteDetails, { props: { note: { ...note, ...changes } } });

test('a note opens with its kind, and a claim check with its verdict', async () => {
  const html = await render();
  expect(html).toContain('<b data-astro-cid-');
  expect(html).toMatch(/Claim check\.<\/b> Is &lt;it&gt; &amp; so\?/);
  expect(html).toContain('<p><b>Needs context.</b> It is <em>not</em> so.</p>');
});

test('a verdict that holds in a sense is printed with it', async () => {
  const html = await render({ ruling: { verdict: 'Supported', sense: 'allegation' } });
  expect(html).toContain('<p><b>Supported as an allegation.</b> It is');
});

test('the anchor is on the text inside, so that a link to it opens the note, and a link leads back', async () => {
  const html = await render();
  expect(html).toMatch(/<div class="text" id="note-claim-x1"/);
  expect(html).toMatch(/href="#at-claim-x1" aria-label="Back to the words of note 7"/);
});

test('a note of another kind has no verdict', async () => {
  const { ruling: _, ...plain } = note;
  const html = await container.renderToString(NoteDetails, {
    props: { note: { ...plain, kind: 'Context' } },
  });
  expect(html).toContain('<p>It is <em>not</em> so.</p>');
  expect(html).toContain('data-kind="context"');
});

test('a claim whose evidence begins with a list keeps its verdict', async () => {
  const html = await render({ body: proseOf('- It is *not* so.\n- It is late.') });
  expect(html).toContain('<p><b>Needs context.</b></p>\n<ul>');
});

test('in a transcript a note leads to the one before and to the next, and at its ends to one', async () => {
  const at = (number: number): Note => ({ ...note, label: `n${number}`, number, title: `The ${number}` });
  const links = async (props: object) =>
    [
      ...(await container.renderToString(NoteDetails, { props: { note: at(7), ...props } })).matchAll(
        /href="#(note-[\w-]+)" aria-label="([^"]+)"/g,
      ),
    ].map(([, to, name]) => [to, name]);
  expect(await links({ before: at(6), after: at(8) })).toEqual([
    ['note-n6', 'Note before, 6'],
    ['note-n8', 'Next note, 8'],
  ]);
  expect(await links({ after: at(8) })).toEqual([['note-n8', 'Next note, 8']]);
  expect(await links({})).toEqual([]);
});
