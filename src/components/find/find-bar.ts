import { takeFocus } from '../keys/step.ts';
import { button } from '../share/buttons.ts';
import { makeElement } from '../site/make-element.ts';
import { FIND_LABELS } from './field-labels.ts';
import { findHits } from './find-hits.ts';
import { makeMarker } from './mark-hits.ts';

/** How long nothing is typed before the number of hits is read aloud, in milliseconds. */
const SETTLED = 300;

const elementOf = (range: Range) => range.startContainer.parentElement!;

/** Unfolds what a hit stands in, and brings it into the middle of the window: its own line, however long its paragraph is. */
function show(range: Range): void {
  for (let e = elementOf(range).closest('details'); e; e = e.parentElement!.closest('details')) e.open = true;
  const { top, bottom } = range.getBoundingClientRect();
  scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
}

/** Whether a hit is in the window or below it; one that is folded stands where it can be unfolded. */
const isAhead = (range: Range) =>
  (elementOf(range).closest('details:not([open])') ?? range).getBoundingClientRect().bottom > 0;

/**
 * Puts a field above a transcript that marks the words typed into it, counts them, and steps from one to the next with Enter,
 * Shift+Enter or its buttons, from where the reader is; Escape clears it, and leaves the focus at the passage of the hit, or
 * where it was before. The browser's own search stays as it is.
 */
export function makeFindBar(flow: HTMLElement): void {
  const field = makeElement('input', { type: 'search', id: 'find', autocomplete: 'off' });
  const count = makeElement('output');
  const mark = makeMarker();
  let ranges: readonly Range[] = [];
  let hidden = 0;
  /** Which hit the reader has stepped to; none at first. */
  let at = -1;
  let before: HTMLElement | null = null;

  const tell = () => {
    const shown = ranges.length;
    const said = at < 0 ? FIND_LABELS.found(shown) : FIND_LABELS.at(at + 1, shown);
    const parts = [shown ? said : '', hidden ? FIND_LABELS.hidden(hidden, shown > 0) : ''].filter(Boolean);
    count.textContent = field.value.trim() && (parts.join('; ') || FIND_LABELS.none);
  };
  const step = (by: 1 | -1) => {
    const of = ranges.length;
    if (of === 0) return;
    const ahead = ranges.findIndex(isAhead);
    at = at < 0 ? (ahead < 0 ? 0 : ahead) - Number(by < 0) : at + by;
    at = (at + of) % of;
    show(ranges[at]!);
    mark(ranges, ranges[at]);
    tell();
  };
  const buttons = [button(FIND_LABELS.previous, () => step(-1)), button(FIND_LABELS.next, () => step(1))];
  const bar = makeElement(
    'search',
    { className: 'find small' },
    makeElement('label', { htmlFor: field.id }, FIND_LABELS.field),
    field,
    count,
    ...buttons,
  );
  const look = () => {
    ({ ranges, hidden } = findHits(flow, field.value));
    at = -1;
    bar.classList.toggle('on', field.value.trim() !== '');
    for (const b of buttons) b.hidden = ranges.length === 0;
    mark(ranges, undefined);
  };
  const leave = () => {
    const now = ranges[at];
    const passage = now && elementOf(now).closest<HTMLElement>('.passage');
    field.value = '';
    look();
    tell();
    field.blur();
    if (passage) takeFocus(passage);
    else before?.focus();
  };

  look();
  flow.before(bar);

  let settling: number | undefined;
  field.addEventListener('input', () => {
    look();
    clearTimeout(settling);
    settling = window.setTimeout(tell, SETTLED);
  });
  bar.addEventListener('focusin', ({ relatedTarget: from }) => {
    if (!bar.contains(from as Node | null)) before = from as HTMLElement | null;
  });
  bar.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && event.target === field) step(event.shiftKey ? -1 : 1);
  });
  // A choice of whom to follow, or of notes, shows and hides words; a reset changes it only after its event.
  for (const change of ['change', 'reset'])
    document.querySelector('#reading')?.addEventListener(change, () => setTimeout(() => (look(), tell())));
}
