/** How far from the top of the window something may be and count as what is being read, in CSS pixels. */
const READING_LINE = 120;

/**
 * Goes to the next item of the page, or to the one before: brings it to the top, moves the focus there, and says in the
 * address where the reader is.
 * @param selector of the items. @param by 1 or -1, from the one that has the focus, or that is read.
 */
export function stepFrom(selector: string, by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (item) => item.getClientRects().length > 0,
  );
  const focused = items.findIndex((item) => item === document.activeElement);
  const read = items.findLastIndex((item) => item.getBoundingClientRect().top < READING_LINE);
  const item = items[(focused < 0 ? read : focused) + by];
  if (!item) return;
  // A passage takes the focus only when it is asked to.
  if (!item.hasAttribute('href') && !item.hasAttribute('tabindex')) item.tabIndex = -1;
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'start' });
  if (item.id) history.replaceState(history.state, '', `#${item.id}`);
}
