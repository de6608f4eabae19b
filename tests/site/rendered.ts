import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Elements that begin and end a line in a browser without styles. `dt`, `dd` and `summary` among them; cells stand apart. */
const BLOCK =
  /^(address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)$/;
const UNSEEN = /^(head|script|style|template)$/;

/** A place where two inline pieces meet without a space: the letters on either side, and the elements between them. */
export interface Joint {
  readonly word: string;
  readonly before: string;
  readonly after: string;
}

/**
 * A page as a text browser sets it, by the rules of block and inline elements alone, without styles.
 * @returns its text, lines apart, and every joint: where an element begins or ends within what reads as one word.
 */
export function renderText(node: Root | Element): { text: string; joints: Joint[] } {
  const pieces: string[] = [];
  // The end of what was written: all that a joint needs, and short however long the page is.
  let tail = '';
  let last = '';
  const joints: Joint[] = [];
  const add = (piece: string) => {
    pieces.push(piece);
    tail = (tail + piece).slice(-40);
  };
  const write = (piece: string, owner: string) => {
    const clean = piece.replace(/[ \t\r\n]+/g, ' ');
    const end = /[\p{L}\p{N}]+$/u.exec(tail)?.[0];
    const start = /^[\p{L}\p{N}]+/u.exec(clean)?.[0];
    if (end && start && last !== owner) joints.push({ word: end + start, before: last, after: owner });
    add(/\s$/.test(tail) ? clean.replace(/^ /, '') : clean);
    if (clean !== '') last = owner;
  };
  const visit = (child: RootContent | ElementContent, owner: string) => {
    if (child.type === 'text') write(child.value, owner);
    if (child.type !== 'element' || UNSEEN.test(child.tagName)) return;
    const block = BLOCK.test(child.tagName);
    if (block && tail !== '' && !tail.endsWith('\n')) add('\n');
    const name = [child.tagName, ...((child.properties['className'] as string[] | undefined) ?? [])].join(
      '.',
    );
    for (const inner of child.children) visit(inner, name);
    if (block && !tail.endsWith('\n')) add('\n');
  };
  for (const child of node.children) visit(child, '');
  return { text: pieces.join(''), joints };
}
