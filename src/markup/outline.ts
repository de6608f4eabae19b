import type { Nodes, Root } from 'mdast';
import { isTag, placeOf } from './nodes.ts';
import { type HeadingOutline, readHeading, refuseDoubled } from './headings.ts';
import { type Mention, readMentions } from './mentions.ts';
import { type NoteDefinition, type OutlineNote, readNote } from './note.ts';
import { referenceOrder } from './note-order.ts';
import { type PassageOutline, readPassage } from './passage.ts';
import type { Problem } from './problems.ts';
import { type Block, proseText, readBlocks } from './prose-tree.ts';

export type { HeadingOutline } from './headings.ts';
export { type Mention, readMentions } from './mentions.ts';
export type { PassageOutline, Quotation } from './passage.ts';

/** An article as written, in order, before anything is joined to it. */
export interface Outline {
  readonly blocks: readonly (PassageOutline | HeadingOutline)[];
  readonly notes: readonly OutlineNote[];
  readonly mentions: readonly Mention[];
}

/** The passages of an article, captions among them, in the order of the original: the only order there is. */
export const passagesIn = ({ blocks }: Pick<Outline, 'blocks'>): PassageOutline[] =>
  blocks.filter((block): block is PassageOutline => block.kind !== 'heading');

/** Reads an article's tree without changing it. It goes on after a problem, so that one run reports all. */
export function readOutline(file: string, tree: Root): { outline: Outline; problems: Problem[] } {
  const problems: Problem[] = [];
  const definitions = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const read = new Map<string, NoteDefinition>();
  for (const node of definitions) {
    const { note, problems: found } = readNote(file, node);
    problems.push(...found);
    if (note && !read.has(note.label)) read.set(note.label, note);
  }
  const order = referenceOrder(file, tree, definitions, problems);
  const blocks: (PassageOutline | HeadingOutline)[] = [];
  for (const node of tree.children) {
    if (isTag(node) && isPassage(node)) blocks.push(readPassage(file, node, problems));
    else if (node.type === 'heading') blocks.push(readHeading(file, node, problems));
    else if (
      !['yaml', 'definition', 'footnoteDefinition', 'mdxFlowExpression', 'mdxjsEsm'].includes(node.type)
    )
      if (!isTag(node)) problems.push(outside(file, node));
  }
  refuseDoubled(file, blocks, order.keys(), tree, problems);
  const notes = [...order].flatMap(([label, { number, passage }]) =>
    read.has(label) ? [{ ...read.get(label)!, number, passage }] : [],
  );
  return { outline: { blocks, notes, mentions: readMentions(file, tree, order) }, problems };
}

/** The body of an event, speaker or term: prose, its plain text, and its links. */
export function readProse(
  file: string,
  tree: Root,
): { prose: Block[]; text: string; mentions: Mention[]; problems: Problem[] } {
  const body: Nodes[] = tree.children.filter((node) => node.type !== 'yaml');
  const prose = readBlocks(body);
  const problems = body
    .filter((node) => node.type === 'heading')
    .map((node): Problem => {
      const message = 'headings have no place in this kind of file; write plain paragraphs';
      return { place: placeOf(file, node), field: 'text', message };
    });
  problems.push(...emptyBody(file, tree));
  return { prose, text: proseText(prose), mentions: readMentions(file, tree), problems };
}

/** A file that ends with its front matter, whatever its kind. */
export function emptyBody(file: string, tree: Root): Problem[] {
  if (
    tree.children.some(
      (node) => isTag(node) || node.type === 'heading' || proseText(readBlocks([node])).trim() !== '',
    )
  )
    return [];
  const message = 'has no text below the front matter; write it';
  return [{ place: placeOf(file, tree), field: 'text', message }];
}

const isPassage = (node: Nodes) => isTag(node) && (node.name === 'Passage' || node.name === 'Caption');

function outside(file: string, node: Nodes): Problem {
  const tag = 'children' in node && (node.children as Nodes[]).find(isPassage);
  if (tag && isTag(tag))
    return {
      place: placeOf(file, tag),
      field: `<${tag.name}>`,
      message: `must stand alone at the left edge: <${tag.name} …> on a line of its own, then the text, then </${tag.name}>`,
    };
  return {
    place: placeOf(file, node),
    field: 'text',
    message: 'stands outside any passage; put it inside <Passage …> … </Passage>',
  };
}
