import type { Node } from '@takumi-rs/core';
import type { Card, Line } from '../../model/cards/card.ts';
import { BAR, COLORS, MARGIN, SIZE, TEXT, VOICES, colorOf } from './card-style.ts';
import { type Style, box, line, name, words } from './card-blocks.ts';

/** The large words. A quotation hangs its first mark in the margin. */
function large(card: Card, px: number, most: number | undefined): Node {
  if (card.voice === 'name') return name(card.site, px, { margin: 'auto 0' });
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
    color: card.voice === 'quotation' ? accent(card) : COLORS.ink,
    margin: 'auto 0',
    flexShrink: 0,
    ...hung,
    ...(most
      ? { lineClamp: `${most} "${card.voice === 'quotation' ? '…”' : '…'}"`, overflowWrap: 'anywhere' }
      : {}),
  });
}

/** Lines above or below the large words, as many in a row as there is room for. */
const rows = (lines: readonly Line[], paddingTop: number): Node =>
  box(
    { flexWrap: 'wrap', columnGap: 36, rowGap: 4, flexShrink: 0, paddingTop },
    lines.map((l) => line(l, TEXT.lines, COLORS.muted)),
  );

const accent = ({ occasions: [first, ...others] }: Card) =>
  first && others.length === 0 ? colorOf(first) : COLORS.ink;

/**
 * A card as a tree for the renderer, with its large words in one size.
 * @param most lines that the large words may take; what is longer is cut, with an ellipsis. @param height left out to measure.
 */
export function cardTree(card: Card, px: number, most?: number, height?: number): Node {
  const bar = card.occasions.length > 0 ? card.occasions.map(colorOf) : [COLORS.ink];
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
      box({ flexDirection: 'column', flexGrow: 1, padding: `44px ${MARGIN}px 32px` }, [
        box(
          { flexWrap: 'wrap', columnGap: 44, flexShrink: 0, paddingBottom: 20 },
          card.sources.map((l) =>
            line(l, TEXT.sources, typeof l.mark === 'object' ? colorOf(l.mark) : COLORS.ink, 700),
          ),
        ),
        ...(card.above ? [rows(card.above, 0)] : []),
        large(card, px, most),
        rows(card.lines, 16),
        box(
          {
            justifyContent: card.voice === 'name' ? 'flex-end' : 'space-between',
            alignItems: 'center',
            flexShrink: 0,
            columnGap: 36,
            borderTop: `2px solid ${COLORS.hair}`,
            marginTop: 16,
            paddingTop: 18,
          },
          [...(card.voice === 'name' ? [] : [name(card.site, TEXT.name)]), box({ columnGap: 32 }, foot)],
        ),
      ]),
    ],
  );
}
