import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { attribute, isTag, placeOf } from './nodes.ts';
import { parseLink } from './link.ts';
import type { Order } from './note-order.ts';
import type { Place } from './problems.ts';
import type { LinkKind } from './vocabulary.ts';

/** A name in the text that must exist elsewhere: an attribute's speaker, a link's target. */
export interface Mention {
  readonly kind: LinkKind;
  readonly target: string;
  readonly field: string;
  /** Locator of the passage it stands in or, for notes, beside; none in other files. */
  readonly passage?: string;
  readonly place: Place;
}

/** What the attributes of tags name. */
const NAMING: Readonly<Record<string, LinkKind>> = {
  by: 'speaker',
  cites: 'speaker',
  names: 'speaker',
  from: 'passage',
  of: 'ref',
};

/** Every name in a file's text that must exist elsewhere. */
export function readMentions(file: string, tree: Root, order: Order = new Map()): Mention[] {
  const mentions: Mention[] = [];
  const add = (root: Nodes, passage: string | undefined) =>
    visit(root, (node) => {
      const where = passage ? { passage } : {};
      if (node.type === 'link') {
        const link = parseLink(node.url);
        if (link) mentions.push({ ...link, field: 'link', ...where, place: placeOf(file, node) });
      } else if (isTag(node)) {
        for (const [field, kind] of Object.entries(NAMING)) {
          const found = attribute(node, field);
          for (const target of found?.value.split(' ') ?? [])
            mentions.push({ kind, target, field, ...where, place: placeOf(file, found!.node) });
        }
      }
    });
  for (const block of tree.children) {
    if (block.type === 'footnoteDefinition') add(block, order.get(block.label ?? block.identifier)?.passage);
    else add(block, isTag(block) ? attribute(block, 'id')?.value : undefined);
  }
  return mentions;
}
