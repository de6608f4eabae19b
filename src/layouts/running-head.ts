/** A string of CSS: nothing in it may end the string or the sheet. */
const quoted = (text: string) =>
  `"${text.replace(/["\\<\n]/g, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;

const LOOK = 'font:8pt Liberation Sans,Arial,sans-serif;color:#4a4c51';

/**
 * The running head of printed pages: whose page it is, and where it is found (CSS Paged Media, margin boxes). The first
 * page has the masthead and none of it.
 */
export function runningHead(title: string, address: string): string {
  const box = (place: string, text: string) => `@${place}{content:${quoted(text)};${LOOK}}`;
  const none = (place: string) => `@${place}{content:none}`;
  return `@media print{@page{${box('top-left', title)}${box('top-right', address)}}@page:first{${none('top-left')}${none('top-right')}}}`;
}
