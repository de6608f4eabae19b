import { makeElement } from '../site/make-element.ts';

/**
 * How hits look: the colors that a reader's system has for marked text, and the reverse for the one at hand. Set from here,
 * since only the script marks anything, and style checkers do not know highlights yet.
 */
const LOOK =
  '::highlight(found){background-color:Mark;color:MarkText}::highlight(found-now){background-color:CanvasText;color:Canvas}';

/** Draws hits, all and the one at hand, and takes back what was drawn before; the text and its elements stay as they are. */
export type MarkHits = (all: readonly Range[], now: Range | undefined) => void;

/** How this engine marks hits: as highlights, else as boxes above the text. */
export function makeMarker(): MarkHits {
  if (!('highlights' in CSS)) return makeBoxes();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return (all, now) => {
    CSS.highlights.set('found', new Highlight(...all));
    CSS.highlights.set('found-now', new Highlight(...(now ? [now] : [])));
  };
}

/** A selection would do without boxes, but takes the keyboard away from the field in some engines. */
function makeBoxes(): MarkHits {
  const boxes = makeElement('div', { className: 'find-boxes' });
  document.body.append(boxes);
  let drawn: Parameters<MarkHits> = [[], undefined];
  const draw = () => {
    const [all, now] = drawn;
    const boxOf = (range: Range) => (rect: DOMRect) => {
      const box = makeElement('i', { className: range === now ? 'now' : '' });
      Object.assign(box.style, {
        left: `${rect.left + scrollX}px`,
        top: `${rect.top + scrollY}px`,
        width: `${rect.width}px`,
        height: `${rect.height}px`,
      });
      return box;
    };
    boxes.replaceChildren(...all.flatMap((range) => [...range.getClientRects()].map(boxOf(range))));
  };
  // What is unfolded, or a window of another width, moves words.
  addEventListener('resize', draw);
  addEventListener('toggle', draw, true);
  return (...hits) => {
    drawn = hits;
    draw();
  };
}
