import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isTag, placeOf } from './nodes.ts';
import type { PassageOutline } from './passage.ts';
import type { Place, Problem } from './problems.ts';
import { slug } from './slug.ts';

export interface HeadingOutline {
  readonly kind: 'heading';
  readonly id: string;
  readonly text: string;
}

/** Reads a heading between passages; its address is made of its words. */
export function readHeading(file: string, node: Heading, problems: Problem[]): HeadingOutline {
  const text = toString(node);
  const id = slug(text);
  const say = (message: string) => problems.push({ place: placeOf(file, node), field: 'heading', message });
  if (node.depth !== 2) say(`has level ${node.depth}; headings between passages are written with ##`);
  if (id === '') say('has no letter or digit to make an address of');
  else if (id.length > 100) say('is longer than a heading may be; write at most 100 characters');
  return { kind: 'heading', id, text };
}

type Block = PassageOutline | HeadingOutline;

/** Ids stand in addresses: none may stand twice in a file, whatever kind of thing has it. */
export function refuseDoubled(
  file: string,
  blocks: readonly Block[],
  labels: Iterable<string>,
  tree: Root,
  problems: Problem[],
) {
  const nodes: Nodes[] = tree.children.filter(
    (n) => n.type === 'heading' || (isTag(n) && (n.name === 'Passage' || n.name === 'Caption')),
  );
  const made = new Set([...labels].flatMap((label) => [`note-${label}`, `at-${label}`]));
  for (const block of blocks)
    if (block.kind !== 'heading') for (const quotation of block.quotations) made.add(quotation.id);
  const first = new Map<string, Place>();
  blocks.forEach((block, i) => {
    // A missing or empty id is already reported.
    if (block.id === '') return;
    const place = placeOf(file, nodes[i]!);
    const before = first.get(block.id);
    const own = block.kind === 'heading' ? 'words' : 'locator';
    const say = (message: string) => problems.push({ place, field: block.id, message });
    if (before) say(`stands twice, first in line ${before.line}; give each its own ${own}`);
    else if (made.has(block.id))
      say('is the address of a note or quotation of this article; choose other words');
    first.set(block.id, before ?? place);
  });
}
