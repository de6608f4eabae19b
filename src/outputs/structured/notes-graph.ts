import type { Article } from '../../model/article.ts';
import { anchorHref, href, noteAnchor } from '../../model/links.ts';
import type { Story } from '../../model/story.ts';
import type { Absolute } from '../address.ts';
import { collectionGraph } from './graph.ts';

/** `/notes/`: our remarks, each by its title and its place beside its passage. */
export const notesGraph = (title: string, articles: readonly Article[], at: Absolute, story: Story): string =>
  collectionGraph(
    href('notes/'),
    title,
    articles.flatMap(({ id, notes }) =>
      notes.map((note, i) => ({
        '@type': 'ListItem' as const,
        position: i + 1,
        name: note.title,
        url: at(anchorHref(id, noteAnchor(note.label))),
      })),
    ),
    at,
    story,
  );
