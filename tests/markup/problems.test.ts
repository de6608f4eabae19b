import { describe, expect, test } from 'vitest';
import { type Problem, formatProblem, listProblems, quote, unknown } from '../../src/markup/problems.ts';

const at = (file: string, line: number, column: number, field = 'f', message = 'm'): Problem => ({
  place: { file, line, column },
  field,
  message,
});

test('a problem is one line: file, line, column, field, sentence', () => {
  expect(formatProblem(at('content/a.mdx', 7, 14, 'by', 'is wrong'))).toBe('content/a.mdx:7:14 by: is wrong');
});

test('a list is in order of file, line, column and field, and says nothing twice', () => {
  const list = [
    at('b', 1, 1),
    at('a', 10, 1),
    at('a', 9, 2),
    at('a', 9, 1, 'z'),
    at('a', 9, 1, 'y'),
    at('b', 1, 1),
  ];
  expect(listProblems(list)).toEqual(['a:9:1 y: m', 'a:9:1 z: m', 'a:9:2 f: m', 'a:10:1 f: m', 'b:1:1 f: m']);
});

describe('the nearest name', () => {
  const near = (value: string, known: string[]) =>
    /did you mean "(.*?)"/.exec(unknown('speaker', value, known))?.[1];

  test.each([
    ['jean-le', 'jean-lee'],
    ['jaen-lee', 'jean-lee'],
    ['JEAN-LEE', 'jean-lee'],
    ['Bo-Kim', 'bo-kim'],
    ['jean lee', 'jean-lee'],
    ['jean', 'jean-lee'],
    ['lee', 'jean-lee'],
    ['jean-h-lee', 'jean-lee'],
  ])('%s → %s', (value, expected) => {
    expect(near(value, ['bo-kim', 'cy-park', 'jean-lee'])).toBe(expected);
  });
  test('nothing is suggested that is not near', () => {
    expect(near('somebody-else', ['bo-kim', 'jean-lee'])).toBeUndefined();
  });
  test('nor a name of which no letter is right', () => {
    expect(near('a', ['Q'])).toBeUndefined();
  });
  test('the names that exist are listed, sorted', () => {
    expect(unknown('thread', 'xxxxxxx', ['war', 'arms'])).toBe('unknown thread "xxxxxxx" (known: arms, war)');
  });
  test('a long list is cut to the neighborhood of the likely name', () => {
    const names = Array.from({ length: 100 }, (_, i) => `name-${String(i).padStart(3, '0')}`);
    const said = unknown('name', 'nane-050', names);
    expect(said).toContain('name-050');
    expect(said).toMatch(/\(known: …, .*, …\)$/);
    expect(said.split(', ').length).toBeLessThan(18);
  });
  test('no names at all', () => {
    expect(unknown('event', 'x', [])).toBe('unknown event "x" (none exist yet)');
  });
});

describe('a quoted value shows what cannot be seen', () => {
  test.each([
    ['a\u200bb', '"aU+200Bb"'],
    ['a\u00a0b', '"aU+00A0b"'],
    ['a\u202eb', '"aU+202Eb"'],
    ['a\u{e0041}b', '"aU+E0041b"'],
    ['김정은', '"김정은"'],
  ])('%j', (value, shown) => expect(quote(value)).toBe(shown));
  test('and is cut where it is long', () => expect(quote('x'.repeat(5000))).toHaveLength(60));
});
