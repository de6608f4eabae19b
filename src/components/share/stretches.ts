/** Text of a passage that a browser finds as one: inside one block, without a note mark, sign or button between. */
export interface Stretch {
  readonly text: string;
  /** The part of it that is selected; `from` equals `to` where nothing is. */
  readonly from: number;
  readonly to: number;
}

const MARKS = 'sup, .ok, button';
const BLOCK = 'p, li, td, th, blockquote';

/** The stretches of a text that a range touches, in order, white space as single spaces, cut words taken whole. */
export function selectedStretches(range: Range, text: Element): Stretch[] {
  const runs: Text[][] = [];
  let last: Element | null | undefined;
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement!.closest(MARKS)) {
      last = undefined;
      continue;
    }
    const block = node.parentElement!.closest(BLOCK);
    if (last === undefined || block !== last) runs.push([]);
    runs.at(-1)!.push(node);
    last = block;
  }
  return runs.map((nodes) => stretchOf(nodes, range)).filter(({ from, to }) => to > from);
}

function stretchOf(nodes: readonly Text[], range: Range): Stretch {
  let text = '';
  let from: number | undefined;
  let to = 0;
  for (const node of nodes) {
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    if (range.intersectsNode(node) && end > start) {
      from ??= spaced(text + node.data.slice(0, start)).length;
      to = spaced(text + node.data.slice(0, end)).length;
    }
    text += node.data;
  }
  return wholeWords(spaced(text), from ?? 0, to);
}

function wholeWords(text: string, from: number, to: number): Stretch {
  const isWord = (at: number) => /[\p{L}\p{M}\p{N}'’-]/u.test(text[at] ?? '');
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  if (from === to) return { text, from, to };
  while (isWord(from) && isWord(from - 1)) from--;
  while (isWord(to - 1) && isWord(to)) to++;
  return { text, from, to };
}

/** White space as a page shows it. */
export const spaced = (text: string) => text.replace(/\s+/g, ' ');
