/**
 * Runs inside a page. Scrolls an element to a place in the window and presses it.
 * @param at where in the window: at its start, in the middle, at its end.
 */
export function pressAt(selector: string, at: 'start' | 'center' | 'end'): void {
  const element = document.querySelector<HTMLElement>(selector)!;
  element.scrollIntoView({ block: at, behavior: 'instant' });
  element.click();
}

/** Runs inside a page. What is wrong with the popover that is open, which is closed after; undefined while none is. */
export function openPopover(): string[] | undefined {
  const open = document.querySelector<HTMLElement>(':popover-open');
  if (!open) return undefined;
  const { left, top, right, bottom, height, width } = open.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(open);
  const content = range.getBoundingClientRect();
  const { paddingTop, paddingLeft } = getComputedStyle(open);
  const edge = (padding: string) => 2 * (Number.parseFloat(padding) + 2);
  const faults = [
    ...(left < 0 || top < 0 || right > innerWidth || bottom > innerHeight ? ['outside the window'] : []),
    ...(height > content.height + edge(paddingTop) + 4 ? ['higher than its content'] : []),
    ...(width > Math.max(content.width + edge(paddingLeft) + 4, 390) ? ['wider than its content'] : []),
    ...(open.innerText.trim() === '' ? ['empty'] : []),
  ].map((fault) => `${fault}: ${[left, top, width, height].map(Math.round).join(', ')}`);
  open.hidePopover();
  return faults;
}
