/**
 * Has the number of items that a filter leaves read aloud whenever a choice is made. The number itself is drawn by styles,
 * which assistive technology is not told of when it changes.
 * @param page the document with a form of filters and the status of `FilterState` for it.
 */
export function announce(page: Document): void {
  const status = page.querySelector<HTMLElement>('[data-items]');
  const form = page.querySelector<HTMLFormElement>(`#${status?.dataset['form']}`);
  const tally = page.querySelector<HTMLElement>('.tally[data-of]');
  if (!status || !form || !tally) return;
  const say = () => {
    const items = [...page.querySelectorAll(status.dataset['items']!)];
    const shown = items.filter((item) => item.getClientRects().length > 0).length;
    status.textContent = `${shown} of ${tally.dataset['of']}`;
  };
  // A reset changes the choices only after its event.
  for (const change of ['change', 'reset']) form.addEventListener(change, () => setTimeout(say));
}
