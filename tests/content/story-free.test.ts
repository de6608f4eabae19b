import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { realContent } from './real-content.ts';
import { findWords, storyWords, writtenWith } from './story-words.ts';

const words = storyWords(realContent().entries);
const own = writtenWith(realContent().entries, inject('root'));

test.runIf(own)('the program knows no word of the story that it tells, in code or in comments', () => {
  const root = inject('root');
  const files = globSync(['src/**/*.{ts,astro,css,csl,mdx,yaml,txt}', 'astro.config.mjs', 'public/*.svg'], { cwd: root });
  expect(files.length).toBeGreaterThan(200);
  const texts = new Map(files.sort().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  expect(findWords(words, texts)).toEqual([]);
});

test('the words are those by which the story is known, and are found where they stand', () => {
  const { entries } = realContent();
  for (const list of [entries.articles, entries.speakers.filter(({ id }) => id.includes('-'))])
    expect(list.map(({ id }) => id).filter((id) => !words.some(({ word }) => word === id))).toEqual([]);
  const [{ word }] = words as [(typeof words)[0]];
  expect(findWords(words.slice(0, 1), new Map([['a.ts', `// one\n// as ${word} has it\n// x${word.toLowerCase()}x`]]))).toEqual([
    `a.ts:2: “${word}”, ${words[0]!.from}`,
  ]);
});
