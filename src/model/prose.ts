import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { keepTogether } from '../markup/link.ts';
import { type Link, type ProseNode, type QuotedWords, walk } from '../markup/prose-tree.ts';
import type { Reference } from '../markup/schemas.ts';
import type { Scripts } from '../markup/scripts.ts';
import { inScripts } from './script-words.ts';
import { resolve } from './links.ts';

export type { Block, Inline, Link, ProseNode, QuotedWords } from '../markup/prose-tree.ts';
export { keepTogether } from '../markup/link.ts';
export { insideOf, proseText, textOf, walk } from '../markup/prose-tree.ts';

/** Where a typed link leads; without an address it is a citation of a reference that has no public page. */
export interface LinkTarget {
  readonly href: string | undefined;
  readonly external: boolean;
  readonly language: string | undefined;
}

/** Prose as written, and beside it where its links lead. */
export interface Prose {
  readonly nodes: readonly ProseNode[];
  readonly links: ReadonlyMap<string, LinkTarget>;
  /** In which language a voice should read words of other scripts. */
  readonly scripts: Scripts;
}

/** What prose is joined with: the references that it links to, and the languages of its scripts. */
export interface ProseContext {
  readonly references: ReadonlyMap<string, Reference>;
  readonly scripts: Scripts;
}

/** Puts beside prose what the references know of its links. */
export function joinProse(nodes: readonly ProseNode[], { references, scripts }: ProseContext): Prose {
  const links = new Map<string, LinkTarget>();
  for (const node of walk(nodes)) {
    if (node.type !== 'link') continue;
    const reference = node.to.startsWith('ref:') ? references.get(node.to.slice(4)) : undefined;
    const language = reference?.language;
    links.set(node.to, { href: resolve(node.to, references), external: reference !== undefined, language });
  }
  return { nodes, links, scripts };
}

/** What a place where prose is drawn does of its own; the rest is the same everywhere. */
export interface Drawing {
  /** An address as it stands there. */
  readonly href?: (href: string) => string;
  /** What stands behind a link. */
  readonly behindLink?: (link: Link) => readonly ElementContent[];
  readonly quotation?: (quotation: QuotedWords) => Element['properties'];
  /** Words of an original that an address leads to; left out where the place has no addresses. */
  readonly anchor?: (id: string) => Element['properties'];
  /** What stands behind a quotation and the punctuation that follows it. */
  readonly behindQuotation?: (quotation: QuotedWords) => readonly ElementContent[];
  readonly note?: (label: string) => readonly ElementContent[];
  /** A quotation that stands alone, its inside drawn. */
  readonly display?: (id: string, inside: ElementContent[]) => readonly ElementContent[];
}

export const element = (
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children: [...children] });
export const text = (value: string): ElementContent => ({ type: 'text', value });

/** Nodes of HTML as a string, blocks on lines of their own: the only writer of markup from prose. */
export const written = (nodes: readonly ElementContent[]): string =>
  toHtml({ type: 'root', children: lines(nodes) }, { characterReferences: { useNamedReferences: false } });

export const proseHtml = (prose: Prose, drawing?: Drawing): string => written(proseNodes(prose, drawing));

/** Prose as nodes of HTML. */
export const proseNodes = ({ nodes, links, scripts }: Prose, drawing: Drawing = {}): ElementContent[] =>
  draw(nodes, links, scripts, drawing);

const BLOCKS = new Set(['p', 'ul', 'ol', 'blockquote', 'table', 'hr']);
const isBlock = (node: ElementContent) => node.type === 'element' && BLOCKS.has(node.tagName);
/** Blocks apart by line ends; words as they are. */
const lines = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node, i) =>
    i > 0 && (isBlock(node) || isBlock(nodes[i - 1]!)) ? [text('\n'), node] : node,
  );
const boxed = (nodes: readonly ElementContent[]) => [text('\n'), ...nodes.flatMap((n) => [n, text('\n')])];

/** Punctuation that belongs to the words before it. */
const CLOSING = /^[.,;:!?)\]]*/;

function draw(
  nodes: readonly ProseNode[],
  links: Prose['links'],
  scripts: Scripts,
  drawing: Drawing,
): ElementContent[] {
  const inside = (children: readonly ProseNode[]) => draw(children, links, scripts, drawing);
  let taken = '';
  return nodes.flatMap((node, i): readonly ElementContent[] => {
    const next = nodes[i + 1];
    switch (node.type) {
      case 'text': {
        const rest = node.text.slice(taken.length);
        taken = '';
        const before = nodes[i - 1];
        // The dot between two grounds stays behind the first one.
        return inScripts(before?.type === 'link' ? rest.replace(/^ · /, '\u00a0· ') : rest, scripts);
      }
      case 'quotation': {
        taken = next?.type === 'text' ? CLOSING.exec(next.text)![0] : '';
        const properties = { className: ['verbatim'], ...drawing.quotation?.(node) };
        const words = element('span', properties, [text('“'), ...inside(node.children), text('”')]);
        return [words, ...(taken ? [text(taken)] : []), ...(drawing.behindQuotation?.(node) ?? [])];
      }
      case 'anchor':
        return drawing.anchor
          ? [element('span', drawing.anchor(node.id), inside(node.children))]
          : inside(node.children);
      case 'note':
        return drawing.note?.(node.label) ?? [];
      case 'link':
        return [
          drawLink(node, inside(node.children), links.get(node.to), drawing),
          ...(drawing.behindLink?.(node) ?? []),
        ];
      case 'code':
        return [element('code', {}, [text(node.text)])];
      case 'break':
        return [element('br', {}), text('\n')];
      case 'rule':
        return [element('hr', {})];
      case 'list': {
        const items = node.items.map((item) =>
          element(
            'li',
            {},
            item.some((n) => !('text' in n) && n.type === 'paragraph')
              ? boxed(inside(item))
              : lines(inside(item)),
          ),
        );
        return [
          element(
            node.start === undefined ? 'ul' : 'ol',
            (node.start ?? 1) === 1 ? {} : { start: node.start },
            boxed(items),
          ),
        ];
      }
      case 'table':
        return [drawTable(node.rows.map((row) => row.map(inside)))];
      case 'quote':
        return [element('blockquote', {}, boxed(inside(node.children)))];
      case 'display':
        return (
          drawing.display?.(node.quotation, inside(node.children)) ?? [
            element('p', {}, inside(node.children)),
          ]
        );
      default:
        return [element(NAMES[node.type], {}, inside(node.children))];
    }
  });
}

const NAMES = { paragraph: 'p', emphasis: 'em', strong: 'strong', delete: 'del' } as const;

function drawLink(
  { children: words }: Link,
  children: ElementContent[],
  target: LinkTarget | undefined,
  { href = (to) => to }: Drawing,
): Element {
  if (target?.href === undefined) return element('cite', {}, children);
  const only = words.length === 1 && words[0]!.type === 'text' ? keepTogether(words[0]!.text) : undefined;
  const outside = target.external ? { rel: ['external'], hrefLang: target.language } : {};
  return element('a', { href: href(target.href), ...outside }, only === undefined ? children : [text(only)]);
}

function drawTable([head, ...rows]: readonly (readonly ElementContent[][])[]): Element {
  const row = (cells: readonly ElementContent[][], name: string) =>
    element('tr', {}, boxed(cells.map((cell) => element(name, {}, cell))));
  const body = rows.length > 0 ? [element('tbody', {}, boxed(rows.map((r) => row(r, 'td'))))] : [];
  return element('table', {}, boxed([element('thead', {}, boxed([row(head ?? [], 'th')])), ...body]));
}
