import { button } from './buttons.ts';
import { copy } from './copy.ts';
import { place } from './menu.ts';
import { linkToSelection } from './words-link.ts';
import { WORDS } from './words.ts';

/** Offers a link to the words that a reader selects within one passage. */
export function watchSelection(): void {
  const offer = button(WORDS.linkToWords, () => {
    const range = selected();
    const passage = range && passageOf(range);
    const link = passage && linkToSelection(range, passage);
    if (link) void copy('link', link);
    offer.remove();
  });
  offer.className = 'share-words';
  // Above everything, and placed by the page, whatever it stands in.
  offer.popover = 'manual';
  // A press would drop the selection before the click is there.
  offer.addEventListener('pointerdown', (event) => event.preventDefault());
  offer.addEventListener('mousedown', (event) => event.preventDefault());

  let waiting: number | undefined;
  document.addEventListener('selectionchange', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      const range = selected();
      const passage = range && passageOf(range);
      if (!passage) return offer.remove();
      // Behind the text, so that the next Tab from the selection comes to it.
      passage.querySelector('.retold')!.after(offer);
      offer.showPopover();
      const boxes = range.getClientRects();
      place(offer, boxes[boxes.length - 1] ?? range.getBoundingClientRect());
    }, 200);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') offer.remove();
  });
}

function selected(): Range | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.toString().trim() === '') return undefined;
  return selection.getRangeAt(0);
}

/** The passage whose text holds both ends of a range; notes and names are not linked to by their words. */
function passageOf(range: Range): HTMLElement | undefined {
  const { commonAncestorContainer: node } = range;
  const text = (node instanceof Element ? node : node.parentElement)?.closest('.retold');
  return text?.closest<HTMLElement>('.passage[id]') ?? undefined;
}
