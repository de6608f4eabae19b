/** Makes a full address of one that `links.ts` made: `/sub/timeline/` becomes `https://example.org/sub/timeline/`. */
export type Absolute = (href: string) => string;

/** @param site the origin, as Astro has it in its configuration. */
export const absoluteOn =
  (site: URL | undefined): Absolute =>
  (href) =>
    new URL(href, site).href;
