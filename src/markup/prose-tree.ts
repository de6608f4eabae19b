import type { Nodes, Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type Tag, isTag } from './nodes.ts';

/** Prose as a tree of plain data, as written: nothing in it is drawn or resolved. */
export type Inline =
  | { readonly type: 'text' | 'code'; readonly text: string }
  | { readonly type: 'emphasis' | 'strong' | 'delete'; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  | Link
  | QuotedWords
  | Anchor
  | { readonly type: 'note'; readonly label: string };

/** @property to `kind:target`; the model knows where that leads. */
export interface Link {
  readonly type: 'link';
  readonly to: string;
  readonly children: readonly Inline[];
}

/** Words of a source, without marks; `id` is their anchor. */
export interface QuotedWords {
  readonly type: 'quotation';
  readonly id: string;
  readonly children: readonly Inline[];
}

/** Words of an original that a quotation of ours repeats: its anchor stands at them, without marks of ours. */
export interface Anchor {
  readonly type: 'anchor';
  readonly id: string;
  readonly children: readonly Inline[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  /** A quotation that stands alone but for marks of notes, to be drawn large. */
  | { readonly type: 'display'; readonly quotation: string; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly start?: number; readonly items: readonly (readonly ProseNode[])[] }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  /** The first row is the head. */
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly type: 'rule' };

export type ProseNode = Block | Inline;
/** Anchor of a quotation by its tag. */
export type QuotationIds = ReadonlyMap<Tag, string>;

/** Markdown nodes as prose. What prose may not hold is refused elsewhere, by name. */
export const readBlocks = (nodes: readonly Nodes[], ids: QuotationIds = new Map()): Block[] =>
  nodes.flatMap((node) => readBlock(node, ids));

function readBlock(node: Nodes, ids: QuotationIds): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const children = readInlines(node.children, ids);
      const alone = standsAlone(node);
      const quotation = alone && ids.get(alone);
      return [quotation ? { type: 'display', quotation, children } : { type: 'paragraph', children }];
    }
    case 'list': {
      const loose = node.spread || node.children.some((item) => item.spread);
      const items = node.children.map(({ children }) =>
        children.flatMap((child): ProseNode[] =>
          !loose && child.type === 'paragraph' ? readInlines(child.children, ids) : readBlock(child, ids),
        ),
      );
      return [{ type: 'list', ...(node.ordered ? { start: node.start ?? 1 } : {}), items }];
    }
    case 'blockquote':
      return [{ type: 'quote', children: readBlocks(node.children, ids) }];
    case 'table':
      return [
        {
          type: 'table',
          rows: node.children.map((row) => row.children.map((cell) => readInlines(cell.children, ids))),
        },
      ];
    case 'thematicBreak':
      return [{ type: 'rule' }];
    default: {
      const quotation = isTag(node) && node.name === 'Q' ? ids.get(node) : undefined;
      if (isTag(node) && node.name === 'Q' && !quotation)
        return [{ type: 'paragraph', children: readInlines([node], ids) }];
      if (quotation) return [{ type: 'display', quotation, children: readInlines([node], ids) }];
      if (isTag(node)) return readBlocks(node.children, ids);
      // Refused by name; its words count as words all the same.
      return node.type === 'code'
        ? [{ type: 'paragraph', children: [{ type: 'text', text: node.value }] }]
        : [];
    }
  }
}

export const readInlines = (nodes: readonly Nodes[], ids: QuotationIds = new Map()): Inline[] =>
  nodes.flatMap((node) => readInline(node, ids));

function readInline(node: Nodes, ids: QuotationIds): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: node.value.replace(/[ \t]*\n[ \t]*/g, '\n') }];
    case 'inlineCode':
      return [{ type: 'code', text: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: readInlines(node.children, ids) }];
    case 'link':
      return [{ type: 'link', to: node.url, children: readInlines(node.children, ids) }];
    case 'footnoteReference':
      return [{ type: 'note', label: node.label ?? '' }];
    // A quotation on lines of its own holds its words in a paragraph.
    case 'paragraph':
      return readInlines(node.children, ids);
    default: {
      if (!isTag(node)) return [];
      const children = readInlines(node.children, ids);
      return node.name === 'Q' ? [{ type: 'quotation', id: ids.get(node) ?? '', children }] : children;
    }
  }
}

/** The quotation of a paragraph that holds nothing else but note marks. */
function standsAlone(paragraph: Paragraph): Tag | undefined {
  const rest = paragraph.children.filter(
    (c) => c.type !== 'footnoteReference' && !(c.type === 'text' && c.value.trim() === ''),
  );
  const only = rest.length === 1 ? rest[0] : undefined;
  return only && isTag(only) && only.name === 'Q' && toString(only) !== '' ? only : undefined;
}

/** Every node of prose, parents first, in the order in which it is read. */
export function* walk(nodes: readonly ProseNode[]): Generator<ProseNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(insideOf(node));
  }
}

/** What stands directly inside a node. */
export function insideOf(node: ProseNode): readonly ProseNode[] {
  if ('children' in node) return node.children;
  if (node.type === 'list') return node.items.flat();
  return node.type === 'table' ? node.rows.flat(2) : [];
}

/** Prose as a reader of plain text must see it: the source's own words in their marks, blocks apart by an empty line. */
export const proseText = (blocks: readonly ProseNode[]): string => blocks.map(textOf).join('\n\n');

/** The text of one node; what stands in cells and items of lists is kept apart by spaces. */
export function textOf(node: ProseNode): string {
  const join = (nodes: readonly ProseNode[], by = '') => nodes.map(textOf).join(by);
  switch (node.type) {
    case 'text':
    case 'code':
      return node.text;
    case 'break':
      return ' ';
    case 'quotation':
      return `“${join(node.children)}”`;
    case 'quote':
      return join(node.children, ' ');
    case 'list':
      return node.items.map((item) => join(item)).join(' ');
    case 'table':
      return node.rows.flatMap((row) => row.map((cell) => join(cell))).join(' ');
    case 'note':
    case 'rule':
      return '';
    default:
      return join(node.children);
  }
}
