import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Absolute } from './address.ts';

/** HTML of the model as a tree, without the signs that only its page needs: marks of notes, signs behind quotations. */
export function treeOf(html: string): Root {
  const tree = fromHtml(html, { fragment: true });
  prune(tree);
  return tree;
}

function prune(node: Root | Element) {
  node.children = node.children.filter((child) => !isSign(child)) as typeof node.children;
  for (const child of node.children) if (child.type === 'element') prune(child);
}

const isSign = (node: RootContent) => isVerifiedSign(node) || noteOf(node) !== undefined;

/** The sign behind a quotation that was verified. */
export const isVerifiedSign = (node: RootContent): boolean => isElement(node, 'span') && hasClass(node, 'ok');

/** Words of the source, in their marks. */
export const isQuotation = (node: RootContent): boolean =>
  isElement(node, 'span') && hasClass(node, 'verbatim');

/** Label of the note whose mark this is: `<sup><a class="fn" href="#note-…">`. */
export function noteOf(node: RootContent): string | undefined {
  const [link] = isElement(node, 'sup') ? node.children : [];
  if (!link || !isElement(link, 'a') || !hasClass(link, 'fn')) return undefined;
  return String(link.properties['href']).replace(/^#note-/, '');
}

export const isElement = (node: RootContent, name: string): node is Element =>
  node.type === 'element' && node.tagName === name;
const hasClass = ({ properties }: Element, name: string) =>
  [properties['className']].flat().includes(name as never);

/** HTML for other places: full addresses, no ids, and none of the signs of its page. */
export function plainHtml(html: string, full: Absolute): string {
  const tree = treeOf(html);
  const free = (node: RootContent) => {
    if (node.type !== 'element') return;
    const { href, ...rest } = node.properties;
    const { id: _, ariaLabel: __, ...kept } = rest;
    node.properties = typeof href === 'string' ? { href: full(href), ...kept } : kept;
    node.children.forEach(free);
  };
  tree.children.forEach(free);
  return toHtml(tree).trim();
}

/** The words of HTML, its paragraphs apart by an empty line. */
export function plainText(html: string): string {
  const paragraphs = treeOf(html).children.map((node) => words(node).replace(/\s+/g, ' ').trim());
  return paragraphs.filter(Boolean).join('\n\n');
}

function words(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.children.map(words).join('');
}

/** A link as data: its words, and where it leads; null where the page cited has no public address. */
export interface LinkData {
  readonly words: string;
  readonly url: string | null;
}

/** A line of links as data. */
export function linksIn(html: string, full: Absolute): LinkData[] {
  return treeOf(html).children.flatMap((node): LinkData[] => {
    if (isElement(node, 'a')) return [{ words: words(node), url: full(String(node.properties['href'])) }];
    return isElement(node, 'cite') ? [{ words: words(node), url: null }] : [];
  });
}
