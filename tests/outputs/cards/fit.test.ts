import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Card, CardContent } from '../../../src/model/cards/card.ts';
import { allCards } from '../../../src/model/cards/all-cards.ts';
import { drawCard, fontsOf, textsOf } from '../../../src/outputs/cards/draw-card.ts';
import { candidates, firstThatFits } from '../../../src/outputs/cards/fit.ts';
import { COLORS, OCCASIONS, SIZE } from '../../../src/outputs/cards/card-style.ts';
import { rendererWith } from '../../../src/outputs/cards/renderer.ts';
import { realCorpus } from '../../content/real-content.ts';
import { invented, pngSize } from './cards.ts';

const cards = allCards(realCorpus());

/** How a card is set, and how high it becomes by itself. */
async function setting(card: Card) {
  const ways = candidates(card);
  const renderer = await rendererWith(fontsOf(card, ways[0]!.fixed));
  const way = await firstThatFits(renderer, ways);
  const { height } = await renderer.measure(way.free, { width: SIZE.width });
  return { px: way.px, cut: way.cut, height };
}

test('every card of the site has its glyphs, and all its words in its frame', async () => {
  const faults: string[] = [];
  for (const card of cards) {
    const { px, cut, height } = await setting(card);
    // Large words must stay readable when the card is shown 300 pixels wide, a quarter of its size.
    if (cut || height > SIZE.height || px < 44)
      faults.push(`${card.href}: ${px} px, ${height} high, cut ${cut}`);
  }
  expect(faults).toEqual([]);
});

test('the description of every card says what the card shows, and nothing else', () => {
  const plain = (text: string) => text.toLowerCase().normalize('NFC');
  for (const card of cards) {
    let rest = plain(card.alt);
    // Longest first: a short text may stand inside a longer one.
    const texts = textsOf(candidates(card)[0]!.fixed).map(({ text }) => plain(text));
    for (const text of texts.sort((a, b) => b.length - a.length)) {
      expect(rest, `${card.href} lacks what it shows`).toContain(text);
      rest = rest.replace(text, '');
    }
    expect(rest.replace(/[\s.,;]/g, ''), card.href).toBe('');
  }
});

describe('long words step down in size before they are cut', () => {
  const NAME = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh of Alexandrovsk-Sakhalinsky';
  const words25 = `“${'unquestionably interdependent '.repeat(12)}representatives.”`;
  const cases: Record<string, Partial<CardContent>> = {
    'a long name': { voice: 'title', text: NAME },
    'a long speaker and role': {
      lines: [{ strong: NAME, text: `deputy head of ${'the commission for '.repeat(6)}it` }],
    },
    'a quotation of 25 long words': { text: words25 },
    Korean: { text: `“${'로씨야의 정의의 위업을 '.repeat(9)}지지한다”` },
    Cyrillic: { text: `“${'всеобъемлющее стратегическое партнерство '.repeat(4)}”` },
  };
  test.each(Object.entries(cases))('%s', async (_, saying) => {
    const { cut, height, px } = await setting(invented(saying));
    expect([cut, height <= SIZE.height]).toEqual([false, true]);
    if (saying.text) expect(px).toBeLessThan(74);
  });
  test('what no size can hold is cut, and still keeps to the frame', async () => {
    const lines = [{ strong: 'a'.repeat(300), text: 'b '.repeat(300) }];
    for (const text of [`“${'word '.repeat(400)}”`, 'x'.repeat(600)]) {
      const { cut, height } = await setting(invented({ text, lines }));
      expect([cut, height <= SIZE.height]).toEqual([true, true]);
    }
  });
});

test('a card is a PNG of 1200×630, the same bytes whatever was drawn before', async () => {
  const [a, b] = [invented({}), invented({ text: '“Ким, 김, Łukasz: late by a day.”' })];
  const first = [await drawCard(a), await drawCard(b)];
  const again = [await drawCard(b), await drawCard(a)].reverse();
  expect(first.map(pngSize)).toEqual([SIZE, SIZE]);
  expect(first.map((png, i) => Buffer.compare(png, again[i]!))).toEqual([0, 0]);
  expect(Buffer.compare(first[0]!, first[1]!)).not.toBe(0);
});

test('the colors are those of the site in light', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const value = (token: string): string => {
    const said = new RegExp(`--${token}: ([^;]+);`).exec(tokens)![1]!;
    const other = /^var\(--([\w-]+)\)$/.exec(said)?.[1];
    return other ? value(other) : said;
  };
  expect(COLORS).toEqual(Object.fromEntries(Object.keys(COLORS).map((name) => [name, value(name)])));
  expect(OCCASIONS).toEqual(OCCASIONS.map((_, i) => value(`occasion-${i + 1}`)));
});
