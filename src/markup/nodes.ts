import type { Nodes } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Place } from './problems.ts';

export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

export const isTag = (node: { type: string }): node is Tag =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Comments only, one or several: code between two comments is code. */
export const COMMENT = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)*$/;

/** Where a node begins; the parser gives every node of a file a position. */
export function placeOf(file: string, node: { position?: Nodes['position'] }): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** An attribute's text, or undefined where it is missing. Expressions were refused before. */
export function attribute(tag: Tag, name: string): { value: string; node: MdxJsxAttribute } | undefined {
  const node = tag.attributes.find(
    (a): a is MdxJsxAttribute => a.type === 'mdxJsxAttribute' && a.name === name,
  );
  return node && typeof node.value === 'string' ? { value: node.value, node } : undefined;
}
