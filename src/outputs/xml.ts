import { create } from 'xmlbuilder2';

/** An element of an XML document, as plain data. Attributes without a value are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | string)[];
}
export type XmlNode = XmlElement | string;

/** Makes an element. A text that is empty stays away. */
export const el = (
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: readonly XmlNode[]
): XmlElement => ({ name, attributes, children: children.filter((child) => child !== '') });

/**
 * An XML 1.0 document in UTF-8, text escaped. Elements that hold only elements have each on a line of its own; where text
 * stands between elements no white space is added. What XML cannot hold (control characters, halves of characters) is left out.
 */
export function xmlDocument(root: XmlElement): string {
  const builder = create({ version: '1.0', encoding: 'utf-8' });
  add(builder, root);
  return `${builder.end().replace('?>', '?>\n')}\n`;
}

type Builder = ReturnType<typeof create>;

function add(parent: Builder, { name, attributes, children }: XmlElement) {
  const given = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const node = parent.ele(name, Object.fromEntries(given.map(([key, value]) => [key, holdable(value)])));
  const lines = children.length > 0 && children.every((child) => typeof child !== 'string');
  for (const child of children) {
    if (lines) node.txt('\n');
    if (typeof child === 'string') node.txt(holdable(child));
    else add(node, child);
  }
  if (lines) node.txt('\n');
}

/**
 * Text without what XML 1.0 cannot hold in any form; line ends are `\n`, as every reader of XML would make them. Ampersands
 * are escaped here, because the builder takes text such as `&amp;` for escaped already and would lose it.
 */
const holdable = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffd\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;');
