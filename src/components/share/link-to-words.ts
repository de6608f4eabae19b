import { type TextDirective, textDirective } from '../../model/text-directive.ts';
import { selectedStretches, spaced } from './stretches.ts';

/** Characters up to which words are named in full. */
const WHOLE = 60;
const EDGE = 4;
const MOST = 8;

/**
 * A link to the words of a range: `…/#t9:~:text=…`; undefined where it selects nothing of the passage's text, or more
 * than that. Long words are named by their first and last; where they stand elsewhere on the page too, the words around
 * them go along until the place is clear.
 */
export function linkToSelection(range: Range, passage: Element): string | undefined {
  const text = passage.querySelector('.retold')!;
  const stretches = selectedStretches(range, text);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last || reachesOut(range, text)) return undefined;
  const before = words(first.text.slice(0, first.from));
  const after = words(last.text.slice(last.to));
  const start = first.text.slice(first.from, first === last ? last.to : undefined);
  const whole = first === last && start.length <= WHOLE;
  const directive = whole
    ? around(start, before, after)
    : { ...from(words(start), before), end: words(last.text.slice(0, last.to)).slice(-EDGE).join(' ') };
  return `${location.href.replace(/#.*/s, '')}#${passage.id}${textDirective(directive)}`;
}

/** Whether a range holds words outside a text. A triple click ends at the start of the next block, which is no word. */
function reachesOut(range: Range, text: Element): boolean {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!range.intersectsNode(node) || text.contains(node)) continue;
    const part = node.data.slice(0, node === range.endContainer ? range.endOffset : undefined);
    if (part.trim() !== '' && node.parentElement!.checkVisibility()) return true;
  }
  return false;
}

/** How often words stand on the page; hidden ones count, so that one prefix too many is the worst that can happen. */
const stands = (text: string) =>
  spaced(document.body.textContent ?? '')
    .toLowerCase()
    .split(text.toLowerCase()).length - 1;

function around(start: string, before: readonly string[], after: readonly string[]): TextDirective {
  if (stands(start) < 2) return { start };
  for (let n = 1; n <= Math.max(before.length, after.length) && n <= MOST; n++) {
    const prefix = before.slice(-n).join(' ');
    if (prefix && stands(`${prefix} ${start}`) < 2) return { prefix, start };
    const suffix = after.slice(0, n).join(' ');
    if (suffix && stands(`${start} ${suffix}`) < 2) return { start, suffix };
  }
  return { start };
}

/** The first words of a range: as few as stand once, with the words before them if need be. */
function from(all: readonly string[], before: readonly string[]): TextDirective {
  for (let n = EDGE; n <= MOST && n <= all.length; n++) {
    const start = all.slice(0, n).join(' ');
    if (stands(start) < 2) return { start };
  }
  return around(all.slice(0, EDGE).join(' '), before, []);
}

const words = (text: string) => text.split(' ').filter(Boolean);
