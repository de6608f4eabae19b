import type { Occasion } from '../../model/story.ts';

/** Measures and colors of a card, in pixels of the picture. A card is light only: a preview does not know its reader. */
export const SIZE = { width: 1200, height: 630 } as const;
export const MARGIN = 72;
export const BAR = 18;
/** Sizes of what is not large: the sources above, the lines below, the foot, the site’s name in it. */
export const TEXT = { sources: 34, lines: 40, foot: 30, name: 36 } as const;

/** The light colors of `src/styles/tokens.css`; a test holds the two together. */
export const COLORS = {
  paper: '#fbfaf6',
  ink: '#1b1c1f',
  muted: '#4a4c51',
  hair: '#d8d4ca',
} as const;
/** The colors of occasions, in the order of their list. */
export const OCCASIONS = ['#0b5a8a', '#a3440b', '#6238af', '#5b7046', '#703f54'] as const;
export const colorOf = ({ number }: Occasion): string => OCCASIONS[number - 1]!;

/** The voice of the large words decides their face, and from how many characters on they are how large. */
interface Voice {
  readonly face: 'display' | 'serif' | 'sans';
  readonly weight: number;
  readonly leading: number;
  /** Sizes, largest first, each with the most characters it is tried for; the last takes any text. */
  readonly sizes: readonly (readonly [px: number, characters: number])[];
}

const DISPLAY: Voice = {
  face: 'display',
  weight: 560,
  leading: 1.1,
  sizes: [
    [74, 92],
    [64, 150],
    [54, 200],
    [46, Infinity],
    [40, Infinity],
    [34, Infinity],
  ],
};

export const VOICES = {
  quotation: DISPLAY,
  title: { ...DISPLAY, sizes: [[116, 24], [92, 44], ...DISPLAY.sizes] },
  name: { ...DISPLAY, sizes: [[112, 44], [92, 44], ...DISPLAY.sizes] },
  retelling: {
    face: 'serif',
    weight: 400,
    leading: 1.25,
    sizes: [
      [60, 90],
      [54, 160],
      [48, Infinity],
      [44, Infinity],
      [38, Infinity],
    ],
  },
  claim: {
    face: 'sans',
    weight: 600,
    leading: 1.18,
    sizes: [
      [66, 80],
      [60, 120],
      [52, 180],
      [44, Infinity],
      [38, Infinity],
    ],
  },
} as const satisfies Record<string, Voice>;
