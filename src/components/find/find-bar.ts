import { button } from '../share/buttons.ts';
import { findHits } from './find-hits.ts';
import { FIND_LABELS } from './field-labels.ts';

/** How long nothing is typed before the number of hits is read aloud, in milliseconds. */
const SETTLED = 300;

let ranges: Range[] = [];
let at = -1;

/**
 * How hits look: the colors that a reader's system has for marked text, and the reverse for the one at hand. Set from here,
 * since only the script marks anything, and style checkers do not know highlights yet.
 */
const LOOK =
  '::highlight(found){background-color:Mark;color:MarkText}::highlight(found-now){background-color:CanvasText;color:Canvas}';

function styleHits(): void {
  if (!('highlights' in CSS)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Draws hits without a change to the page; an engine that cannot has the one at hand selected. */
function mark(): void {
  const current = ranges[at];
  if ('highlights' in CSS) {
    CSS.highlights.set('found', new Highlight(...ranges));
    CSS.highlights.set('found-now', new Highlight(...(current ? [current] : [])));
  } else if (current)
    getSelection()!.setBaseAndExtent(
      current.startContainer,
      current.startOffset,
      current.endContainer,
      current.endOffset,
    );
}

/** Unfolds what a hit stands in, and brings it into the middle of the window. */
function show(range: Range): void {
  const element = range.startContainer.parentElement!;
  for (let e = element.closest('details'); e; e = e.parentElement!.closest('details')) e.open = true;
  element.scrollIntoView({ block: 'center' });
}

/** The first hit that the window shows, or that is below it. */
const atHand = () =>
  Math.max(
    0,
    ranges.findIndex((range) => range.getBoundingClientRect().bottom > 0),
  );

/**
 * Puts a field above a transcript that marks the words typed into it, counts them, and steps from one to the next with Enter,
 * Shift+Enter or its buttons; Escape clears it. The browser's own search stays as it is.
 */
export function makeFindBar(flow: HTMLElement): void {
  const bar = document.createElement('search');
  const label = document.createElement('label');
  const field = document.createElement('input');
  const count = document.createElement('output');
  bar.className = 'find small';
  field.type = 'search';
  field.id = 'find';
  field.autocomplete = 'off';
  label.append(FIND_LABELS.field, ' ', field);
  const step = (by: number) => {
    if (ranges.length === 0) return;
    at = (at + by + ranges.length) % ranges.length;
    show(ranges[at]!);
    mark();
    tell();
  };
  const buttons = [button(FIND_LABELS.previous, () => step(-1)), button(FIND_LABELS.next, () => step(1))];
  let hidden = 0;
  const tell = () => {
    const more = hidden > 0 ? `; ${FIND_LABELS.hidden(hidden)}` : '';
    const said = ranges.length > 0 ? FIND_LABELS.at(at + 1, ranges.length) : FIND_LABELS.none;
    count.textContent = field.value.trim() === '' ? '' : said + more;
  };
  const look = () => {
    ({ ranges, hidden } = findHits(flow, field.value));
    at = ranges.length > 0 ? atHand() : -1;
    bar.classList.toggle('on', field.value.trim() !== '');
    for (const b of buttons) b.hidden = ranges.length === 0;
    mark();
  };
  let settling: number | undefined;
  field.addEventListener('input', () => {
    look();
    clearTimeout(settling);
    settling = window.setTimeout(tell, SETTLED);
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      if (field.value === '') field.blur();
      field.value = '';
      look();
      tell();
    }
  });
  // A choice of whom to follow, or of notes, shows and hides words.
  document.querySelector('#reading')?.addEventListener('change', () => setTimeout(() => (look(), tell())));
  styleHits();
  bar.append(label, count, ...buttons);
  look();
  flow.before(bar);
}
