import type { Node } from '@takumi-rs/core';
import type { Line } from '../../model/cards/card.ts';
import type { NamePiece } from '../../model/story.ts';
import { familiesFor } from './fonts.ts';
import { COLORS, colorOf } from './card-style.ts';
import { markSvg } from './marks.ts';

export type Style = NonNullable<Node['style']>;

/** Words in a face; Korean is broken between words only. @param style what differs from the surroundings. */
export const words = (text: string, face: 'display' | 'serif' | 'sans', style: Style): Node => ({
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
/** A flex container. */
export const box = (style: Style, children: readonly Node[]): Node => ({
  type: 'container',
  style: { display: 'flex', ...style },
  children: [...children],
});

/** A line: its mark, its stressed part, its plain part. A part too long for two lines ends in an ellipsis. */
export function line({ mark, strong, text }: Line, px: number, color: string, weight = 400): Node {
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

/** The site's name, the occasions in it in their colors. */
export function name(pieces: readonly NamePiece[], px: number, style: Style = {}): Node {
  const one = ({ text, occasion }: NamePiece) => {
    const color = occasion ? colorOf(occasion) : COLORS.ink;
    return words(text, 'display', { fontSize: px, fontWeight: 560, lineHeight: 1.1, color });
  };
  return box({ columnGap: px * 0.24, flexWrap: 'wrap', flexShrink: 0, ...style }, pieces.map(one));
}
