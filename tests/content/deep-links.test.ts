import { expect, inject, test } from 'vitest';
import { passagesIn } from '../../src/markup/outline.ts';
import { findDeepLinks } from '../../src/proof/deeplink.ts';
import { readFingerprints } from '../../src/proof/folder.ts';
import { realContent } from './real-content.ts';

const { fingerprints } = readFingerprints(inject('root'));
const articles = realContent().entries.articles.map((entry) => ({
  entry,
  links: findDeepLinks(entry, fingerprints.get(entry.id)!),
}));

test('a passage that quotes six words in a row opens at words of its own', () => {
  const unopened = articles.flatMap(({ entry, links }) =>
    passagesIn(entry.data.outline)
      .filter(({ quotations }) => quotations.some(({ text }) => text.split(' ').length >= 6))
      .filter(({ id }) => !links.has(id))
      .map(({ id }) => `${entry.id}/${id}`),
  );
  expect(unopened).toEqual([]);
});

test('every range of words is short', () => {
  for (const { links } of articles)
    for (const { words } of links.values()) {
      const counts = [words.start, words.end ?? ''].map((t) => t.split(' ').length);
      expect(Math.max(...counts)).toBeLessThanOrEqual(words.end ? 4 : 8);
    }
});
