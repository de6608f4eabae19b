/**
 * Runs inside a page. Things to press that are smaller than 24 by 24 px without one of the exceptions of WCAG 2.2, 2.5.8:
 * in a line of text; so far from others that a circle of 24 px around it touches none; the same to be had elsewhere.
 * @param equivalent selectors of targets with a larger equivalent on the same page.
 */
export function smallTargets(equivalent: readonly string[]): string[] {
  const LEAST = 24;
  interface Target {
    readonly element: HTMLElement;
    readonly box: DOMRect;
    readonly small: boolean;
  }
  const inLabel = (e: Element) => e.matches('input') && e.closest('label') !== null;
  const targets = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), summary, label, select',
    ),
  ]
    .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !inLabel(e))
    .filter((e) => getComputedStyle(e).pointerEvents !== 'none' && e.closest('.visually-hidden') === null)
    .map((element): Target => {
      const box = element.getBoundingClientRect();
      // Half a pixel is lost to rounding of text.
      return { element, box, small: box.width < LEAST - 0.5 || box.height < LEAST - 0.5 };
    })
    // What is moved out of the page until it has focus is not there to be pressed.
    .filter(({ box }) => box.width > 0 && box.right > 0);

  const block = (e: Element): Element =>
    /^inline/.test(getComputedStyle(e).display) && e.parentElement ? block(e.parentElement) : e;
  /** Words around it that are no target themselves. */
  const inSentence = (e: HTMLElement) => {
    if (!/^inline/.test(getComputedStyle(e).display)) return false;
    const around = block(e.parentElement!);
    const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement!.closest('a, button, label') && /\p{L}/u.test(node.nodeValue ?? ''))
        return true;
    return false;
  };
  const middle = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 });
  const crowds = (one: Target, other: Target) => {
    if (one === other || one.element.contains(other.element) || other.element.contains(one.element))
      return false;
    const a = middle(one.box);
    const b = middle(other.box);
    if (other.small && Math.hypot(a.x - b.x, a.y - b.y) < LEAST - 0.5) return true;
    // A link that runs over two lines is where its words are, not the box around both lines.
    return [...other.element.getClientRects()].some((part) => {
      const dx = Math.max(part.left - a.x, 0, a.x - part.right);
      const dy = Math.max(part.top - a.y, 0, a.y - part.bottom);
      return Math.hypot(dx, dy) < LEAST / 2 - 0.5;
    });
  };
  return targets
    .filter((t) => t.small && !equivalent.some((s) => t.element.matches(s)) && !inSentence(t.element))
    .flatMap((t) => {
      const near = targets.find((other) => crowds(t, other));
      if (!near) return [];
      const name = (e: HTMLElement) =>
        `${e.tagName.toLowerCase()} “${e.textContent.trim().replace(/\s+/g, ' ').slice(0, 30)}”`;
      const size = `${Math.round(t.box.width)}×${Math.round(t.box.height)}`;
      return [`${name(t.element)} ${size} beside ${name(near.element)}`];
    });
}
