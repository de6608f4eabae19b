import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { type Occasion, occasionNamed } from '../../model/story.ts';

/**
 * A table of comparison whose columns have the colors and shapes of the occasions that their heads name.
 * @param html the table, with the labels of its rows in the first column. @returns it, and how many columns are compared.
 */
export function pairColumns(html: string, occasions: readonly Occasion[]): { html: string; count: number } {
  const tree = fromHtml(html, { fragment: true });
  const rows = elements(tree, 'tr').map((row) => cellsOf(row));
  const heads = rows[0] ?? [];
  const named = heads.map((head) => occasionNamed(textOf(head), occasions));
  for (const row of rows)
    row.forEach((cell, column) => {
      if (column > 0) Object.assign(cell.properties, properties(named[column]));
    });
  return { html: toHtml(tree), count: Math.max(1, heads.length - 1) };
}

function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', ({ value }) => {
    text += value;
  });
  return text;
}

const properties = (occasion: Occasion | undefined) =>
  occasion ? { dataOccasion: String(occasion.number), dataShape: occasion.shape } : {};

const cellsOf = (row: Element) => row.children.filter((child) => child.type === 'element');

function elements(tree: Root, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === name) found.push(element);
  });
  return found;
}
