import type { PlacedBy } from '../proof/place-notes.ts';
import type { CheckedContent } from './check-content.ts';

const BY: readonly (readonly [PlacedBy, string])[] = [
  ['author', 'fixed by their author'],
  ['quotation', 'at a quotation'],
  ['words', 'at words that both texts share'],
  ['end', 'at the end of their passage'],
];

/**
 * What a build says of the originals whose words it prints: by whose leave, how the notes found their places, and each note
 * that found none. Nothing where no original is here.
 */
export const originalLines = ({ entries, proven }: Pick<CheckedContent, 'entries' | 'proven'>): string[] =>
  entries.originals.flatMap(({ id, data }) => {
    const passages = Object.entries(proven.originals.find((o) => o.article === id)?.passages ?? {});
    const notes = passages.flatMap(([locator, p]) => p.notes.map((note) => ({ ...note, locator })));
    const ways = BY.flatMap(([by, words]) => {
      const count = notes.filter((note) => note.by === by).length;
      return count > 0 ? [`${count} ${words}`] : [];
    });
    return [
      `${id} is printed in the source’s own words, by leave of ${data.holder}, under ${data.licence}`,
      ...(ways.length > 0 ? [`  its notes: ${ways.join(', ')}`] : []),
      ...notes
        .filter(({ by }) => by === 'end')
        .map(
          ({ label, locator }) =>
            `  content/articles/${id}.mdx: no words of ${locator} were found for [^${label}]; fix its place with <Note at="exact words" />`,
        ),
    ];
  });
