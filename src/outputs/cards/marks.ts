import type { Mark } from '../../model/cards/card.ts';
import { COLORS } from './card-style.ts';

const INK = COLORS.ink;
const ring = `<circle cx="10" cy="10" r="8.5" fill="none" stroke="${INK}" stroke-width="2"/>`;

/** The shapes of the site, drawn in a square of 20: a summit’s in its color, a verdict’s in ink. */
const SHAPES: Readonly<Record<Mark, string>> = {
  vostochny: `<circle cx="10" cy="10" r="8.5" fill="${COLORS.vostochny}"/>`,
  pyongyang: `<path d="M10 .5 19.5 10 10 19.5 .5 10Z" fill="${COLORS.pyongyang}"/>`,
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
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">${SHAPES[mark]}</svg>`;
