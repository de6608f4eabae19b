import type { Node } from '@takumi-rs/core';
import type { Card, Line, Summit } from '../../model/cards/card.ts';
import { SITE } from '../../site.ts';
import { familiesFor } from './fonts.ts';
import { BAR, COLORS, MARGIN, SIZE, TEXT, VOICES } from './look.ts';
import { markSvg } from './marks.ts';

type Style = NonNullable<Node['style']>;

/** Words in a face; Korean is broken between words only. @param style what differs from the surroundings. */
const words = (text: string, face: 'display' | 'serif' | 'sans', style: Style): Node => ({
  type: 'text',
  text: text.normalize('NFC'),
  style: {
    fontFamily: familiesFor(text.normalize('NFC'), face)
      .map((family) => `"${family}"`)
      .join(', '),
    wordBreak: 'keep-all',
    ...style,
  },
});
const box = (style: Style, children: readonly Node[]): Node => ({
  type: 'container',
  style: { display: 'flex', ...style },
  children: [...children],
});

/** A line: its mark, its stressed part, its plain part. A part too long for two lines ends in an ellipsis. */
function line({ mark, strong, text }: Line, px: number, color: string, weight = 400): Node {
  const part = (t: string, style: Style) =>
    words(t, 'sans', {
      fontSize: px,
      lineHeight: 1.25,
      lineClamp: 2,
      overflowWrap: 'anywhere',
      textWrap: 'pretty',
      ...style,
    });
  const side = Math.round(px * 0.72);
  const marks: Node[] = mark
    ? [
        {
          type: 'image',
          src: markSvg(mark),
          width: side,
          height: side,
          style: { flexShrink: 0, marginRight: px * 0.4 },
        },
      ]
    : [];
  return box({ alignItems: 'center', maxWidth: '100%' }, [
    ...marks,
    box({ flexWrap: 'wrap', columnGap: px * 0.5 }, [
      ...(strong ? [part(strong, { fontWeight: 700, color: COLORS.ink })] : []),
      ...(text ? [part(text, { fontWeight: weight, color })] : []),
    ]),
  ]);
}

/** The site's name, the two summits in it in their colors. */
function name(px: number, style: Style = {}): Node {
  const [first = '', ...rest] = SITE.name.split(' ');
  const last = rest.pop() ?? '';
  const parts = [
    [first, COLORS.vostochny],
    [rest.join(' '), COLORS.ink],
    [last, COLORS.pyongyang],
  ] as const;
  const drawn = parts.filter(([text]) => text !== '');
  const one = ([text, color]: (typeof parts)[number]) =>
    words(text, 'display', { fontSize: px, fontWeight: 560, lineHeight: 1.1, color });
  return box({ columnGap: px * 0.24, flexWrap: 'wrap', flexShrink: 0, ...style }, drawn.map(one));
}

/** The large words. A quotation hangs its first mark in the margin. */
function large(card: Card, px: number, most: number | undefined): Node {
  if (card.voice === 'name') return name(px, { margin: 'auto 0' });
  const { face, weight, leading } = VOICES[card.voice];
  const hung: Style = card.voice === 'quotation' ? { textIndent: '-0.42em', paddingLeft: '0.42em' } : {};
  return words(card.text, face, {
    fontSize: px,
    fontWeight: weight,
    lineHeight: leading,
    letterSpacing: face === 'display' ? '-0.015em' : 0,
    // The optical size of the serif behind: drawn sturdier than its size asks, for the small picture it will be.
    fontVariationSettings: '"opsz" 24',
    textWrap: card.voice === 'quotation' || card.voice === 'title' ? 'balance' : 'pretty',
    color: card.voice === 'quotation' ? accent(card.summits) : COLORS.ink,
    margin: 'auto 0',
    flexShrink: 0,
    ...hung,
    ...(most ? { lineClamp: `${most} "${card.voice === 'quotation' ? '…”' : '…'}"`, overflowWrap: 'anywhere' } : {}),
  });
}

const accent = (summits: readonly Summit[]) => (summits.length === 1 ? COLORS[summits[0]!] : COLORS.ink);

/**
 * A card as a tree for the renderer, with its large words in one size.
 * @param most lines that the large words may take; what is longer is cut, with an ellipsis. @param height left out to measure.
 */
export function cardTree(card: Card, px: number, most?: number, height?: number): Node {
  const bar = card.summits.length > 0 ? card.summits.map((summit) => COLORS[summit]) : [COLORS.ink];
  const foot = card.foot.map((l) => line(l, TEXT.foot, COLORS.muted));
  return box(
    {
      flexDirection: 'column',
      width: SIZE.width,
      ...(height ? { height } : {}),
      backgroundColor: COLORS.paper,
      color: COLORS.ink,
    },
    [
      box(
        { height: BAR, flexShrink: 0 },
        bar.map((backgroundColor) => box({ flexGrow: 1, backgroundColor }, [])),
      ),
      box({ flexDirection: 'column', flexGrow: 1, padding: `44px ${MARGIN}px 36px` }, [
        box(
          { flexWrap: 'wrap', columnGap: 44, flexShrink: 0, paddingBottom: 20 },
          card.sources.map((l) => line(l, TEXT.sources, l.mark ? COLORS[l.mark as Summit] : COLORS.ink, 700)),
        ),
        large(card, px, most),
        box(
          { flexWrap: 'wrap', columnGap: 36, rowGap: 4, flexShrink: 0, paddingTop: 20 },
          card.lines.map((l) => line(l, TEXT.lines, COLORS.muted)),
        ),
        box(
          {
            justifyContent: card.voice === 'name' ? 'flex-end' : 'space-between',
            alignItems: 'center',
            flexShrink: 0,
            columnGap: 36,
            borderTop: `2px solid ${COLORS.hair}`,
            marginTop: 20,
            paddingTop: 18,
          },
          [...(card.voice === 'name' ? [] : [name(TEXT.name)]), box({ columnGap: 32 }, foot)],
        ),
      ]),
    ],
  );
}
