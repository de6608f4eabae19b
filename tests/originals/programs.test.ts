import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/markup/problems.ts';
import { readContent } from '../../src/markup/reader.ts';
import { normalize } from '../../src/proof/normalize.ts';
import { fingerprint } from '../../src/originals/programs/fingerprint-original.ts';
import { importSource } from '../../src/originals/programs/import-original.ts';
import { verify } from '../../src/originals/programs/verify-article.ts';
import { REPORT, TRANSCRIPTS } from './invented.ts';
import { SURROUNDINGS, article, folder } from '../proof/project.ts';

const TALK = TRANSCRIPTS['bullets and indentation']!.text;
const FULL = ['--rights', 'full', '--holder', 'Ellery', '--licence', 'CC BY 4.0'];
const { 'content/fingerprints/invented.json': PRINT = '', ...SPEAKERS } = SURROUNDINGS;

function project(files: Record<string, string> = {}) {
  const root = folder({ ...SPEAKERS, 'original.txt': TALK, 'report.txt': REPORT, ...files });
  const original = join(root, 'original.txt');
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  return { root, original, read };
}
const named = (root: string) =>
  readContent(root)
    .problems.map(formatProblem)
    .filter((l) => l.startsWith('content/articles/x.mdx'));

describe('import', () => {
  test('writes a draft whose empty fields and passages are named one by one, and the fingerprint', async () => {
    const { root, original, read } = project();
    expect(await importSource([original, '--write', '--id', 'x'], root)).toMatchObject({ code: 0 });
    const draft = read('content/articles/x.mdx');
    expect(draft).toContain('<Passage id="t2" by="rolf-amsel" via="interpreter">\n\n</Passage>');
    expect(draft).not.toMatch(/TODO|pears/);
    const fields = named(root).map((l) => l.split(' ')[1]!.replace(/:$/, ''));
    for (const field of [
      'title',
      'standfirst',
      'occasion',
      'published',
      'source.publisher',
      'source.url',
      't1',
      't5',
    ])
      expect(fields).toContain(field);
    expect(existsSync(join(root, 'content/fingerprints/x.json'))).toBe(true);
  });
  test('shows how the original is read, and writes nothing unless it is told to', async () => {
    const { root, original } = project();
    const { code, lines } = await importSource([original, '--id', 'x'], root);
    expect(code).toBe(0);
    expect(lines[0]).toMatch(
      /^Kind: interview, read from plain text: 5 of \d+ paragraphs begin with a label/,
    );
    expect(lines.find((l) => l.startsWith('t2'))).toMatch(
      /line 15 +Rolf Amsel \[interpreter\] +We counted forty-one ships, .* \(17 words\)$/,
    );
    expect(lines).toContain(
      '  line 7: Notice: Transcripts may contain errors. (notice about the transcript)',
    );
    expect(lines.at(-1)).toBe('Nothing is written yet. Settle what is doubtful, then add --write.');
    expect(existsSync(join(root, 'content/articles/x.mdx'))).toBe(false);
  });
  test('asks at a terminal, and takes no for no', async () => {
    const { root, original } = project();
    const shown: string[] = [];
    const ask = (answer: boolean) => (lines: readonly string[]) => (
      shown.push(...lines),
      Promise.resolve(answer)
    );
    await importSource([original, '--id', 'x'], root, ask(false));
    expect(shown[0]).toMatch(/^Kind: interview/);
    expect(existsSync(join(root, 'content/articles/x.mdx'))).toBe(false);
    await importSource([original, '--id', 'x'], root, ask(true));
    expect(existsSync(join(root, 'content/articles/x.mdx'))).toBe(true);
  });
  test('leaves an existing article alone without --force', async () => {
    const { root, original, read } = project({ 'content/articles/x.mdx': 'mine' });
    const { code, lines } = await importSource([original, '--write', '--id', 'x'], root);
    expect([code, lines.at(-1)]).toEqual([
      1,
      'content/articles/x.mdx exists and was left alone; add --force to overwrite it.',
    ]);
    expect(read('content/articles/x.mdx')).toBe('mine');
    expect(existsSync(join(root, 'content/fingerprints/x.json'))).toBe(false);
    expect((await importSource([original, '--write', '--id', 'x', '--force'], root)).code).toBe(0);
    expect(read('content/articles/x.mdx')).not.toBe('mine');
  });
  test('with full rights carries the words over, as words', async () => {
    const odd =
      'Is 2 < 3? {no} *stars* _and_ [links](x) `code` # ~~gone~~ | 1. me@ellery.example www.ellery.example https://ellery.example & &amp; \\ end';
    const { root, original, read } = project();
    writeFileSync(
      original,
      TALK.replace(
        'A basket of pears. Thank',
        `${odd}\n\n    1. first\n\n    - second\n\n    import it\n\n    # third. Thank`,
      ),
    );
    expect((await importSource([original, '--write', '--id', 'x', ...FULL], root)).code).toBe(0);
    const path = join(root, 'content/articles/x.mdx');
    const filled = read('content/articles/x.mdx')
      .replace(/(title|standfirst|publisher|short|form): ""/g, '$1: "Words"')
      .replace('occasion: ""\n', '')
      .replace('published: ""', 'published: "2023-09-13"')
      .replace('url: ""', 'url: "https://ellery.example.com/gate"');
    writeFileSync(path, filled);
    expect(named(root)).toEqual([]);
    const { entries } = readContent(root);
    const { outline, rights, rightsHolder } = entries.articles[0]!.data;
    expect([rights, rightsHolder]).toEqual(['full', 'Ellery']);
    const last = outline.blocks.at(-1)!;
    expect(normalize(last.text)).toBe(
      normalize(`${odd} 1. first second import it # third. Thank you, and good night.`),
    );
  });
  test('of a report gives paragraphs and captions by its outlet', async () => {
    const { root, read } = project();
    expect(
      (await importSource([join(root, 'report.txt'), '--write', '--id', 'ellery-news-2024-06-19'], root))
        .code,
    ).toBe(0);
    const draft = read('content/articles/ellery-news-2024-06-19.mdx');
    expect([...draft.matchAll(/<(\w+) id="(\w+)"( by="[\w-]+")?/g)].map((m) => m.slice(1).join(' '))).toEqual(
      [
        'Passage p1  by="ellery-news"',
        'Caption c1 ',
        'Passage p2  by="ellery-news"',
        'Passage p3  by="ellery-news"',
        'Passage p4  by="ellery-news"',
      ],
    );
  });
  test('writes the draft and names unknown speakers', async () => {
    const { root, original } = project();
    writeFileSync(original, TALK.replaceAll('Ada Finch', 'Ida Finch'));
    const { code, lines } = await importSource([original, '--write', '--id', 'x'], root);
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain('unknown speaker "Ida Finch", did you mean "Ada Finch"?');
    expect(existsSync(join(root, 'content/articles/x.mdx'))).toBe(true);
  });
});

