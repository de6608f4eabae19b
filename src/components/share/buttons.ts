import { makeElement } from '../site/make-element.ts';
import { canCopy, copy } from './copy.ts';
import { firstWords, quotationOf } from './copied-quotation.ts';
import { LABELS } from './button-labels.ts';

export function button(words: string, act: () => void): HTMLButtonElement {
  const made = makeElement('button', { type: 'button' }, words);
  made.addEventListener('click', act);
  return made;
}

/** The buttons for an address and for the quotations of the passage it shows; none that this browser cannot serve. */
export function shareButtons(permalink: string, passage: ParentNode | null): HTMLButtonElement[] {
  const made: HTMLButtonElement[] = [];
  if (canCopy()) {
    made.push(button(LABELS.copyLink, () => void copy('link', permalink)));
    for (const q of passage?.querySelectorAll<HTMLElement>('.retold .verbatim') ?? [])
      made.push(
        button(LABELS.copyQuotation(firstWords(q)), () => {
          const { text, html } = quotationOf(q, permalink);
          void copy('quotation', text, html);
        }),
      );
  }
  if (typeof navigator.share === 'function')
    made.push(
      button(LABELS.native, () => {
        // Cancelling the dialog is not an error.
        navigator.share({ title: document.title, url: permalink }).catch(() => undefined);
      }),
    );
  return made;
}
