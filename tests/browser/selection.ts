import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The button that a selection brings, and the line that tells what was done. */
export const offer = (page: Page) => page.getByRole('button', { name: 'Link to these words' });
export const status = (page: Page) => page.getByRole('status').and(page.locator('.share-status'));

/** Words of nobody, with the marks that passages have, so that a test of selecting need not change with an article. */
const INVENTED = `
<p>Finch asks Amsel exactly how many ships the board, the pilots and the owners had counted by noon. It is about more than counting boats. One crane is Ellery-capable, and it stands idle, she says; that crane is new.</p>
<p>Amsel was very worried by it. Ellery is <span class="verbatim">“desperate”</span><span class="ok" role="img" aria-label="verified"></span> and has plenty of them in stock.<sup><a class="fn" href="#note-x">15</a></sup> For many years nobody came.</p>`;

/** Puts the invented words, or others, in the place of a passage's text. */
export const write = (page: Page, passage: string, html = INVENTED) =>
  page.evaluate(
    ([id, text]) => {
      document.querySelector(`#${id} .retold`)!.innerHTML = text!;
    },
    [passage, html],
  );

/** Selects from the first letter of one stretch of words to the last of another, both in one passage. */
export const select = (page: Page, passage: string, from: string, to: string) =>
  page.evaluate(
    ([id, first, last]) => {
      const texts: Text[] = [];
      const text = document.querySelector(`#${id} .retold`)!;
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      const start = texts.find((t) => t.data.includes(first!))!;
      const end = texts.find((t) => t.data.includes(last!))!;
      const at = end.data.indexOf(last!) + last!.length;
      document.getSelection()!.setBaseAndExtent(start, start.data.indexOf(first!), end, at);
    },
    [passage, from, to],
  );

/** What is on the clipboard. */
export const pasted = (page: Page, type = 'text/plain') =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return await (await item!.getType(wanted)).text();
  }, type);

/** Selects words and takes the link to them that is offered. */
export async function linkTo(page: Page, passage: string, from: string, to = from): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await select(page, passage, from, to);
  await offer(page).click();
  await expect.poll(() => pasted(page)).not.toBe('');
  return pasted(page);
}
