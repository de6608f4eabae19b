import { expect, test } from 'vitest';
import { idFrom, slug } from '../../src/markup/slug.ts';

test.each([
  ['The view from Washington', 'the-view-from-washington'],
  ['What’s new, in 2.5 lines?', 'whats-new-in-25-lines'],
  ['Kraków & Łódź', 'krakow-łodz'],
  ['방문 둘째 날', '방문-둘째-날'],
  ['Второй день', 'второй-день'],
  ['  …  ', ''],
])('%s', (words, piece) => expect(slug(words)).toBe(piece));

test('words that are already a piece of an address stay', () => {
  for (const piece of ['a', 'troops-reported', '2024', '방문-둘째-날']) expect(slug(piece)).toBe(piece);
});

test.each([
  ['Ana Ruiz-Öztürk', 'ana-ruiz-ozturk'],
  ['SEN. O’BRIEN', 'sen-obrien'],
  ['Иван', ''],
])('the id of %s has ASCII letters alone', (name, id) => expect(idFrom(name)).toBe(id));
