/** Signs that could end a script element or a line of script, as JSON may write them. */
const SIGNS = /[<>&\u2028\u2029]/g;

/**
 * A JSON-LD document as the text of a `<script type="application/ld+json">`.
 * @param data what JSON can hold. @returns JSON in which `<`, `>`, `&` and the two line separators of Unicode are escaped.
 */
export function jsonLdText(data: object): string {
  return JSON.stringify(data).replace(
    SIGNS,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
