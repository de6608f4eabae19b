import { button } from '../share/buttons.ts';
import { makeElement } from '../site/make-element.ts';
import { BINDINGS, type Binding } from './key-bindings.ts';
import { KEY_LABELS } from './key-labels.ts';

/** Under this name the choice is kept, in this browser alone, and only where the reader asks for it. */
const KEPT = 'keys';

let kept: Storage | undefined;
try {
  kept = localStorage;
} catch {
  // Forbidden here: nothing is remembered.
}
let on = kept?.[KEPT] !== 'off';

/** Keeps the choice, or forgets it. */
function keep(remember: boolean): void {
  if (remember) kept?.setItem(KEPT, on ? 'on' : 'off');
  else kept?.removeItem(KEPT);
}

/** Whether what has the focus takes text or keys of its own. */
const takesText = (element: Element | null) =>
  Boolean(element?.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'));

/** A key as a reader pressed it alone: a modifier makes it the browser's, but for the one that types it on some keyboards. */
const isPlain = (event: KeyboardEvent) =>
  event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey || event.metaKey);

function checkbox(words: string, checked: boolean, change: (checked: boolean) => void): HTMLLabelElement {
  const box = makeElement('input', { type: 'checkbox', checked });
  box.addEventListener('change', () => change(box.checked));
  return makeElement('label', {}, box, ' ', words);
}

const row = ({ key, says }: Binding) =>
  makeElement('div', {}, makeElement('dt', {}, makeElement('kbd', {}, key)), makeElement('dd', {}, says));

const ALL: readonly Binding[] = [
  ...BINDINGS,
  { key: '?', says: KEY_LABELS.list, needs: 'body', act: showList },
];
const find = ({ needs }: Binding) => document.querySelector<HTMLElement>(needs);

function makeList(): HTMLDialogElement {
  const dialog: HTMLDialogElement = makeElement(
    'dialog',
    { className: 'keys' },
    // The focus begins here: a press too many changes no choice.
    makeElement('h2', { tabIndex: -1, autofocus: true }, KEY_LABELS.title),
    makeElement('dl', {}, ...ALL.filter(find).map(row)),
    checkbox(KEY_LABELS.on, on, (checked) => {
      on = checked;
      if (kept?.[KEPT]) keep(true);
    }),
    checkbox(KEY_LABELS.remember, Boolean(kept?.[KEPT]), keep),
    button(KEY_LABELS.close, () => dialog.close()),
  );
  dialog.setAttribute('aria-label', KEY_LABELS.title);
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}

function showList(): void {
  const dialog = makeList();
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * Keys for those who want them: a button at the foot of the page lists them, and so does a question mark; the list turns them
 * off, for this page or, if the reader asks, for good. None is needed for anything.
 */
export function watchKeys(): void {
  document.querySelector('.footer p')?.append(' ', button(KEY_LABELS.button, showList));
  document.addEventListener('keydown', (event) => {
    if (
      !on ||
      event.isComposing ||
      !isPlain(event) ||
      takesText(document.activeElement) ||
      document.querySelector('dialog[open]')
    )
      return;
    const binding = ALL.find((b) => b.key === event.key && find(b));
    if (!binding) return;
    event.preventDefault();
    binding.act(find(binding)!);
  });
}
