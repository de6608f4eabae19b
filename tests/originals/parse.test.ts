import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/markup/problems.ts';
import { normalize } from '../../src/proof/normalize.ts';
import { parseSource } from './plain.ts';
import { REPORT, TRANSCRIPTS, TURNS, bytes, report } from './invented.ts';

const parse = (text: string, speakers?: string[][]) =>
  parseSource('in.txt', bytes(text), speakers ? { speakers } : {});
const lines = (text: string, speakers?: string[][]) =>
  [...parse(text, speakers).problems, ...parse(text, speakers).doubts].map(formatProblem);

describe('a transcript comes back turn by turn, whatever its format', () => {
  test.each(Object.entries(TRANSCRIPTS))('%s', (_, { text, caps, boilerplate }) => {
    const source = parse(text);
    expect([source.problems, source.doubts]).toEqual([[], []]);
    expect(source.kind).toBe('interview');
    expect(source.title).toBe('A gate is closed in Port Ellery');
    expect(source.standfirst).toMatch(/^The harbor master tells .* the gate\.$/);
    const turns = source.blocks.filter((b) => b.kind === 'passage');
    expect(turns.map((b) => b.locator)).toEqual(['t1', 't2', 't3', 't4', 't5']);
    expect(turns.map(({ label, role, via }) => ({ label, role, via }))).toEqual(
      TURNS.map((t) => ({
        label: caps ? t.label.toUpperCase() : t.label,
        role: 'role' in t ? t.role : undefined,
        via: 'via' in t ? t.via : undefined,
      })),
    );
    expect(turns.map((b) => normalize(b.text))).toEqual(TURNS.map((t) => normalize(t.paragraphs.join(' '))));
    expect(turns[0]!.text.split('\n\n')).toHaveLength(2);
    expect(source.blocks.filter((b) => b.kind === 'aside')).toHaveLength(boilerplate);
  });
});

describe('a report', () => {
  test('is told apart into paragraphs, subheads, captions, videos and boilerplate', () => {
    const source = report();
    expect([source.problems, source.doubts]).toEqual([[], []]);
    expect(source.kind).toBe('report');
    expect(source.title).toBe('Ships wait outside Port Ellery');
    expect(source.blocks.map((b) => b.locator)).toEqual([
      'f1',
      'p1',
      'c1',
      'p2',
      'h1',
      'v1',
      'p3',
      'h2',
      'p4',
      'f2',
      'f3',
      'f4',
    ]);
    expect(source.blocks.find((b) => b.kind === 'video')!.text).toBe('Why the gate was closed');
  });
  test('may carry a standfirst above its byline', () => {
    const source = parse(
      REPORT.replace('Port Ellery — ', 'A fee divides the harbor town.\n\nBy Mara Quill\n\nPort Ellery — '),
    );
    expect(source.standfirst).toBe('A fee divides the harbor town.');
    expect(source.blocks.filter((b) => b.kind === 'passage')).toHaveLength(4);
  });
  test('a credit on its own line makes the paragraph above it a caption', () => {
    const source = parse(REPORT.replace(' ROLF AMSEL/POOL', '\n\nROLF AMSEL/POOL'));
    expect(source.blocks.slice(1, 3).map((b) => b.locator)).toEqual(['p1', 'c1']);
    expect([source.problems, source.doubts]).toEqual([[], []]);
  });
});

test('a line of credits behind the last words is not said by whoever spoke them', () => {
  const source = parse(
    'Title\n\nAda Finch:\nYes.\n\nRolf Amsel:\nNo.\n\nAda Finch:\nWell.\n\nCredits: sound by Lio Marr; edited by June Abar.',
  );
  expect(source.blocks.at(-1)).toMatchObject({ kind: 'aside', line: 12, reason: 'credits' });
  expect(source.doubts).toEqual([]);
});

test('a byline with a dash is no standfirst', () => {
  const source = parse(
    'Title\n\nBy — Mara Quill\n\nWhy the gate is shut.\n\nAda Finch:\nYes.\n\nRolf Amsel:\nNo.\n\nAda Finch:\nWell.',
  );
  expect(source.standfirst).toBe('Why the gate is shut.');
  expect(source.blocks.filter((b) => b.kind === 'aside')).toMatchObject([{ line: 3, reason: 'byline' }]);
});

