import { expect, test } from 'vitest';
import { keepTogether, parseLink } from '../../src/markup/link.ts';

test.each([
  ['passage:harbor-talk/t18', 'passage', 'harbor-talk/t18'],
  ['speaker:ann-lee', 'speaker', 'ann-lee'],
  ['event:ship-arrives', 'event', 'ship-arrives'],
  ['term:tender', 'term', 'tender'],
  ['claim:h01', 'claim', 'h01'],
  ['ref:gazette-may', 'ref', 'gazette-may'],
  ['ref:a:b', 'ref', 'a:b'],
])('%s', (text, kind, target) => expect(parseLink(text)).toEqual({ kind, target }));

test.each([
  '',
  'ref:',
  'ref: a',
  'ref:a b',
  ' ref:a',
  'Ref:a',
  'speakers:a',
  'javascript:alert(1)',
  'https://example.org',
  '#t1',
  'xref:a',
  'ref:a\nterm:b',
])('no typed link: %j', (text) => expect(parseLink(text)).toBeUndefined());

test('a source and its number stay on one line; other words may part', () => {
  expect(keepTogether('PBS t4')).toBe('PBS\u00a0t4');
  expect(keepTogether('Reuters, 13 September 2023')).toBe('Reuters, 13 September 2023');
});
