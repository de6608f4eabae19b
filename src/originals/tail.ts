import { countWords } from '../markup/count-words.ts';
import { isEndMark, setAsideReason } from './boilerplate.ts';

/**
 * Why the paragraphs of a text are set aside: stage directions anywhere, and at the end whatever stands behind an end
 * mark or reads like the foot of a page.
 */
export function tailOf(texts: readonly string[], spoken = 1): (i: number) => string | undefined {
  const words = texts.map(countWords);
  const all = words.reduce((a, b) => a + b, 0);
  const behind = (i: number) => words.slice(i + 1).reduce((a, b) => a + b, 0);
  // A mark in the middle is a break between two parts: only what is short behind it is a foot.
  const mark = texts.findIndex(
    (t, i) => i >= spoken && isEndMark(t) && (behind(i) <= 40 || behind(i) <= all * 0.15),
  );
  let end = mark < 0 ? texts.length : mark;
  while (end > spoken && setAsideReason(texts[end - 1]!, true) !== undefined) end--;
  return (i) => {
    if (i < end) return setAsideReason(texts[i]!, false);
    return setAsideReason(texts[i]!, true) ?? `behind the end mark`;
  };
}