describe('what does not fit is reported with its line', () => {
  const talk = (...rest: string[]) => ['Title', 'Standfirst of it.', ...rest].join('\n\n');
  test('near-duplicate labels', () => {
    const text = talk('Ada Finch:', 'Yes.', 'Rolf Amsel-Ott:', 'No.', 'Rolf Amsel Ott:', 'No again.');
    expect(lines(text)).toEqual([
      'in.txt:13:1 label: "Rolf Amsel Ott" is nearly "Rolf Amsel-Ott" of line 9; if they are one person, list both under name and alsoWritten of one speaker',
    ]);
    expect(lines(text, [['Ada Finch'], ['Rolf Amsel-Ott', 'Rolf Amsel Ott']])).toEqual([]);
  });
  test('unknown labels, when the speakers are known', () => {
    const text = talk('Ada Finch:', 'Yes.', 'Rolf Amsel:', 'No.');
    expect(lines(text, [['Ada Finch'], ['Rudolf Amsel']])).toEqual([
      'in.txt:9:1 label: unknown speaker "Rolf Amsel", did you mean "Rudolf Amsel"? (known: Ada Finch, Rudolf Amsel); write content/speakers/rolf-amsel.mdx, list the spelling under alsoWritten of whoever it is, or say --speaker "Rolf Amsel=<id>"',
    ]);
  });
  test('an empty turn, which gets no number', () => {
    const source = parse(talk('Ada Finch:', 'Rolf Amsel:', 'No.', 'Ada Finch:', 'Well.'));
    expect(source.doubts.map(formatProblem)).toEqual(['in.txt:5:1 label: the turn of "Ada Finch" is empty']);
    expect(source.blocks.map((b) => b.locator)).toEqual(['f1', 't1', 't2']);
    expect(source.blocks[0]).toMatchObject({ text: 'Ada Finch', line: 5, reason: 'a label with no words' });
  });
  test('a line at the margin among indented turns', () => {
    const text = talk(
      'Ada Finch:',
      '    Yes.',
      '    Yes again.',
      'Rolf Amsel:',
      '    No.',
      'No one knows what this is',
      '    Or that.',
      '    Or this.',
    );
    expect(lines(text)).toEqual([
      'in.txt:15:1 text: "No one knows what this is" fits nothing: it is no label, and not indented as the turns are; set aside',
    ]);
  });
  test('a third line above the first speaker', () => {
    expect(lines(talk('What is this doing here.', 'Ada Finch:', 'Yes.', 'Rolf Amsel:', 'No.'))).toEqual([
      'in.txt:5:1 text: "What is this doing here." stands before the first speaker and is neither title nor standfirst; set aside',
    ]);
  });
  test('a loose end of a report', () => {
    expect(lines(`${REPORT.replace(/\n\nView[^]*/, '')}\n\nA line that ends nowhere`)).toEqual([
      'in.txt:21:1 text: "A line that ends nowhere" fits nothing: no paragraph, subhead, caption, video or known line of a page; set aside',
    ]);
  });
  test('hidden characters and bytes that are no text', () => {
    expect(lines(talk('Ada Finch:', 'Y\u200bes.', 'Rolf Amsel:', 'No.'))[0]).toContain(
      'in.txt:7:2 text: hidden character U+200B',
    );
    expect(parseSource('in.txt', new Uint8Array([0xff, 0xfe, 0x41])).problems.map(formatProblem)).toEqual([
      'in.txt:1:1 file: is not UTF-8 text; save it as UTF-8',
    ]);
  });
});

test('a word with a colon inside a turn opens no turn', () => {
  const source = parse('Title\n\nAda Finch:\n\nQuestion: what now?\n\nRolf Amsel:\n\nNothing.');
  expect(source.blocks.map((b) => b.text)).toEqual(['Question: what now?', 'Nothing.']);
});
