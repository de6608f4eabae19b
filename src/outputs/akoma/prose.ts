import type { Element, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { noteAnchor } from '../../model/links.ts';
import type { Absolute } from '../address.ts';
import { isQuotation, isVerifiedSign, noteOf } from '../html.ts';
import { type XmlElement, type XmlNode, el } from '../xml.ts';

/** Whose words a quotation has: id of the quotation → name of its speaker in the document. */
export type Voices = ReadonlyMap<string, string>;

/** HTML of the model as blocks of Akoma Ntoso. Text outside a paragraph gets one. */
export function blocksOf(html: string, full: Absolute, voices: Voices = new Map()): XmlElement[] {
  const blocks: XmlElement[] = [];
  let loose: XmlNode[] = [];
  const close = () => {
    if (loose.some((node) => typeof node !== 'string' || node.trim() !== ''))
      blocks.push(el('p', {}, ...loose));
    loose = [];
  };
  for (const node of fromHtml(html, { fragment: true }).children) {
    if (node.type !== 'element' || !isBlock(node)) loose.push(...inline(node, full, voices));
    else {
      close();
      blocks.push(block(node, full, voices));
    }
  }
  close();
  return blocks;
}

const isBlock = ({ tagName }: Element) => ['p', 'ul', 'ol'].includes(tagName);

function block(node: Element, full: Absolute, voices: Voices): XmlElement {
  if (node.tagName === 'p') return el('p', {}, ...inlines(node, full, voices));
  const items = node.children.filter((child) => child.type === 'element');
  return el(node.tagName, {}, ...items.map((item) => el('li', {}, ...inlines(item, full, voices))));
}

const inlines = ({ children }: Element, full: Absolute, voices: Voices): XmlNode[] =>
  children.flatMap((child) => inline(child, full, voices));

/** What HTML calls emphasis has no name in Akoma Ntoso but its look. */
const NAMES: Readonly<Record<string, string>> = {
  em: 'i',
  strong: 'b',
  b: 'b',
  i: 'i',
  sub: 'sub',
  sup: 'sup',
};

function inline(node: RootContent, full: Absolute, voices: Voices): XmlNode[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element' || isVerifiedSign(node)) return [];
  const note = noteOf(node);
  if (note !== undefined) return [noteMark(note, node)];
  const inside = inlines(node, full, voices);
  const { id, href } = node.properties;
  if (isQuotation(node)) return [quotation(String(id), inside, voices)];
  if (node.tagName === 'a') return [el('a', { href: full(String(href)) }, ...inside)];
  const name = NAMES[node.tagName];
  return name ? [el(name, {}, ...inside)] : inside;
}

/** Words of the original in our text: an extract from another document, its marks told apart. */
function quotation(id: string, words: XmlNode[], voices: Voices): XmlElement {
  const bare = words.map((word, i) =>
    typeof word === 'string' ? word.slice(i === 0 ? 1 : 0, i === words.length - 1 ? -1 : undefined) : word,
  );
  return el('embeddedText', { eId: id, refersTo: voices.get(id), startQuote: '“', endQuote: '”' }, ...bare);
}

function noteMark(label: string, sup: Element): XmlElement {
  const [link] = sup.children as Element[];
  const [number] = link?.children ?? [];
  const marker = number?.type === 'text' ? number.value : undefined;
  return el('noteRef', { href: `#${noteAnchor(label)}`, marker });
}
