import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

export interface Bar {
  /** As written: "10,000". */
  readonly value: string;
  /** HTML of the second cell. */
  readonly html: string;
  /** Of the longest, in percent. */
  readonly share: number;
  /** The summit whose year the row names, if one. */
  readonly summit: 'vostochny' | 'pyongyang' | undefined;
}

/**
 * Reads the table that an author wrote between two pieces of text: a number, and what it is.
 * @param html of the whole. @throws where there is no table, or a first cell is no number.
 */
export function readBars(html: string): { before: string; after: string; columns: string[]; rows: Bar[] } {
  const { children } = fromHtml(html, { fragment: true });
  const at = children.findIndex((node) => node.type === 'element' && node.tagName === 'table');
  if (at < 0) throw new Error('<Bars>: has no table; write one of two columns, the number first');
  const table = children[at] as Element;
  const [first, ...rest] = all(table, 'tr');
  const columns = all(first!, 'th').map(textOf);
  const cells = rest.map((row) => all(row, 'td'));
  const values = cells.map(([cell]) => Number(textOf(cell!).replaceAll(',', '')));
  const wrong = values.findIndex((value) => !(value >= 0));
  if (wrong >= 0)
    throw new Error(`<Bars>: "${textOf(cells[wrong]![0]!)}" is no number; write it like 10,000`);
  const longest = Math.max(...values);
  return {
    before: toHtml(children.slice(0, at)),
    after: toHtml(children.slice(at + 1)),
    columns,
    rows: cells.map(([value, what], i) => ({
      value: textOf(value!),
      html: toHtml(what!.children),
      share: Number(((values[i]! / longest) * 100).toFixed(2)),
      summit: summitIn(textOf(what!)),
    })),
  };
}

const summitIn = (text: string) =>
  text.includes('2023') ? 'vostochny' : text.includes('2024') ? 'pyongyang' : undefined;

function all(node: Element, name: string): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (element) => {
    if (element.tagName === name) found.push(element);
  });
  return found;
}

/** The text of a node and of all in it. */
export function textOf(node: Element | Root | ElementContent): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text.trim();
}
