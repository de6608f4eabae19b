import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { textOf } from './bars.ts';

/**
 * Puts the name of its column into every cell of the tables in a piece of HTML, for a phone, where a row is a block; and
 * makes the first cell of each row its header.
 * @param html of a page's slot. @throws where there is no table.
 */
export function labelCells(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  const tables = all(tree, 'table');
  if (tables.length === 0) throw new Error('<Rows>: has no table; write one between the tags');
  for (const table of tables) {
    const [head, ...rows] = all(table, 'tr');
    const names = all(head!, 'th').map(textOf);
    for (const th of all(head!, 'th')) th.properties['scope'] = 'col';
    for (const row of rows) all(row, 'td').forEach((cell, i) => label(cell, i, names[i] ?? ''));
  }
  return toHtml(tree);
}

function label(cell: Element, column: number, name: string): void {
  if (column === 0) {
    cell.tagName = 'th';
    cell.properties['scope'] = 'row';
  } else if (cell.children.length > 0)
    cell.children.unshift(
      { type: 'element', tagName: 'span', properties: { className: ['label'] }, children: text(`${name}:`) },
      ...text(' '),
    );
}

const text = (value: string) => [{ type: 'text' as const, value }];

function all(node: Element | Root, name: string): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (element) => {
    if (element.tagName === name) found.push(element);
  });
  return found;
}
