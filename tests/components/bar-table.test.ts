import { expect, test } from 'vitest';
import { barsOf } from '../../src/components/explainer/bar-table.ts';
import { corpus } from '../model/harbor.ts';

const row = (value: string, text: string) => ({ value, what: [{ type: 'text' as const, text }] });

test('bars are shares of the longest, and wear the occasion of the year their row names', () => {
  const rows = [row('1,000', 'Harbor office, May 2023'), row('4,000', 'Ministry, 2024'), row('0', 'Nobody')];
  expect(
    barsOf({ rows }, corpus().story.occasions).map(({ value, share, occasion }) => [
      value,
      share,
      occasion?.id,
    ]),
  ).toEqual([
    ['1,000', 25, 'first'],
    ['4,000', 100, 'second'],
    ['0', 0, undefined],
  ]);
});
