/**
 * A text as it is compared: NFC, any white space (no-break spaces, tabs, line breaks) as one space with none at the
 * edges, curly quotation marks and apostrophes straight. Nothing else: case, dashes, ellipses and slips stay.
 */
export function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .trim();
}
