/**
 * Where axe says that it cannot tell, and why that is no fault. What is not in this list fails the test, and so does an entry
 * that fits nothing any more.
 */
export const EXPLAINED = [
  {
    rule: 'label-content-name-mismatch',
    html: /^<(a|button)[^>]* class="(back|term)"/,
    reason: 'What is seen is a sign (↩, ?), no word that anyone could speak; the name says what it means.',
  },
  {
    rule: 'link-in-text-block',
    html: /^<a[^>]* class="back"/,
    reason: 'An arrow behind the last words of a note: it is told from them by its shape, not by color.',
  },
  {
    rule: 'color-contrast',
    html: /^<text /,
    reason: 'Words in a drawing, which axe does not weigh: contrast.test.ts measures their fill.',
  },
] as const;
