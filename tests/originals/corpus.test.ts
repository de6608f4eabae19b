import { describe, expect, test } from 'vitest';
import { wordsIn, wordsOut } from '../../src/originals/balance.ts';
import { readOriginal } from '../../src/originals/formats/read-original.ts';
import { type SourceText, parseOriginal } from '../../src/originals/parse.ts';
import { parseSource } from './plain.ts';
import { BROADCAST } from './corpus/broadcast.ts';
import type { Case } from './corpus/case.ts';
import { OFFICIAL } from './corpus/official.ts';
import { PRINT } from './corpus/print.ts';
import { bytes } from './invented.ts';

const CASES: Readonly<Record<string, Case>> = { ...OFFICIAL, ...BROADCAST, ...PRINT };
const read = async ({ file, text }: Pick<Case, 'file' | 'text'>) =>
  parseOriginal(await readOriginal(file, bytes(text)));

/** A large share of a small text is no sign of anything. */
const remarkable = (source: SourceText) =>
  [...new Set(source.doubts.filter((d) => !/^has \d+ of all/.test(d.message)).map((d) => d.place.line))].sort(
    (a, b) => a - b,
  );

describe('every form of original reads as its table says', () => {
  test.each(Object.entries(CASES))('%s', async (_, example) => {
    const source = await read(example);
    const timed = example.reads.some((r) => r.includes(' @'));
    const kept = source.blocks
      .filter((b) => b.kind === 'passage' || b.kind === 'caption')
      .map(
        (b) =>
          `${b.label ?? ''}${b.via ? ' via' : ''}${timed && b.times ? ` @${b.times[0]}` : ''} | ${b.text.replace(/\s+/g, ' ')}`,
      );
    expect(source.problems).toEqual([]);
    expect(source.kind).toBe(example.kind);
    // The first words of each, as long as the table's.
    expect(kept.map((t, i) => t.slice(0, example.reads[i]?.length ?? t.length))).toEqual(example.reads);
    const aside = [...source.asides, ...source.blocks.filter((b) => b.kind === 'aside')]
      .sort((a, b) => a.line - b.line)
      .map((a) => a.text);
    const wanted = example.aside ?? [];
    expect(aside.map((t, i) => t.slice(0, wanted[i]?.length ?? t.length))).toEqual(wanted);
    expect(remarkable(source)).toEqual(example.doubtful ?? []);
  });
});

/** How often each word stands in a list. */
const counted = (words: readonly string[]) => {
  const count = new Map<string, number>();
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  return Object.fromEntries([...count].sort(([a], [b]) => (a < b ? -1 : 1)));
};
const isPlain = ({ file }: Case) => file.endsWith('.txt') && file !== 'bold.txt';
const out = (source: SourceText) => [...wordsOut(source), ...source.asides.flatMap((a) => wordsIn(a.text))];

describe('words in are words out', () => {
  test.each(Object.entries(CASES).filter(([, c]) => isPlain(c)))('%s', (_, { file, text }) => {
    expect(counted(out(parseSource(file, bytes(text))))).toEqual(counted(wordsIn(text)));
  });
  test.each(['bold.txt', 'bold-names.md', 'bold-questions.md', 'headings.md'])(
    'Markdown: %s',
    async (file) => {
      const { text } = Object.values(CASES).find((c) => c.file === file)!;
      expect(counted(out(await read({ file, text })))).toEqual(counted(wordsIn(text)));
    },
  );
  test('a saved page, its head and its scripts excepted', async () => {
    const { file, text } = Object.values(CASES).find((c) => c.file === 'page.html')!;
    const visible = text.replace(/<head>[^]*<\/head>|<script>[^]*<\/script>|<[^>]*>/g, ' ');
    expect(counted(out(await read({ file, text })))).toEqual(counted(wordsIn(visible)));
  });
  test('captions, their numbers and times excepted', async () => {
    for (const { file, text } of Object.values(CASES).filter((c) => /\.(?:srt|vtt)$/.test(c.file))) {
      const source = await read({ file, text });
      const spoken = text.replace(/^\d+\r?$|^.*-->.*$|<v[^>]*>|<[^>]*>/gm, '');
      const times = source.blocks.flatMap((b) => (b.times ?? []).flatMap(wordsIn));
      const labels = file === 'talk.vtt' ? source.blocks.flatMap((b) => wordsIn(b.label ?? '')) : [];
      expect(counted(out(source)), file).toEqual(counted([...wordsIn(spoken), ...times, ...labels]));
    }
  });

  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
  test(`random splices of the cases lose no word (SEED=${seed})`, () => {
    const next = random(seed);
    const plain = Object.values(CASES).filter(isPlain);
    const pieces = plain.flatMap((c) => c.text.split(/(?<=\n)/));
    const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
    for (let i = 0; i < 400; i++) {
      const text = Array.from({ length: 1 + Math.floor(next() * 40) }, () =>
        next() < 0.3 ? '\n' : next() < 0.1 ? `    ${pick(pieces)}` : pick(pieces),
      ).join('');
      const source = parseSource('splice.txt', bytes(text));
      expect(
        source.problems.filter((p) => p.field === 'import'),
        text,
      ).toEqual([]);
      expect(counted(out(source)), text).toEqual(counted(wordsIn(text)));
    }
  });
});

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
