/** A stretch of text that is too faint: its words, its contrast, what is asked, and where it stands. */
export interface Faint {
  readonly text: string;
  readonly ratio: number;
  readonly least: number;
  readonly at: string;
}

/**
 * Runs inside a page. The contrast of every visible text, drawn text of pseudo-elements included, against every ground it may
 * have: colors of all ancestors laid over one another, each stop of a gradient as a ground of its own (WCAG 2.2, 1.4.3).
 * @returns what has less than 4.5:1, or 3:1 from 24 px, or from 18.66 px in bold.
 */
export function faintText(): Faint[] {
  type Color = readonly [number, number, number, number];
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, Color>();
  const read = (css: string): Color => {
    const color = known.get(css);
    if (color) return color;
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data;
    known.set(css, [r, g, b, a / 255]);
    return known.get(css)!;
  };
  const over = ([r, g, b, a]: Color, under: Color): Color => [
    r * a + under[0] * (1 - a),
    g * a + under[1] * (1 - a),
    b * a + under[2] * (1 - a),
    1,
  ];
  const linear = (v: number) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]: Color) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const contrast = (a: Color, b: Color) => {
    const [x, y] = [luminance(a), luminance(b)];
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  };

  /** Every ground an element may have: its own color and gradients over those of its ancestors. */
  const seen = new Map<Element, Color[]>();
  const groundsOf = (element: Element | null): Color[] => {
    if (element === null) {
      const dark =
        matchMedia('(prefers-color-scheme: dark)').matches &&
        /dark/.test(getComputedStyle(document.documentElement).colorScheme);
      return [dark ? [18, 18, 18, 1] : [255, 255, 255, 1]];
    }
    const before = seen.get(element);
    if (before) return before;
    const style = getComputedStyle(element);
    const fill = read(style.backgroundColor);
    const under = groundsOf(element.parentElement).map((ground) => over(fill, ground));
    // A line a few pixels thick lies beside the words, not under them.
    const thin = /(^|[ ,])[0-4]px/.test(style.backgroundSize);
    const image = thin ? '' : style.backgroundImage;
    const stops = [...image.matchAll(/(?:rgba?|color|oklch|oklab|hsla?)\([^)]*\)/g)].map(([c]) => read(c));
    const grounds = [...under, ...stops.flatMap((stop) => under.map((ground) => over(stop, ground)))];
    seen.set(element, grounds);
    return grounds;
  };
  const opacityOf = (element: Element | null): number =>
    element === null ? 1 : Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement);

  const found: Faint[] = [];
  const weigh = (
    element: Element,
    style: CSSStyleDeclaration,
    text: string,
    under: Element | null = element,
  ) => {
    const size = Number.parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const [r, g, b, a] = read(element instanceof SVGElement ? style.fill : style.color);
    const ink: Color = [r, g, b, a * opacityOf(element)];
    const ratio = Math.min(...groundsOf(under).map((ground) => contrast(over(ink, ground), ground)));
    if (ratio >= least) return;
    const at = `${element.tagName.toLowerCase()}.${[...element.classList].filter((c) => !c.startsWith('astro-')).join('.')}`;
    found.push({ text: text.trim().slice(0, 40), ratio: Math.round(ratio * 100) / 100, least, at });
  };
  const shown = (element: Element) =>
    element.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
      contentVisibilityAuto: true,
    }) && element.closest('.visually-hidden') === null;

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    const text = node.nodeValue ?? '';
    if (text.trim() !== '' && shown(element)) weigh(element, getComputedStyle(element), text);
  }
  for (const element of document.body.querySelectorAll('*'))
    for (const part of ['::before', '::after']) {
      const style = getComputedStyle(element, part);
      const text = /^"([^"]*)"/.exec(style.content)?.[1] ?? '';
      const drawn = text.trim() !== '' && style.display !== 'none' && style.visibility === 'visible';
      if (!drawn || !shown(element)) continue;
      // A sign set above its element lies on what that lies on.
      const above = style.position === 'absolute' && Number.parseFloat(style.bottom) >= element.clientHeight;
      weigh(element, style, text, above ? element.parentElement : element);
    }
  return found;
}

/** Runs inside a page. Opens all that folds, and lays what opens over the page into it, so that all text can be measured. */
export function unfold(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const card of document.querySelectorAll('[popover]')) card.removeAttribute('popover');
}
