/** Links that open a page at words of it, for components that show or make them. */
export { type TextDirective, textDirective } from '../proof/textfragment.ts';
export type { DeepLink } from '../proof/deeplink.ts';
import type { TextDirective } from '../proof/textfragment.ts';

/** The words at which a link opens its page, as they are printed beside it. */
export const shownWords = ({ start, end }: TextDirective) =>
  end === undefined ? start : `${start} … ${end}`;
