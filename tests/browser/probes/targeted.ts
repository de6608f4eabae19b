/**
 * Runs inside a page. Makes every choice that hides something, follows a link to each thing that is then hidden, and names what
 * stays hidden all the same. Few of each choice are tried, so that it is quick.
 */
export async function unshownTargets(): Promise<string[]> {
  const FEW = 3;
  const found: string[] = [];
  const settle = () => new Promise((resolve) => setTimeout(resolve, 30));
  const shown = (element: Element) => element.checkVisibility({ contentVisibilityAuto: true });
  const things = [
    ...document.querySelectorAll<HTMLElement>(
      '.passage, .passage sup [id], .passage q[id], .note .text, .claim',
    ),
  ].filter(({ id }) => id !== '');
  const seen = new Set(things.filter(shown));
  for (const input of document.querySelectorAll<HTMLInputElement>('main input[id]')) {
    location.hash = '';
    const before = document.querySelector<HTMLInputElement>(`input[name="${input.name}"]:checked`) ?? input;
    input.click();
    await settle();
    // What a passage keeps when it shrinks to a line is its name: what is asked for is its text.
    const text = (thing: HTMLElement) => thing.querySelector<HTMLElement>(':scope > .body') ?? thing;
    const hidden = things.filter((thing) => seen.has(thing) && !shown(text(thing)));
    const step = Math.max(1, Math.floor(hidden.length / FEW));
    for (const thing of hidden.filter((_, i) => i % step === 0)) {
      location.hash = `#${thing.id}`;
      await settle();
      if (!shown(text(thing))) found.push(`#${thing.id} with ${input.id}`);
    }
    (input.type === 'checkbox' ? input : before).click();
  }
  location.hash = '';
  return found;
}
