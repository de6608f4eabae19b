import { expect, test } from 'vitest';
import { followGeometry, noteGeometry } from '../../src/components/article/geometry.ts';
import { marginGeometry } from '../../src/components/article/margin.ts';
import type { Note } from '../../src/model/notes.ts';
import type { Article, Passage } from '../../src/model/article.ts';

const note = (label: string, characters: number) =>
  ({
    label,
    kind: 'Context',
    title: 'Title',
    body: `<p>${'x'.repeat(characters)}</p>`,
    grounds: 'Source',
    number: 1,
  }) as unknown as Note;
const passage = (id: string, characters: number, notes: Note[]) =>
  ({
    kind: 'passage',
    id,
    parts: [{ kind: 'text', html: 'x'.repeat(characters) }],
    notes,
  }) as unknown as Passage;
const article = (...blocks: Passage[]) =>
  ({ blocks, notes: blocks.flatMap((b) => b.notes) }) as unknown as Article;

test('a passage with room for its notes keeps its own height', () => {
  expect(marginGeometry(article(passage('t1', 2000, [note('a', 80)])))).not.toContain('#t1');
});

test('a short passage with many notes is given the height they need', () => {
  const css = marginGeometry(
    article(passage('t1', 60, [note('a', 200), note('b', 200), note('c', 200), note('d', 200)])),
  );
  expect(Number(/#t1\{min-block-size:([\d.]+)rem/.exec(css)?.[1])).toBeGreaterThan(15);
});

test('each note knows its reference and the note above it', () => {
  const css = noteGeometry(article(passage('t1', 60, [note('a', 1), note('b', 1)])));
  expect(css).toBe(
    '#at-a{anchor-name:--r0}#n-a{--me:--n0;--ref:--r0;--above:--none}#at-b{anchor-name:--r1}#n-b{--me:--n1;--ref:--r1;--above:--n0}',
  );
});

test('following somebody needs somebody', () => {
  expect(followGeometry([])).toBe('');
  expect(followGeometry([{ id: 'a' }])).toContain(
    ":root:has(#follow-a:checked) .passage:not([data-voices~='a'])",
  );
});
