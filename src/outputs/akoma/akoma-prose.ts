import { noteAnchor } from '../../model/links.ts';
import { type Prose, type ProseNode, textOf } from '../../model/prose.ts';
import type { Absolute } from '../address.ts';
import { type XmlElement, type XmlNode, el } from '../xml.ts';

/** What stands beside prose in a document: id of a quotation → name of its speaker; label of a note → its number. */
export interface ProseFacts {
  readonly voices?: ReadonlyMap<string, string>;
  readonly numbers?: ReadonlyMap<string, number>;
}

/** Prose as blocks of Akoma Ntoso. Words outside a paragraph get one. */
export function blocksOf({ nodes, links }: Prose, full: Absolute, facts: ProseFacts = {}): XmlElement[] {
  const blocks: XmlElement[] = [];
  let loose: ProseNode[] = [];
  const close = () => {
    if (loose.some((node) => textOf(node).trim() !== '')) blocks.push(el('p', {}, ...inlines(loose)));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === 'paragraph' || node.type === 'display') {
      close();
      blocks.push(el('p', {}, ...inlines(node.children)));
    } else if (node.type === 'list') {
      close();
      const items = node.items.map((item) => el('li', {}, ...inlines(item)));
      blocks.push(el(node.start === undefined ? 'ul' : 'ol', {}, ...items));
    } else if (node.type !== 'rule') loose.push(node);
  }
  close();
  return blocks;

  function inlines(children: readonly ProseNode[]): XmlNode[] {
    return children.flatMap(inline);
  }
  function inline(node: ProseNode): XmlNode[] {
    if (node.type === 'text' || node.type === 'code') return [node.text];
    if (node.type === 'break') return [' '];
    if (node.type === 'note')
      return [
        el('noteRef', {
          href: `#${noteAnchor(node.label)}`,
          marker: facts.numbers?.get(node.label)?.toString(),
        }),
      ];
    if (!('children' in node)) return [textOf(node)];
    const inside = inlines(node.children);
    // Words of the original in our text: an extract from another document.
    if (node.type === 'quotation')
      return [
        el(
          'embeddedText',
          { eId: node.id || undefined, refersTo: facts.voices?.get(node.id), startQuote: '“', endQuote: '”' },
          ...inside,
        ),
      ];
    if (node.type === 'anchor') return [el('span', { eId: node.id }, ...inside)];
    if (node.type === 'link') {
      const href = links.get(node.to)?.href;
      return href === undefined ? inside : [el('a', { href: full(href) }, ...inside)];
    }
    // What HTML calls emphasis has no name in Akoma Ntoso but its look.
    if (node.type === 'emphasis') return [el('i', {}, ...inside)];
    return node.type === 'strong' ? [el('b', {}, ...inside)] : inside;
  }
}
