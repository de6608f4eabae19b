import type { FootnoteDefinition, FootnoteReference, Nodes } from 'mdast';
import type { Tag } from './nodes.ts';
import type { Say } from './rules.ts';
import { ARTICLE_TAGS, ID, ID_RULE, type Tags } from './vocabulary.ts';

/** What fixes the place of a note is the first thing in it, and holds nothing. */
export function checkNotePlace(tag: Tag, ancestors: readonly Nodes[], say: Say) {
  const [, definition, paragraph, ...more] = ancestors;
  const opens =
    definition?.type === 'footnoteDefinition' &&
    paragraph?.type === 'paragraph' &&
    more.length === 0 &&
    definition.children[0] === paragraph &&
    paragraph.children[0] === tag &&
    tag.children.length === 0;
  if (!opens)
    say(
      tag,
      '<Note>',
      'opens a note and holds nothing; write [^label]: <Note at="exact words" /> and then the note',
    );
}

/** Notes stand at the end of an article, and their marks in its passages; nowhere else are they numbered and drawn. */
export function checkNote(
  node: FootnoteDefinition | FootnoteReference,
  ancestors: readonly Nodes[],
  tags: Tags,
  say: Say,
) {
  const field = `[^${node.label}]`;
  if (tags !== ARTICLE_TAGS)
    return say(node, field, 'notes have no place in this kind of file; only articles have them');
  if (!ID.test(node.label ?? '')) say(node, field, `a note's label must be ${ID_RULE}`);
  if (node.type === 'footnoteDefinition' && ancestors.at(-1)?.type !== 'root')
    say(node, field, 'is defined inside something else; notes stand at the end of the file, unindented');
  if (node.type === 'footnoteReference' && ancestors.some((a) => a.type === 'footnoteDefinition'))
    say(node, field, 'stands inside a note; only passages have notes');
  if (node.type === 'footnoteReference' && ancestors.some((a) => a.type === 'heading'))
    say(node, field, 'stands in a heading; put it beside words of a passage');
}
