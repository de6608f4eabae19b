import { comparedText } from './find-text.ts';

const BLOCKS = 'p, li, h2, h3, dt, dd, blockquote, figcaption, summary, td, th';
/** What stands in the text and is no part of its words: numbers of notes, buttons, ways around, words for screen readers alone. */
const APART = 'sup, button, .back, .share-menu, .visually-hidden, [aria-hidden="true"]';

/** Whether a reader can come to see an element: what is folded can be unfolded, what a choice has hidden cannot. */
function canBeShown(element: Element): boolean {
  for (let e: Element | null = element; e; e = e.parentElement)
    if (getComputedStyle(e).display === 'none') return false;
  return true;
}

/** The text nodes of each block under a root, in the order of the page. */
function blocksOf(root: Element): Map<Element, Text[]> {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const block = node.parentElement!.closest(BLOCKS);
    if (!block || node.parentElement!.closest(APART)) continue;
    if (!blocks.get(block)?.push(node)) blocks.set(block, [node]);
  }
  return blocks;
}

/**
 * Every place under a root where words stand, across links and quotations, within one block each.
 * @param words as a reader types them. @returns the ranges that can be shown, and how many a choice of the reader hides.
 */
export function findHits(root: Element, words: string): { ranges: Range[]; hidden: number } {
  const wanted = comparedText([new Text(words)]).text.trim();
  const ranges: Range[] = [];
  let hidden = 0;
  if (wanted === '') return { ranges, hidden };
  for (const [block, nodes] of blocksOf(root)) {
    const { text, places } = comparedText(nodes);
    if (!text.includes(wanted)) continue;
    const shown = canBeShown(block);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      if (!shown) {
        hidden++;
        continue;
      }
      const range = new Range();
      range.setStart(...places[at]!);
      const [node, offset] = places[at + wanted.length - 1]!;
      range.setEnd(node, offset + 1);
      ranges.push(range);
    }
  }
  return { ranges, hidden };
}