describe('import, with speakers whose files are not right', () => {
  test('says what is wrong with them, beside taking them for somebody new', async () => {
    const { root, original } = project({ 'content/speakers/ada-finch.mdx': '---\nname: "Ada Finch"\n---\n' });
    const { code, lines } = await importSource([original, '--id', 'x'], root);
    expect(code).toBe(1);
    expect(lines.join('\n')).toMatch(/Ada Finch = ada-finch \(new\)/);
    expect(lines.join('\n')).toMatch(
      /ada-finch\.mdx:2:1 kind: is missing; write one of "person", "group", "outlet"/,
    );
  });
});

describe('verify', () => {
  const files = { 'content/fingerprints/invented.json': PRINT, 'content/articles/invented.mdx': article() };
  test('repeats the check with the original', async () => {
    const { root, original } = project(files);
    const { code, lines } = await verify(['invented', original], root);
    expect(code).toBe(0);
    expect(lines[0]).toMatch(
      /^1 of 1 quotations of invented stand in .*original\.txt; 4 of its \d+ words are quoted/,
    );
  });
  test('tells another text, and where it differs', async () => {
    const { root, original } = project(files);
    writeFileSync(original, TALK.replace('basket of pears”', 'basket of plums”'));
    const { code, lines } = await verify(['invented', original], root);
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^This text is not the one that was fingerprinted/);
    expect(lines[1]).toBe('Passages that differ: t4.');
    expect(lines.join('\n')).toContain('"pears" differs');
  });
  test('tells a text that differs only in the boilerplate', async () => {
    const { root, original } = project(files);
    writeFileSync(original, TALK.replace('Listen to this Segment', ''));
    expect(await verify(['invented', original], root)).toMatchObject({ code: 1 });
    expect((await verify(['invented', original], root)).lines[1]).toBe(
      'Its passages are the same word for word.',
    );
  });
});

describe('wrong use is one plain sentence, a usage line and code 2', () => {
  const { root, original } = { root: '/nowhere', original: 'package.json' };
  test.each([
    [fingerprint, [], /^The article has no id/],
    [fingerprint, ['a', 'b', '--id', 'x'], /^One original at a time/],
    [fingerprint, ['nothing-here.txt', '--id', 'x'], /^There is no file nothing-here/],
    [fingerprint, ['src', '--id', 'x'], /^src is no file/],
    [fingerprint, [original, '--id', 'Upper Case'], /^"Upper Case" is no id/],
    [fingerprint, [original, '--idd', 'x'], /^Unknown option '--idd'/],
    [importSource, [original, '--id', 'x', '--rights', 'some'], /^--rights is quotation or full/],
    [importSource, [original, '--id', 'x', '--rights', 'full', '--holder', 'H'], /^--rights full needs/],
    [importSource, [original, '--id', 'x', '--licence', 'L'], /go with --rights full/],
    [verify, ['x'], /^Name the article and the original/],
    [verify, ['x', original], /^There is no article x/],
  ] as const)('%o %j', async (program, args, sentence) => {
    const { code, lines } = await program([...args], root);
    expect(code).toBe(2);
    expect(lines[0]).toMatch(sentence);
    expect(lines[1]).toMatch(/^Usage: npm run /);
  });
});
