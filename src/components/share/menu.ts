import { makeElement } from '../site/make-element.ts';
import { shareButtons } from './buttons.ts';
import { LABELS } from './button-labels.ts';

/** Pixels between a menu and the window's edge, and what it belongs to. */
const MARGIN = 8;
const GAP = 4;

/**
 * Turns the share link of a passage into a button that opens a menu, in which the link is found again. The menu is a
 * popover behind its button: the browser closes it on Escape and on a click elsewhere, and gives the focus back.
 */
export function makeShareButton(link: HTMLAnchorElement): void {
  const { className, innerHTML } = link;
  const opener = makeElement('button', { type: 'button', className, innerHTML });
  const menu = makeElement('div', { className: 'share-menu', popover: 'auto' });
  menu.setAttribute('role', 'group');
  menu.setAttribute('aria-label', link.textContent ?? '');
  menu.addEventListener('beforetoggle', (event) => {
    if ((event as ToggleEvent).newState === 'open' && !menu.hasChildNodes())
      menu.append(...shareButtons(link.href, opener.closest('.passage')), link);
  });
  menu.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') place(menu, opener.getBoundingClientRect());
  });
  opener.popoverTargetElement = menu;
  link.replaceWith(opener, menu);
  link.textContent = LABELS.ownPage;
  link.className = '';
}

/** Below a place, above it where the window ends before; inside the window, and it scrolls with the page. */
export function place(
  element: HTMLElement,
  { left, top, bottom }: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = element;
  const below = bottom + GAP;
  const fits = below + offsetHeight + MARGIN <= clientHeight;
  const inside = (wanted: number, most: number) => Math.max(MARGIN, Math.min(wanted, most - MARGIN));
  element.style.left = `${inside(left, clientWidth - offsetWidth) + window.scrollX}px`;
  element.style.top = `${inside(fits ? below : top - GAP - offsetHeight, clientHeight - offsetHeight) + window.scrollY}px`;
}
