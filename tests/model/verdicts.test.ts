import { expect, test } from 'vitest';
import {
  RULINGS,
  SENSES,
  countWords,
  rulingCounts,
  verdictShares,
  verdictWord,
  verdictWords,
} from '../../src/model/verdicts.ts';

const supported = { verdict: 'Supported' } as const;
const list = [
  supported,
  { ...supported, sense: 'allegation' },
  { ...supported, sense: 'quotation' },
  { ...supported, sense: 'allegation' },
  { verdict: 'Opinion' },
] as const;

test('a sense is said with its verdict, in words that differ from those without', () => {
  expect(SENSES.map((sense) => verdictWords({ ...supported, sense }))).toEqual([
    'Supported as a quotation',
    'Supported as an allegation',
    'Supported as an estimate',
    'Supported as a view',
    'Supported as a concern',
    'Supported as a forecast',
  ]);
  expect(verdictWords(supported)).toBe('Supported');
  expect(new Set(RULINGS.map(verdictWord)).size).toBe(RULINGS.length);
  expect(verdictWord(list[1])).toBe('supported-as-an-allegation');
});

test('what is supported only in a sense is never counted as supported', () => {
  expect(verdictShares(list).map(({ count, words }) => `${count} ${words}`)).toEqual([
    '1 supported',
    '3 supported only as a quotation or an allegation',
    '0 needs context',
    '0 disputed',
    '0 source slip',
    '1 opinion',
  ]);
  expect(countWords(list)).toBe('1 supported; 3 supported only as a quotation or an allegation; 1 opinion');
  expect(countWords([supported])).toBe('1 supported');
});

test('each ruling is counted in the order of the scale; a sense that none has is left out', () => {
  expect(rulingCounts(list).map((r) => `${verdictWords(r)} ${r.count}`)).toEqual([
    'Supported 1',
    'Supported as a quotation 1',
    'Supported as an allegation 2',
    'Needs context 0',
    'Disputed 0',
    'Source slip 0',
    'Opinion 1',
  ]);
  expect(rulingCounts(list).reduce((sum, r) => sum + r.count, 0)).toBe(list.length);
});
