import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Tag, attribute, isTag } from './nodes.ts';

/** The id of each quotation of a passage: `t9-q1` is the first of t9. The only place that numbers quotations. */
export function quotationIds(passage: Tag): ReadonlyMap<Tag, string> {
  const locator = attribute(passage, 'id')?.value ?? '';
  const ids = new Map<Tag, string>();
  visit(passage as Nodes, (node) => {
    if (isTag(node) && node.name === 'Q') ids.set(node, `${locator}-q${ids.size + 1}`);
  });
  return ids;
}

/** The passage of a quotation's id: `t9` of `t9-q1`. */
export const passageOfQuotation = (id: string): string => id.replace(/-q\d+$/, '');
