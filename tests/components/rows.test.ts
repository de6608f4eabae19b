import { expect, test } from 'vitest';
import { labelCells } from '../../src/components/explainer/rows.ts';

const TABLE =
  '<table><thead><tr><th>Port</th><th>Ships</th></tr></thead><tbody><tr><td>North</td><td>4</td></tr><tr><td>South</td><td></td></tr></tbody></table>';

test('the first cell of a row is its header, and every other that has words is labelled by its column', () => {
  expect(labelCells(TABLE)).toBe(
    '<table><thead><tr><th scope="col">Port</th><th scope="col">Ships</th></tr></thead><tbody>' +
      '<tr><th scope="row">North</th><td><span class="label">Ships:</span> 4</td></tr>' +
      '<tr><th scope="row">South</th><td></td></tr></tbody></table>',
  );
});

test('what has no table is refused in a sentence', () => {
  expect(() => labelCells('<p>Words</p>')).toThrow('<Rows>: has no table; write one between the tags');
});
