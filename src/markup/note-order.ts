import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { attribute, isTag, placeOf } from './nodes.ts';
import type { Problem } from './problems.ts';

/** Of each label referenced: the note's number and the locator of its passage. */
export type Order = Map<string, { number: number; passage: string }>;

/** Notes are numbered by first reference; each is defined once and referenced once. */
export function referenceOrder(
  file: string,
  tree: Root,
  definitions: readonly FootnoteDefinition[],
  problems: Problem[],
): Order {
  const order: Order = new Map();
  const say = (node: Nodes, label: string, message: string) =>
    problems.push({ place: placeOf(file, node), field: `[^${label}]`, message });
  for (const block of tree.children) {
    if (!isTag(block)) continue;
    const passage = attribute(block, 'id')?.value ?? '';
    visit(block, 'footnoteReference', (node) => {
      const label = node.label ?? node.identifier;
      const before = order.get(label);
      if (before)
        say(
          node,
          label,
          `is referenced twice, here and at ${before.passage}; a note stands beside one passage`,
        );
      else order.set(label, { number: order.size + 1, passage });
    });
  }
  const defined = new Map<string, FootnoteDefinition>();
  for (const node of definitions) {
    const label = node.label ?? node.identifier;
    const first = defined.get(label);
    if (first) say(node, label, `is defined twice, first in line ${first.position?.start.line}; keep one`);
    else if (!order.has(label))
      say(node, label, 'is never referenced; put its mark after the words it concerns, or delete it');
    defined.set(label, first ?? node);
  }
  return order;
}
