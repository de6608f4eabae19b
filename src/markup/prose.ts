import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
import type { Tag } from './guard.ts';

/** What a renderer must know beyond the tree: each note's number and spoken name, each quotation's id. */
export interface ProseContext {
  readonly noteNumber: (label: string) => number;
  readonly noteName: (label: string) => string;
  readonly quotationId: (tag: Tag) => string | undefined;
}

/**
 * Markdown nodes as HTML through mdast → hast. Typed links keep their `kind:target` as address; the model resolves them
 * when a page is drawn, since only then the site's base path is known.
 */
export function renderProse(nodes: readonly Nodes[], context: ProseContext): string {
  const hast = toHast(
    { type: 'root', children: nodes as never },
    {
      handlers: {
        mdxJsxTextElement: (state: State, node: Tag) => quotation(state, node, context),
        mdxJsxFlowElement: (state: State, node: Tag) => quotation(state, node, context),
        mdxTextExpression: () => [],
        mdxFlowExpression: () => [],
        footnoteReference: (_: State, node: { label?: string | null }) =>
          noteReference(node.label ?? '', context),
      },
    },
  );
  return toHtml(hast as never, { characterReferences: { useNamedReferences: false } }).trim();
}

/** No notes and no quotations: events, speakers, terms. */
export const PLAIN: ProseContext = { noteNumber: () => 0, noteName: () => '', quotationId: () => undefined };

function quotation(state: State, node: Tag, context: ProseContext): Element {
  const id = context.quotationId(node);
  const mark = (value: string): ElementContent => ({ type: 'text', value });
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['verbatim'], id },
    children: [mark('“'), ...(state.all(node as never) as ElementContent[]), mark('”')],
  };
}

function noteReference(label: string, context: ProseContext): Element {
  const number = String(context.noteNumber(label));
  const properties = {
    href: `#note-${label}`,
    id: `at-${label}`,
    className: ['fn'],
    ariaLabel: `Note ${number}, ${context.noteName(label)}`,
  };
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties,
    children: [{ type: 'text', value: number }],
  };
  return { type: 'element', tagName: 'sup', properties: {}, children: [link] };
}
