import type { Mark } from '../../model/cards/card.ts';
import type { Occasion } from '../../model/story.ts';
import { COLORS, colorOf } from './card-style.ts';

const INK = COLORS.ink;
const ring = `<circle cx="10" cy="10" r="8.5" fill="none" stroke="${INK}" stroke-width="2"/>`;

/** The shapes of occasions, drawn in a square of 20; those of pages stand in `src/layouts/occasion-css.ts`. */
const OCCASION_SHAPES: Readonly<Record<Occasion['shape'], (fill: string) => string>> = {
  disc: (fill) => `<circle cx="10" cy="10" r="8.5" fill="${fill}"/>`,
  diamond: (fill) => `<path d="M10 .5 19.5 10 10 19.5 .5 10Z" fill="${fill}"/>`,
  triangle: (fill) => `<path d="M10 1 19.5 18.5H.5Z" fill="${fill}"/>`,
  cross: (fill) => `<path d="M7 1h6v6h6v6h-6v6H7v-6H1V7h6Z" fill="${fill}"/>`,
  star: (fill) =>
    `<path d="m10 0 2.9 6.7 7.1.6-5.4 4.8 1.6 7.1-6.2-3.7-6.2 3.7 1.6-7.1L0 7.3l7.1-.6Z" fill="${fill}"/>`,
};

/** The other shapes of the site, in ink. */
const SHAPES: Readonly<Record<Exclude<Mark, Occasion>, string>> = {
  Supported: `<circle cx="10" cy="10" r="9.5" fill="${INK}"/>`,
  'In a sense': `${ring}<circle cx="10" cy="10" r="3.6" fill="${INK}"/>`,
  'Needs context': `${ring}<path d="M1.5 10a8.5 8.5 0 0 0 17 0Z" fill="${INK}"/>`,
  Disputed: `${ring}<path d="M4 16 16 4" stroke="${INK}" stroke-width="3"/>`,
  'Source slip': `<path d="M10 1.5 18.5 10 10 18.5 1.5 10Z" fill="none" stroke="${INK}" stroke-width="2"/>`,
  Opinion: `<circle cx="10" cy="10" r="8.5" fill="none" stroke="${INK}" stroke-width="2.4" stroke-linecap="round" stroke-dasharray="0 5.34"/>`,
  verified: `<path d="M3 11 8 16.5 17.5 4" fill="none" stroke="${COLORS.muted}" stroke-width="2.4"/>`,
};

/** A mark as an SVG image. */
export const markSvg = (mark: Mark): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">${typeof mark === 'string' ? SHAPES[mark] : OCCASION_SHAPES[mark.shape](colorOf(mark))}</svg>`;
