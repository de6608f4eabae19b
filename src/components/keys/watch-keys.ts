import { button } from '../share/buttons.ts';
import { BINDINGS } from './key-bindings.ts';
import { KEY_LABELS } from './key-labels.ts';

/** Under this name the choice is kept, in this browser alone, and only where the reader asks for it. */
const KEPT = 'keys';

/** Storage may be forbidden; then nothing is remembered. */
function kept(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

let on = kept()?.getItem(KEPT) !== 'off';
const remembered = () => kept()?.getItem(KEPT) !== null;

/** Whether what has the focus takes text or keys of its own. */
const takesText = (element: Element | null) =>
  element?.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]') !== null;

/** A key as a reader pressed it alone: a modifier makes it the browser's, but for the one that types it on some keyboards. */
const isPlain = (event: KeyboardEvent) =>
  event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey || event.metaKey);

function checkbox(words: string, checked: boolean, change: (checked: boolean) => void): HTMLLabelElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = checked;
  box.addEventListener('change', () => change(box.checked));
  label.append(box, ' ', words);
  return label;
}

function makeList(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'keys';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  const title = document.createElement('h2');
  title.id = 'keys-title';
  title.textContent = KEY_LABELS.title;
  const list = document.createElement('dl');
  for (const { key, says } of [...BINDINGS.filter((b) => b.there()), { key: '?', says: KEY_LABELS.list }]) {
    const row = document.createElement('div');
    const dt = document.createElement('dt');
    const dd = document.createElement('dd');
    const kbd = document.createElement('kbd');
    kbd.textContent = key;
    dd.textContent = says;
    dt.append(kbd);
    row.append(dt, dd);
    list.append(row);
  }
  const keep = (remember: boolean) => {
    if (remember) kept()?.setItem(KEPT, on ? 'on' : 'off');
    else kept()?.removeItem(KEPT);
  };
  const switches = [
    checkbox(KEY_LABELS.on, on, (checked) => {
      on = checked;
      if (remembered()) keep(true);
    }),
    checkbox(KEY_LABELS.remember, remembered(), keep),
  ];
  dialog.append(
    title,
    list,
    ...switches,
    button(KEY_LABELS.close, () => dialog.close()),
  );
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
  document.querySelector('body > footer p, footer p')?.append(' ', button(KEY_LABELS.button, showList));
  document.addEventListener('keydown', (event) => {
    if (
      !on ||
      event.isComposing ||
      !isPlain(event) ||
      takesText(document.activeElement) ||
      document.querySelector('dialog[open]')
    )
      return;
    const act = event.key === '?' ? showList : BINDINGS.find((b) => b.key === event.key && b.there())?.act;
    if (!act) return;
    event.preventDefault();
    act();
  });
}
