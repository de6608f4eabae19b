import { href } from '../../model/links.ts';
import type { Story } from '../../model/story.ts';
import type { IndexSection } from '../../model/words/word-index.ts';
import type { Absolute } from '../address.ts';
import { collectionGraph } from './graph.ts';

/** `/index-of-words/`: the heads of the index, each with its place in it. */
export const wordsGraph = (
  title: string,
  sections: readonly IndexSection[],
  at: Absolute,
  story: Story,
): string => {
  const heads = sections.flatMap(({ entries }) => entries).filter(({ id }) => id !== '');
  return collectionGraph(
    href('index-of-words/'),
    title,
    heads.map(({ id, name }, i) => ({
      '@type': 'ListItem' as const,
      position: i + 1,
      name,
      url: at(`${href('index-of-words/')}#${id}`),
    })),
    at,
    story,
  );
};
