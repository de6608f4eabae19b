/** How far from the top of the window something may be and count as what is being read, in CSS pixels. */
const READING_LINE = 120;

/** Moves the focus to an element without a scroll; one that takes none of its own has it until it is left. */
export function takeFocus(item: HTMLElement): void {
  if (item.tabIndex < 0) {
    item.tabIndex = -1;
    item.addEventListener('blur', () => item.removeAttribute('tabindex'), { once: true });
  }
  item.focus({ preventScroll: true });
}

const isInWindow = (item: Element) => {
  const { top, bottom } = item.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/**
 * Goes to the next item of the page, or to the one before: brings it to the top, moves the focus there, and says in the
 * address where the reader is. At once, so that a key can be pressed again before a glide would be over.
 * @param selector of the items. @param by 1 or -1, from the one in the window that has the focus, else from what is read.
 */
export function stepFrom(selector: string, by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (item) => item.getClientRects().length > 0,
  );
  const focused = items.findIndex((item) => item === document.activeElement && isInWindow(item));
  const read = items.findLastIndex((item) => item.getBoundingClientRect().top < READING_LINE);
  const item = items[(focused < 0 ? read : focused) + by];
  if (!item) return;
  takeFocus(item);
  item.scrollIntoView({ block: 'start', behavior: 'instant' });
  if (item.id) history.replaceState(history.state, '', `#${item.id}`);
}
