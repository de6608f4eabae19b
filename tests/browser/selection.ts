import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The button that a selection brings, and the line that tells what was done. */
export const offer = (page: Page) => page.getByRole('button', { name: 'Link to these words' });
export const status = (page: Page) => page.getByRole('status');

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
