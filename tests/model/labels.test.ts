import { expect, test } from 'vitest';
import { linkLabels, passageLabel, plainLabel } from '../../src/model/labels.ts';
import { read } from './harbor.ts';

const { entries } = read();
const labels = linkLabels(entries, new Map(entries.references.map((r) => [r.id, r.data])));

test.each([
  ['passage:talk/t2', 'HR\u00a0t2'],
  ['speaker:ann-lee', 'Ann Lee'],
  ['event:first-summit', 'First visit'],
  ['term:tender', 'Tender'],
  ['claim:h01', 'Claim H01'],
])('a link to %s without words of its own says %s', (link, label) => {
  expect(labels(link)).toBe(label);
});

test('a reference is called by publisher and date', () =>
  expect(labels('ref:gazette')).toContain('Harbor Gazette'));

test('what is no running text has a plain space', () =>
  expect(plainLabel(passageLabel('HR', 't2'))).toBe('HR t2'));
