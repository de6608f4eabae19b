import { button } from './buttons.ts';
import { copy } from './copy.ts';
import { place } from './menu.ts';
import { LABELS } from './button-labels.ts';
import { linkToSelection } from './link-to-words.ts';

/** Milliseconds of rest after which a selection is taken for made. */
const REST = 200;

/** Offers a link to the words that a reader selects within one passage. */
export function watchSelection(): void {
  let link: string | undefined;
  const offer = button(LABELS.linkToWords, () => {
    if (link !== undefined) void copy('link', link);
    offer.remove();
  });
  offer.className = 'share-words';
  // Above everything, and placed by the page, whatever it stands in.
  offer.popover = 'manual';
  // A press would drop the selection before the click is there.
  offer.addEventListener('mousedown', (event) => event.preventDefault());

  let waiting: number | undefined;
  document.addEventListener('selectionchange', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      const selection = document.getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
      const passage = range && passageOf(range);
      link = passage && linkToSelection(range, passage);
      if (!range || !passage || link === undefined) return offer.remove();
      // Behind the text, so that the next Tab from the selection comes to it.
      passage.querySelector('.retold')!.after(offer);
      offer.showPopover();
      const boxes = range.getClientRects();
      place(offer, boxes[boxes.length - 1] ?? range.getBoundingClientRect());
    }, REST);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') offer.remove();
  });
}

/** The passage in whose text a range begins; notes and names are not linked to by their words. */
function passageOf({ startContainer: node }: Range): HTMLElement | undefined {
  const text = (node instanceof Element ? node : node.parentElement)?.closest('.retold');
  return text?.closest<HTMLElement>('.passage[id]') ?? undefined;
}
