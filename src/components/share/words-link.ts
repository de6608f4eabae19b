import { type TextDirective, textDirective } from '../../model/deeplink.ts';

const BLOCK = 'p, li, td, th, blockquote > span, blockquote';
/** Characters up to which words are named in full. */
const WHOLE = 60;
const EDGE = 4;
const MOST_AROUND = 6;

/**
 * A link to the words of a range: `…/#t9:~:text=…`. Cut words are taken whole; where the words stand elsewhere on the
 * page too, the words before or behind them go along until the place is clear.
 */
export function linkToSelection(range: Range, passage: HTMLElement): string | undefined {
  const [first, last] = [range.startContainer, range.endContainer].map((node) => blockOf(node, passage));
  if (!first || !last) return undefined;
  const [head, from] = [flat(first), offsetIn(first, range.startContainer, range.startOffset)];
  const [tail, to] = [flat(last), offsetIn(last, range.endContainer, range.endOffset)];
  const start = head.slice(wordStart(head, from)).trim();
  const end = tail.slice(0, wordEnd(tail, to)).trim();
  const one = first === last ? head.slice(wordStart(head, from), wordEnd(tail, to)).trim() : undefined;
  const words = directive(one, start, end);
  if (!words) return undefined;
  const page = flat(document.body);
  const before = head.slice(0, wordStart(head, from)).trim().split(' ').filter(Boolean);
  const after = tail.slice(wordEnd(tail, to)).trim().split(' ').filter(Boolean);
  const address = location.href.replace(/#.*/s, '');
  return `${address}#${passage.id}${textDirective(unambiguous(words, page, before, after))}`;
}

function directive(one: string | undefined, start: string, end: string): TextDirective | undefined {
  if (one === '' || start === '' || end === '') return undefined;
  if (one !== undefined && one.length <= WHOLE) return { start: one };
  return { start: start.split(' ').slice(0, EDGE).join(' '), end: end.split(' ').slice(-EDGE).join(' ') };
}

function unambiguous(
  words: TextDirective,
  page: string,
  before: readonly string[],
  after: readonly string[],
): TextDirective {
  const stands = (text: string) => page.toLowerCase().split(text.toLowerCase()).length - 1;
  const { start, end } = words;
  if (stands(start) < 2) return words;
  for (let n = 1; n <= Math.min(MOST_AROUND, before.length); n++) {
    const prefix = before.slice(-n).join(' ');
    if (stands(`${prefix} ${start}`) < 2) return { ...words, prefix };
  }
  for (let n = 1; n <= Math.min(MOST_AROUND, after.length) && end === undefined; n++) {
    const suffix = after.slice(0, n).join(' ');
    if (stands(`${start} ${suffix}`) < 2) return { ...words, suffix };
  }
  return words;
}

const blockOf = (node: Node, passage: HTMLElement) => {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>(BLOCK);
  return block && passage.contains(block) ? block : undefined;
};

/** Text as a page shows it, white space as one space. */
const flat = (node: Node) => spaced(node.textContent ?? '');
const spaced = (text: string) => text.replace(/\s+/g, ' ');

/** Where a boundary of a range lies in the flat text of its block. */
function offsetIn(block: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return spaced(before.toString()).length;
}

const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{M}\p{N}'’]/u.test(char);
function wordStart(text: string, at: number): number {
  let start = at;
  while (isWord(text[start]) && isWord(text[start - 1])) start--;
  return start;
}
function wordEnd(text: string, at: number): number {
  let end = at;
  while (isWord(text[end - 1]) && isWord(text[end])) end++;
  return end;
}
