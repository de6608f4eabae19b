import type { Node } from '@takumi-rs/core';
import { createHash } from 'node:crypto';
import type { Card } from '../../model/cards/card.ts';
import { type Store, stored } from './cache.ts';
import { candidates, firstThatFits } from './fit.ts';
import { type FontFile, filesFor } from './fonts.ts';
import { SIZE } from './card-style.ts';
import { rendererVersion, rendererWith } from './renderer.ts';

/**
 * A card as a PNG of 1200×630. The same card gives the same bytes: nothing decides them but what it says, the fonts and
 * the renderer's version, and under these it is remembered in `store`.
 * @throws an error that names the card and the character, where no bundled font has one.
 */
export async function drawCard(card: Card, store?: Store): Promise<Uint8Array<ArrayBuffer>> {
  const trees = candidates(card);
  const files = fontsOf(card, trees[0]!.fixed);
  const key = createHash('sha256')
    .update(JSON.stringify([rendererVersion(), files.map((f) => f.sha256), trees]))
    .digest('hex');
  return stored(store, key, async () => {
    const renderer = await rendererWith(files);
    const { fixed } = await firstThatFits(renderer, trees);
    return new Uint8Array(await renderer.render(fixed, { ...SIZE, format: 'png' }));
  });
}

/** The font files of everything that a card draws, in a fixed order. */
export function fontsOf(card: Card, tree: Node): FontFile[] {
  try {
    // What is cut ends in an ellipsis, so its glyph must be there too.
    const files = textsOf(tree).flatMap(({ text, families }) => filesFor(`${text}…`, families));
    return [...new Map(files.map((f) => [f.path, f])).values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch (error) {
    throw new Error(`${card.href}: ${(error as Error).message}`, { cause: error });
  }
}

/** Every text of a tree, with the families it is set in. */
export function textsOf(node: Node): { text: string; families: string[] }[] {
  if (node.type === 'container') return (node.children ?? []).flatMap(textsOf);
  if (node.type !== 'text') return [];
  return [{ text: node.text, families: String(node.style?.fontFamily).replaceAll('"', '').split(', ') }];
}
