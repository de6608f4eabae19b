import { shareButtons } from './buttons.ts';
import { WORDS } from './words.ts';

const MARGIN = 8;

/**
 * Turns the share link of a passage into a button that opens a menu, in which the link is found again. The menu is a
 * popover behind its button: the browser closes it on Escape and on a click elsewhere, and gives the focus back.
 */
export function makeShareButton(link: HTMLAnchorElement): void {
  const opener = document.createElement('button');
  opener.type = 'button';
  opener.className = link.className;
  opener.innerHTML = link.innerHTML;
  const menu = document.createElement('div');
  menu.className = 'share-menu';
  menu.popover = 'auto';
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
  link.textContent = WORDS.ownPage;
  link.className = '';
}

/** Below a place and inside the window; it scrolls with the page. */
export function place(element: HTMLElement, { left, bottom }: { left: number; bottom: number }): void {
  const most = document.documentElement.clientWidth - element.offsetWidth - MARGIN;
  element.style.left = `${Math.max(MARGIN, Math.min(left, most)) + window.scrollX}px`;
  element.style.top = `${bottom + 4 + window.scrollY}px`;
}
