import { expect, test } from 'vitest';
import { pinRows } from '../../src/components/timeline/overview-css.ts';

const pin = (short: string, at: number) => ({ at, event: { occasion: { short } as never } });
const rows = (...pins: ReturnType<typeof pin>[]) =>
  pinRows(pins).map((p) => [(p.event.occasion as { short: string }).short, p.row]);

test('names of occasions that would meet stand over one another, the others in one row', () => {
  expect(rows(pin('The dark', 0.2), pin('The vote', 0.6))).toEqual([
    ['The dark', 0],
    ['The vote', 0],
  ]);
  expect(
    rows(pin('The vote', 0.52), pin('The dark', 0.5), pin('The storm', 0.54), pin('The end', 1)),
  ).toEqual([
    ['The dark', 0],
    ['The vote', 1],
    ['The storm', 2],
    ['The end', 0],
  ]);
});
