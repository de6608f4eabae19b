import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/markup/problems.ts';
import { readContent } from '../../src/markup/reader.ts';
import { checkSources } from '../../src/proof/check-sources.ts';
import { readFingerprints } from '../../src/proof/folder.ts';
import { fingerprint } from '../../src/originals/programs/fingerprint-original.ts';
import { importSource } from '../../src/originals/programs/import-original.ts';
import { verify } from '../../src/originals/programs/verify-article.ts';
import { SURROUNDINGS, folder } from '../proof/project.ts';

const { 'content/fingerprints/invented.json': _, ...SPEAKERS } = SURROUNDINGS;
const BRIEFING =
  'Harbor briefing\n\nMS. FINCH: All right.\n\nQ Who paid?\n\nMS. FINCH: Nobody did.\n\nTruth: nobody ever will.\n\nQ And why?\n\nRolf Amsel\n\nI shall answer that.\n\n(We counted them twice.)\n';
const project = (text = BRIEFING) => {
  const root = folder({ ...SPEAKERS, 'original.txt': text });
  const original = join(root, 'original.txt');
  const run = async (...options: string[]) => importSource([original, '--id', 'x', ...options], root);
  const rows = async (...options: string[]) =>
    (await run(...options)).lines
      .filter((l) => /^[tpc]\d/.test(l))
      .map((l) => l.replace(/^(\w+) +line (\d+) +(.*?)  +(.*) \(\d+ words?\)$/, '$1 $2 $3 | $4'));
  return { root, original, run, rows };
};

describe('what is doubtful is settled by the number of its line', () => {
  test('as it is read by itself', async () => {
    const { rows, run } = project();
    expect(await rows()).toEqual([
      't1 3 MS. FINCH | All right.',
      't2 5 Q | Who paid?',
      't3 7 MS. FINCH | Nobody did. Truth: nobody ever will.',
      't4 11 Q | And why? Rolf Amsel I shall answer that.',
    ]);
    expect((await run()).lines.filter((l) => /^ {2}line 9/.test(l))).toEqual([
      '  line 9: "Truth" looks like a label and is taken for text; if it opens a turn, add --split',
    ]);
  });
  test.each<[string, string[], string[]]>([
    [
      'a turn begins, of the voice that the line names',
      ['--split', '9'],
      ['t4 9 Truth | nobody ever will.', 't5 11 Q | And why? Rolf Amsel I shall answer that.'],
    ],
    [
      'a turn begins, of a voice that is named',
      ['--split', '15=Rolf Amsel', '--set-aside', '13'],
      ['t4 11 Q | And why?', 't5 15 Rolf Amsel (given) | I shall answer that.'],
    ],
    [
      'a name opens turns',
      ['--label', 'Rolf Amsel'],
      ['t4 11 Q | And why?', 't5 13 Rolf Amsel | I shall answer that.'],
    ],
    [
      'a label is none',
      ['--not-a-label', '7'],
      [
        't2 5 Q | Who paid? MS. FINCH: Nobody did. Truth: nobody ever …',
        't3 11 Q | And why? Rolf Amsel I shall answer that.',
      ],
    ],
    ['brackets are said', ['--join', '17'], ['t4 11 Q | And why? Rolf Amsel I shall answer that. (We …']],
  ])('%s', async (_name, options, last) => {
    const { rows } = project();
    expect((await rows(...options)).slice(-last.length).map((l) => l.trim())).toEqual(
      last.map((l) => l.trim()),
    );
  });
  test('a kind', async () => {
    expect(await project().rows('--kind', 'report')).toContain('p2 5 x | Q Who paid?');
    expect(
      (
        await project('Good day to you all.\n\nThe pier stands.\n\nIt is yours.\n').rows(
          '--kind',
          'speech',
          '--speaker',
          'Ada Finch=ada-finch',
        )
      ).at(-1),
    ).toBe('p2 5 Ada Finch (given) | It is yours.');
  });
  test.each([
    [['--kind', 'poem'], '--kind is interview, report or speech, not "poem".'],
    [
      ['--speaker', 'Finch'],
      '--speaker is "NAME=id", for example --speaker "MS. RUIZ=ana-ruiz", not "Finch".',
    ],
    [['--split', 'x'], '--split takes the number of a line, not "x".'],
    [['--join', '4'], /^Line 4 holds no words of /],
  ])('%j is told in a sentence', async (options, sentence) => {
    const { code, lines } = await project().run(...options);
    expect(code).toBe(2);
    expect(lines[0]).toMatch(sentence);
  });
});

