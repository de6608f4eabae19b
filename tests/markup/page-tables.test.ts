import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/markup/mdx-document.ts';
import { type Tag, isTag } from '../../src/markup/nodes.ts';
import { labelCells, readBars, tableProblems } from '../../src/markup/page-tables.ts';

const FILE = 'content/pages/x.mdx';
const tagOf = (body: string): Tag => {
  const { document } = readDocument(FILE, Buffer.from(`---\ntitle: "T"\n---\n${body}`));
  return document!.tree.children.find(isTag)!;
};
const ROWS = '<Rows>\n\n| Port | Ships |\n| --- | --- |\n| North | 4 |\n| South | |\n\n</Rows>\n';
const BARS =
  '<Bars>\n\n**Boxes.**\n\n| Boxes | Said by |\n| --- | --- |\n| 1,000 | [Office](event:x) |\n\nOrigin\n\n</Bars>\n';

test('the first cell of a row is its header, and every other that has words is labelled by its column', () => {
  const tag = tagOf(ROWS);
  labelCells(tag);
  const html = toHtml(toHast({ type: 'root', children: tag.children } as Root));
  expect(html.replaceAll('\n', '')).toBe(
    '<table><thead><tr><th scope="col">Port</th><th scope="col">Ships</th></tr></thead><tbody>' +
      '<tr><th scope="row">North</th><td><span class="label">Ships:</span> 4</td></tr>' +
      '<tr><th scope="row">South</th><td></td></tr></tbody></table>',
  );
});

test('bars are read as data: text around the table, names of columns, numbers and what they count', () => {
  const text = (words: string) => ({ type: 'text', text: words });
  expect(readBars(tagOf(BARS))).toEqual({
    before: [{ type: 'paragraph', children: [{ type: 'strong', children: [text('Boxes.')] }] }],
    columns: ['Boxes', 'Said by'],
    rows: [{ value: '1,000', what: [{ type: 'link', to: 'event:x', children: [text('Office')] }] }],
    after: [{ type: 'paragraph', children: [text('Origin')] }],
  });
});

test.each([
  [BARS, []],
  [ROWS, []],
  ['<Pair>\n\nWords\n\n</Pair>\n', []],
  [BARS.replace('1,000', 'many'), ['8:1 <Bars>: "many" is no number; write it like 10,000']],
  ['<Bars>\n\nWords\n\n</Bars>\n', ['4:1 <Bars>: has no table; write one of two columns, the number first']],
  ['<Rows>\n\nWords\n\n</Rows>\n', ['4:1 <Rows>: has no table; write one between the tags']],
])('what cannot be drawn is refused at its place', (body, wanted) => {
  const problems = tableProblems(FILE, tagOf(body));
  expect(problems.map((p) => `${p.place.line}:${p.place.column} ${p.field}: ${p.message}`)).toEqual(wanted);
});
