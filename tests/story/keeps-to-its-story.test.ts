import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { readContent } from '../../src/markup/reader.ts';
import { findWords, storyWords, writtenWith } from '../content/story-words.ts';
import { builtPages, elements, named, textOf } from '../site/pages.ts';

/** Words that the invented story has in common with whatever this project tells: its own check of accessibility. */
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

test('no file of the built site has a word of the story that this project tells', () => {
  const { entries } = readContent(PROJECT);
  if (!writtenWith(entries, PROJECT)) return;
  const folder = inject('folder');
  const files = globSync('**/*.{html,json,jsonld,xml,txt,ics,bib,ris,css,js,svg,webmanifest}', {
    cwd: folder,
  });
  expect(files.length).toBeGreaterThan(100);
  const texts = new Map(files.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  expect(findWords(storyWords(entries), texts)).toEqual([]);
});

/** Things of which this story has three, after a number of two; two of the three are no speech, which may be said. */
const TWO =
  /\b(?:[Tt]wo|[Bb]oth)(?: \w+)? (?:articles?|sources?|accounts?|reports?|transcripts?|summits?|occasions?|meetings?|columns)\b(?! and one speech)/;

test('where there are three articles about three occasions, nothing says two', () => {
  const said = builtPages().flatMap(({ file, tree }) => {
    const head = named(tree, 'meta').map((meta) => String(meta.properties['content'] ?? ''));
    const body = elements(tree, (e) => ['body', 'title'].includes(e.tagName)).map(textOf);
    return [...head, ...body].flatMap((text) => {
      const found = TWO.exec(text);
      return found ? [`${file}: ${found[0]}`] : [];
    });
  });
  expect(said).toEqual([]);
});

test('every occasion has a color and a shape of its own, and every kind of article is there', () => {
  const used = new Set(
    builtPages().flatMap(({ tree }) =>
      elements(tree, (e) => 'dataOccasion' in e.properties && 'dataShape' in e.properties).map(
        (e) => `${String(e.properties['dataOccasion'])} ${String(e.properties['dataShape'])}`,
      ),
    ),
  );
  expect([...used].sort()).toEqual(['1 disc', '2 diamond', '3 triangle']);
});
