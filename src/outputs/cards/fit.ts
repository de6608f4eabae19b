import type { MeasuredNode, Node, Renderer } from '@takumi-rs/core';
import type { Card } from '../../model/cards/card.ts';
import { SIZE, VOICES } from './card-style.ts';
import { cardTree } from './tree.ts';

/** One layout of a card. */
export interface Candidate {
  /** Size of the large words, in pixels. */
  readonly px: number;
  /** Whether text that is too long may be truncated. */
  readonly cut: boolean;
  /** The tree without a height, to be measured; and the tree that is drawn. */
  readonly free: Node;
  readonly fixed: Node;
}

/** Lines that large words too long for the smallest size are cut to, as many as there is room for. */
const CUTS = [6, 4, 2, 1];

/** A card in every size that its number of characters allows, the largest first; then cut to ever fewer lines. */
export function candidates(card: Card): Candidate[] {
  const sizes = VOICES[card.voice].sizes.filter(([, most]) => card.text.length <= most).map(([px]) => px);
  const smallest = sizes.at(-1)!;
  const ways: { px: number; most?: number }[] = [
    ...sizes.map((px) => ({ px })),
    ...CUTS.map((most) => ({ px: smallest, most })),
  ];
  return ways.map(({ px, most }) => ({
    px,
    cut: most !== undefined,
    free: cardTree(card, px, most),
    fixed: cardTree(card, px, most, SIZE.height),
  }));
}

/** The first that is no higher than a card and has no word wider than its place; else the last. */
export async function firstThatFits(renderer: Renderer, ways: readonly Candidate[]): Promise<Candidate> {
  for (const way of ways) {
    const measured = await renderer.measure(way.free, { width: SIZE.width });
    if (measured.height <= SIZE.height && withinWidth(measured)) return way;
  }
  return ways.at(-1)!;
}

const withinWidth = ({ width, runs, children }: MeasuredNode): boolean =>
  // The space at which a line was broken hangs over its edge, and is not seen.
  runs.every((run) => run.x + run.width <= width + (/\s$/.test(run.text) ? run.height / 2 : 1)) &&
  children.every(withinWidth);
