/** What a reader who moves by keyboard stands on. */
export interface Stop {
  readonly name: string;
  /** Whether it comes after the stop before it in the document; the first after leaving the page does not. */
  readonly forward: boolean;
  /** What is wrong with how its focus shows; empty when it is seen. */
  readonly faults: readonly string[];
}

/**
 * Runs inside a page. The element that has focus: whether it has an outline of 2 px or more, on itself or on its label, whether
 * it stands in the window, and whether anything lies over it. The contrast of the outline is the tokens' test.
 */
export function focusStop(): Stop | undefined {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return undefined;
  const name = `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.innerText ?? element.id).trim().slice(0, 30)}”`;
  const shown = element.closest('label') ?? element;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
  const faults: string[] = [];
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 || /^rgba.*, 0\)$/.test(outlineColor))
    faults.push(`no outline: ${outlineStyle} ${outlineWidth} ${outlineColor}`);
  const parts = [...shown.getClientRects()].filter((r) => r.width > 0 && r.height > 0);
  const points = parts.map((r) => ({ x: r.left + r.width / 2, y: r.top + r.height / 2 }));
  const inside = points.filter(({ x, y }) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  if (inside.length === 0) faults.push('outside the window');
  else if (
    !inside.some(({ x, y }) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && shown.contains(top);
    })
  )
    faults.push(`covered by ${document.elementFromPoint(inside[0]!.x, inside[0]!.y)?.className}`);
  const before = document.querySelector('[data-last-stop]');
  const forward = !before || (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  before?.removeAttribute('data-last-stop');
  element.dataset['lastStop'] = '';
  return { name, forward, faults };
}
