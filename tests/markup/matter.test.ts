import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parseMatter, readYaml } from '../../src/markup/matter.ts';
import { listProblems } from '../../src/markup/problems.ts';

const schema = z.strictObject({
  title: z.string(),
  tags: z.array(z.string()).default([]),
  source: z.strictObject({ url: z.string(), short: z.string() }).optional(),
  roles: z
    .record(z.string().regex(/^[a-z]+$/), z.strictObject({ part: z.enum(['guest', 'host']) }))
    .optional(),
});

describe('places', () => {
  const text = 'title: "x"\ntags:\n  - "a"\n  - "b"\nsource:\n  url: "u"\n';
  test.each([
    [['title'], 3, 8],
    [['tags'], 4, 1],
    [['tags', 1], 6, 5],
    [['source', 'url'], 8, 8],
    [['source', 'short'], 7, 1],
    [['nowhere'], 3, 1],
  ])('of %j', (path, line, column) => {
    expect(readYaml('f', text, 2).placeOf(path)).toEqual({ file: 'f', line, column });
  });
});

describe('values', () => {
  test('dates, yes and no stay text', () => {
    expect(readYaml('f', 'a: 2024-06-19\nb: yes\nc: no\n').value).toEqual({
      a: '2024-06-19',
      b: 'yes',
      c: 'no',
    });
  });
  test('comments on lines of their own are comments', () => {
    expect(readYaml('f', '# one\na: "x" # two\n# three\nb: y\n')).toMatchObject({
      value: { a: 'x', b: 'y' },
      problems: [],
    });
  });
  test('a broken text has no value', () => {
    expect(readYaml('f', 'a: [').value).toBeUndefined();
  });
  test('an alias bomb is refused before it is unfolded', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, i) => `k${i}: &k${i} [${Array(9).fill(i ? `*k${i - 1}` : 'x')}]`,
    );
    const began = performance.now();
    expect(readYaml('f', bomb.join('\n')).problems.length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(1000);
  });
  test('no key reaches an object’s prototype', () => {
    expect(readYaml('f', '__proto__: { polluted: true }').problems).toHaveLength(1);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });
});

describe('a schema’s complaints as sentences', () => {
  const say = (text: string) => listProblems(parseMatter(readYaml('f', text), schema).problems);
  test.each([
    ['tags: []', ['f:1:1 title: is missing; write it']],
    ['title:', ['f:1:7 title: is empty; write a value']],
    ['title: 7', ['f:1:8 title: must be text; put it in double quotes']],
    ['title: "x"\ntags: "a"', ['f:2:7 tags: must be a list in brackets: ["…", "…"]']],
    ['title: "x"\nsource: "a"', ['f:2:9 source: must be a mapping such as { url: "…", short: "…" }']],
    ['title: "x"\nroles: "host"', ['f:2:8 roles: must be a mapping such as { <id>: { part: "…" } }']],
    ['title: "x"\nroles: { a: "host" }', ['f:2:13 roles.a: must be a mapping such as { part: "…" }']],
    ['title: "x"\nroles: { a: {} }', ['f:2:10 roles.a.part: is missing; write one of "guest", "host"']],
    ['- "x"', ['f:1:1 front matter: must be a mapping (key: value)']],
    [
      'title: "x"\nsource: { urll: "u", short: "s" }',
      [
        'f:2:11 source.url: is missing; write it'.replace('2:11', '2:1'),
        expect.stringMatching(
          /^f:2:\d+ source\.urll: unknown field "urll", did you mean "url"\? \(known: short, url\)$/,
        ),
      ],
    ],
    [
      'title: "x"\nroles: { a: { part: "gest" } }',
      ['f:2:21 roles.a.part: unknown value "gest", did you mean "guest"? (known: guest, host)'],
    ],
    [
      'title: "x"\nroles: { A: { part: "host" } }',
      [expect.stringMatching(/roles\.A: has a key that is no id/)],
    ],
  ])('%j', (text, lines) => expect(say(text)).toEqual(lines));
  test('a good value comes out as the schema makes it', () => {
    expect(parseMatter(readYaml('f', 'title: "x"'), schema)).toEqual({
      data: { title: 'x', tags: [] },
      problems: [],
    });
  });
});
