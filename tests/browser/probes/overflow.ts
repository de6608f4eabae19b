/** Runs inside a page. The elements that reach out of the window sideways, or "" when nothing scrolls. */
export function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.body.querySelectorAll('*')]
    .filter(
      (e) => e.getBoundingClientRect().right > clientWidth + 1 && e.closest('.visually-hidden') === null,
    )
    .slice(-3)
    .map(
      (e) =>
        `${e.tagName.toLowerCase()}.${e.className} reaches ${Math.round(e.getBoundingClientRect().right)} px`,
    );
}

/** Runs inside a page. Text that is cut off by its box, and text that lies over other text. */
export function spoiledText(): string[] {
  // Words for listeners alone, by their class or by the same style where a table needs it at some widths only.
  const clipped = (e: Element | null): boolean =>
    e !== null && (getComputedStyle(e).clipPath === 'inset(50%)' || clipped(e.parentElement));
  const hidden = (e: Element) =>
    clipped(e) ||
    !e.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
  const cut = [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter(
      (e) =>
        e instanceof HTMLElement &&
        !hidden(e) &&
        /hidden|clip/.test(getComputedStyle(e).overflow) &&
        e.innerText.trim() !== '',
    )
    .filter((e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
    .map((e) => `cut: ${e.className} “${e.innerText.trim().slice(0, 30)}”`);

  interface Line {
    readonly box: DOMRect;
    readonly block: Element;
    readonly text: string;
  }
  const blockOf = (e: Element): Element =>
    getComputedStyle(e).display === 'inline' && e.parentElement ? blockOf(e.parentElement) : e;
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!node.nodeValue?.trim() || hidden(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 1)
        lines.push({ box, block: blockOf(parent), text: node.nodeValue.trim().slice(0, 30) });
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  const over: string[] = [];
  // A line's box is higher than its letters: only lines that share more than a third of their height lie over one another.
  const share = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 3;
  lines.forEach((one, i) => {
    for (const other of lines.slice(i + 1)) {
      if (other.box.top >= one.box.bottom) break;
      if (one.block !== other.block && share(one.box, other.box))
        over.push(`over: “${one.text}” and “${other.text}”`);
    }
  });
  return [...cut, ...over];
}
