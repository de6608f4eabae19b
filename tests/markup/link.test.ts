import { expect, test } from 'vitest';
import { parseLink } from '../../src/markup/link.ts';

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
