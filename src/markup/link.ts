import { LINK_KINDS, type LinkKind } from './vocabulary.ts';

/** A link inside the site or to a reference, as authors write it: `passage:harbor-radio-2023-09-01/t18`. */
export interface TypedLink {
  readonly kind: LinkKind;
  readonly target: string;
}

const TYPED = new RegExp(`^(${LINK_KINDS.join('|')}):(\\S+)$`);

/** The words of a link such as "HR t4", which must not part at the end of a line. */
export const keepTogether = (label: string) => label.replace(/^([A-Z]+) ([a-z]\d+)$/, '$1\u00a0$2');

/** @returns the link's kind and target, or undefined where the text is no typed link. */
export function parseLink(text: string): TypedLink | undefined {
  const match = TYPED.exec(text);
  return match ? { kind: match[1] as LinkKind, target: match[2]! } : undefined;
}
