import type { PhrasingContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type Tag, placeOf } from './nodes.ts';
import type { Problem } from './problems.ts';
import { type Block, type Inline, readBlocks, readInlines } from './prose-tree.ts';

/** What an author wrote inside `<Bars>`: a title, a table of a number and what it counts, a line on their origin. */
export interface BarTable {
  readonly before: readonly Block[];
  readonly columns: readonly string[];
  /** The number as written: "10,000". */
  readonly rows: readonly { readonly value: string; readonly what: readonly Inline[] }[];
  readonly after: readonly Block[];
}

/** Problems of the tables inside `<Bars>` and `<Rows>`; none for other tags. */
export function tableProblems(file: string, tag: Tag): Problem[] {
  if (tag.name !== 'Bars' && tag.name !== 'Rows') return [];
  const say = (node: Tag | Table, message: string): Problem[] => [
    { place: placeOf(file, node), field: `<${tag.name}>`, message },
  ];
  const [table] = tablesIn(tag);
  if (tag.name === 'Rows') return table ? [] : say(tag, 'has no table; write one between the tags');
  if (!table) return say(tag, 'has no table; write one of two columns, the number first');
  const wrong = readBars(tag).rows.find(({ value }) => !/^\d[\d,]*$/.test(value));
  return wrong ? say(table, `"${wrong.value}" is no number; write it like 10,000`) : [];
}

/** @param tag a `<Bars>` without problems. */
export function readBars(tag: Tag): BarTable {
  const nodes = tag.children as (typeof tag.children)[number][];
  const at = nodes.findIndex((node) => (node.type as string) === 'table');
  const [head, ...rows] = tablesIn(tag)[0]?.children ?? [];
  return {
    before: readBlocks(nodes.slice(0, at)),
    columns: head?.children.map((cell) => toString(cell)) ?? [],
    rows: rows.map(({ children: [value, what] }) => ({
      value: toString(value),
      what: readInlines(what?.children ?? []),
    })),
    after: readBlocks(nodes.slice(at + 1)),
  };
}

/**
 * Makes the first cell of every row of a `<Rows>` its header, and puts the name of its column before every other that has
 * words: on a phone a row is a block, and its cells stand below one another.
 */
export function labelCells(tag: Tag): void {
  for (const { children: rows } of tablesIn(tag)) {
    const [head, ...body] = rows;
    for (const cell of head!.children) cell.data = { hProperties: { scope: 'col' } };
    for (const row of body)
      row.children.forEach((cell, column) => {
        if (column === 0) cell.data = { hName: 'th', hProperties: { scope: 'row' } };
        else if (cell.children.length > 0)
          cell.children.unshift(label(toString(head!.children[column])), { type: 'text', value: ' ' });
      });
  }
}

const label = (name: string): PhrasingContent => ({
  type: 'emphasis',
  data: { hName: 'span', hProperties: { className: ['label'] } },
  children: [{ type: 'text', value: `${name}:` }],
});

const tablesIn = (tag: Tag): Table[] =>
  (tag.children as { type: string }[]).filter((node): node is Table => node.type === 'table');
