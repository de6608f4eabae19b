import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { newStory } from '../../src/build/new-story.ts';
import { buildForTests } from '../build-for-tests.ts';
import { realContent } from '../content/real-content.ts';
import { findWords, storyWords, writtenWith } from '../content/story-words.ts';
import { copyProject } from '../copy-project.ts';

test('a new story builds at once, every link checked, with no word of this one', () => {
  const root = copyProject('new');
  onTestFinished(() => rmSync(root, { recursive: true }));
  rmSync(join(root, 'content'), { recursive: true });
  expect(newStory(['my-story'], root, '2026-03-04').ok).toBe(true);
  // Ends with an error where a link, an id or a warning is wrong.
  buildForTests(root, join(root, 'dist'));
  const files = globSync('**/*.{html,json,xml,txt,ics}', { cwd: join(root, 'dist') });
  expect(files).toContain(join('articles', 'example-radio-2026-01-15', 'index.html'));
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, 'dist', file), 'utf8')]));
  const { entries } = realContent();
  if (writtenWith(entries, inject('root'))) expect(findWords(storyWords(entries), texts)).toEqual([]);
  // It has one of each: what counts them says so.
  const plural = [...texts].flatMap(([file, text]) =>
    (
      text.match(
        /\b1 (?:events|claims|notes|voices|terms|paragraphs|quotations|articles)\b(?! (?:shown|in full))/g,
      ) ?? []
    ).map((found) => `${file}: ${found}`),
  );
  expect(plural).toEqual([]);
});
