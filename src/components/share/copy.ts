import { makeElement } from '../site/make-element.ts';
import { LABELS } from './button-labels.ts';

/** Whether this browser can copy here at all: not on a page without https. */
export const canCopy = () => typeof navigator.clipboard?.writeText === 'function';

/** Copies text, and where given the same as HTML, and says so. */
export async function copy(what: keyof typeof LABELS.copied, text: string, html?: string): Promise<void> {
  try {
    if (html !== undefined && typeof ClipboardItem === 'function') {
      const item = { 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    } else await navigator.clipboard.writeText(text);
    announce(LABELS.copied[what]);
  } catch {
    announce(LABELS.failed);
  }
}

const blob = (text: string, type: string) => new Blob([text], { type });

let status: HTMLElement;
let fading: number | undefined;

/** The line that tells what happened, to the eye and to a screen reader. It must be there before it speaks. */
export function makeStatus(): void {
  status = makeElement('p', { className: 'share-status' });
  status.setAttribute('role', 'status');
  document.querySelector('main')!.append(status);
}

function announce(words: string): void {
  status.textContent = words;
  window.clearTimeout(fading);
  fading = window.setTimeout(() => (status.textContent = ''), 4000);
}