describe('what was settled stays', () => {
  const OPTIONS = [
    '--speaker',
    'MS. FINCH=ada-finch',
    '--speaker',
    'Q=rolf-amsel',
    '--split',
    '15=Rolf Amsel',
    '--set-aside',
    '13',
  ];
  const told = (root: string) =>
    readFileSync(join(root, 'content/articles/x.mdx'), 'utf8').match(/<Passage[^>]*>/g);

  test('through the next import, a moved text, the fingerprint and every check', async () => {
    const { root, run, original } = project();
    await run(...OPTIONS, '--write');
    expect(told(root)).toEqual(
      ['t1 ada-finch', 't2 rolf-amsel', 't3 ada-finch', 't4 rolf-amsel', 't5 rolf-amsel'].map(
        (p) => `<Passage id="${p.split(' ')[0]}" by="${p.split(' ')[1]}">`,
      ),
    );
    const print = readFileSync(join(root, 'content/fingerprints/x.json'), 'utf8');
    const before = told(root);
    await run('--write', '--force');
    expect(told(root)).toEqual(before);
    expect(readFileSync(join(root, 'content/fingerprints/x.json'), 'utf8')).toBe(print);
    await fingerprint([original, '--id', 'x'], root);
    expect(readFileSync(join(root, 'content/fingerprints/x.json'), 'utf8')).toBe(print);
    // Two lines more above: the settled lines are found by their words.
    writeFileSync(original, `A new line of the page\n\n${BRIEFING}`);
    await run('--write', '--force');
    expect(told(root)).toEqual(before);
    expect(readFileSync(join(root, 'content/fingerprints/x.reading.yaml'), 'utf8')).not.toMatch(
      /answer|Nobody/,
    );
  });
  test('so that the build takes the settled voice, and no other', async () => {
    const { root, run, original } = project();
    await run(...OPTIONS, '--write');
    const path = join(root, 'content/articles/x.mdx');
    const filled = readFileSync(path, 'utf8')
      .replace(/(title|standfirst|publisher|short|form): ""/g, '$1: "Words"')
      .replace('occasion: ""\n', '')
      .replace('published: ""', 'published: "2023-09-13"')
      .replace('url: ""', 'url: "https://ellery.example.com/gate"')
      .replace(/(<Passage[^>]*>)\n\n/g, '$1\nRetold.\n');
    const problems = (text: string) => {
      writeFileSync(path, text);
      const { entries } = readContent(root);
      return checkSources(entries, readFingerprints(root).fingerprints).map(formatProblem);
    };
    expect(problems(filled)).toEqual([]);
    expect(problems(filled.replace('id="t2" by="rolf-amsel"', 'id="t2" by="ada-finch"'))[0]).toContain(
      'in the source "Q" speaks t2; write by="rolf-amsel"',
    );
    writeFileSync(path, filled);
    expect((await verify(['x', original], root)).lines.join('\n')).not.toMatch(
      /was not made from this text|differ/,
    );
  });
  test('and a line that is gone is named', async () => {
    const { root, run, original } = project();
    await run(...OPTIONS, '--write');
    writeFileSync(original, BRIEFING.replace('I shall answer that.', 'I shall not.'));
    expect((await run()).lines.join('\n')).toContain(
      'content/fingerprints/x.reading.yaml:1:1 reading: line 15, settled as "start", does not stand in this original; settle it again',
    );
    writeFileSync(join(root, 'content/fingerprints/x.reading.yaml'), 'lines: {');
    expect((await run()).lines.join('\n')).toContain('is no YAML');
  });
});

describe('bad input is one sentence, within two seconds, and nothing is written', () => {
  const words = (n: number) => 'Nobody paid for it. '.repeat(n);
  const utf16 = Buffer.from('\ufeffAda Finch: Good evening.\n', 'utf16le');
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /is empty/],
    ['blank', ' \n\n', /holds no words/],
    ['one word', 'Hello', /has neither turns .* nor paragraphs/],
    ['a PDF', '%PDF-1.7\n\u0000', /is a PDF/],
    ['an office document', 'PK\u0003\u0004\u0000', /is a ZIP archive or an office document/],
    ['binary', new Uint8Array(5000).map((_v, i) => (i * 7919) % 256), /is no text/],
    ['UTF-16', utf16, /is UTF-16 text; save it as UTF-8/],
    ['UTF-16 without a mark', utf16.subarray(2), /is UTF-16 text, it seems/],
    [
      'Windows-1252',
      Buffer.from('Ren\u00e9 C\u00f4t\u00e9: Bonsoir, c\u0092est moi, dit-il.', 'latin1'),
      /Windows-1252 or Latin-1/,
    ],
    ['10 MB', words(500_000), /has 10\.0 MB/],
    ['one line of 1 MB', words(50_000), /has a line of 1,000,000 bytes/],
    ['captions without a caption', 'WEBVTT\n\n', /has 0 times but 0 captions/],
  ])('%s', async (_name, text, sentence) => {
    const { root, original, run } = project();
    writeFileSync(original, text);
    const began = performance.now();
    const { code, lines } = await run('--write');
    expect(performance.now() - began).toBeLessThan(2000);
    expect([code, lines.length, lines.at(-1)]).toEqual([1, 2, 'Nothing was written.']);
    expect(lines[0]).toMatch(sentence);
    expect(existsSync(join(root, 'content/articles/x.mdx'))).toBe(false);
  });
  test('no speakers where some were promised', async () => {
    const { lines } = await project('A title\n\nNobody says a word here.\n\nNobody.\n').run(
      '--kind',
      'interview',
      '--write',
    );
    expect(lines.join('\n')).toContain('original.txt:1:1 text: no line names a speaker');
    expect(lines.at(-1)).toBe('Nothing was written.');
  });
  test.skipIf(process.platform === 'win32')('a pipe is no file', async () => {
    const { root } = project();
    const pipe = join(root, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect((await importSource([pipe, '--id', 'x'], root)).lines[0]).toMatch(/is no file; give the path/);
  });
});
