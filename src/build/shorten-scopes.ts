/**
 * Shortens the names by which components keep their styles to themselves: `data-astro-cid-j7pv25f6` → `data-c0`, numbered
 * by first use, in the styles and on the elements of a page alike.
 * @param html a page as Astro writes it. A regular expression is enough: the names stand nowhere else.
 */
export function shortenScopes(html: string): string {
  const names = new Map<string, string>();
  return html.replace(/data-astro-cid-(\w+)/g, (_, id: string) => {
    if (!names.has(id)) names.set(id, `data-c${names.size.toString(36)}`);
    return names.get(id)!;
  });
}
