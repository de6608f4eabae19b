import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/markup/mdx-document.ts';
import { listProblems } from '../../src/markup/problems.ts';
import { placeAt, readText } from '../../src/markup/read-text.ts';
import { countWords } from '../../src/markup/count-words.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const say = (text: string) => listProblems(readText('f', bytes(text)).problems);

describe('line ends', () => {
  test('Windows, Unix and a byte order mark give the same text', () => {
    const plain = readText('f', bytes('a\nb\n'));
    expect(readText('f', bytes('a\r\nb\r\n'))).toEqual(plain);
    expect(readText('f', bytes('\ufeffa\nb\n'))).toEqual(plain);
  });
  test('a lone CR is told, once, and read as a line end', () => {
    expect(readText('f', bytes('a\rb\rc')).text).toBe('a\nb\nc');
    expect(say('a\rb\rc')).toEqual([
      'f:1:2 file: has old Mac line ends (CR alone); save it with LF line ends',
    ]);
  });
});

describe('hidden characters', () => {
  const hidden = [
    ...[
      0x01, 0x08, 0x0b, 0x0c, 0x1b, 0x7f, 0x85, 0x9f, 0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200d,
      0x200e,
    ],
    ...[
      0x202a, 0x202e, 0x2028, 0x2029, 0x2060, 0x2066, 0x2069, 0x2800, 0x3164, 0xfe0f, 0xfeff, 0xfff9, 0xfffd,
    ],
    ...[0xfffe, 0xe0001, 0xe0041],
  ];
  test.each(hidden.map((c) => `U+${c.toString(16).toUpperCase().padStart(4, '0')}`))('%s', (name) => {
    const c = String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    expect(say(`ok\nab${c}c`)).toEqual([`f:2:3 text: hidden character ${name}; delete it`]);
  });
  test('letters, marks, quotes, tabs and no-break spaces of any language are not hidden', () => {
    expect(say('é e\u0301 ’“”–… ş Ё 김 日本 العربية עברית\t\u00a0 🎉 ①')).toEqual([]);
  });
  test('many of them are told in ten lines, soon', () => {
    const began = performance.now();
    const lines = say('x\u200b'.repeat(500_000));
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toContain('499990 more');
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

test('a word of two alphabets is told with its code points', () => {
  expect(say('the \u0420utin page')).toEqual([
    'f:1:5 text: "\u0420u" (U+0420 U+0075) mixes two alphabets in one word; type it again',
  ]);
  expect(say('Путин and Putin, Кремль-watchers')).toEqual([]);
});

test('bytes that are no text, and files beyond the limit', () => {
  expect(readText('f', new Uint8Array([0x80])).problems).toHaveLength(1);
  expect(readText('f', new Uint8Array(4_000_001).fill(97)).problems).toMatchObject([
    { message: 'is larger than 4 MB; split it' },
  ]);
});

test('the place of an offset', () => {
  expect(placeAt('f', 'ab\ncd', 0)).toEqual({ file: 'f', line: 1, column: 1 });
  expect(placeAt('f', 'ab\ncd', 4)).toEqual({ file: 'f', line: 2, column: 2 });
});

test.each([
  ['', 0],
  ['one two', 2],
  ['one – two', 2],
  ['  one\n\ntwo  ', 2],
  ['42 % of 7', 3],
  ['Сеул 서울', 2],
])('words in %j: %d', (text, words) => expect(countWords(text)).toBe(words));

test('whatever the bytes, a reader says so and does not crash', () => {
  let seed = 7;
  const random = (n: number) => (seed = (seed * 16807) % 2147483647) % n;
  const pieces = [
    '---\n',
    'title: "x"\n',
    '<Passage id="t1" by="a">\n',
    '</Passage>\n',
    '<Q>',
    '</Q>',
    '[^a]',
    '[^a]: ',
    '**',
    '{',
    '}',
    '\n\n',
    '> ',
    '- ',
    '    ',
    '](',
    '[',
    '!',
    '<',
    '/>',
    'word ',
    '|',
    '| - |\n',
    '`',
    '\\',
    '&',
    '*',
    '_',
    '~',
    '#',
    '\u0000',
    '\r',
    'é',
  ];
  for (let i = 0; i < 400; i++) {
    const text = Array.from({ length: random(60) }, () => pieces[random(pieces.length)]).join('');
    const { document, problems } = readDocument('f', bytes(i % 2 ? `---\ntitle: "x"\n---\n${text}` : text));
    expect(document !== undefined || problems.length > 0, JSON.stringify(text)).toBe(true);
  }
});
