import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realCorpus } from '../content/real-content.ts';
import { KINDS } from '../site/pages.ts';
import { launch } from './launch.ts';
import { axe, openPage } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const { articles } = realCorpus();
const interview = articles.find((a) => KINDS.interview.includes(a.id))!;
/** Words of a note, which is folded on a phone and stands in no passage. */
const noted = interview.notes
  .filter((note) => note.claim === undefined)
  .map((note) => note.title.split(' ').slice(0, 3).join(' '))
  .find((words) => words.length > 8)!;
const quoted = interview.passages.flatMap((p) => p.quotations).find((q) => /['’]/.test(q.text))!.text;

const PHONE = { viewport: { width: 360, height: 800 } };
const field = (page: Page) => page.getByRole('searchbox', { name: 'Find in this transcript' });
const count = (page: Page) => page.locator('.find output');
const marked = (page: Page, name = 'found') =>
  page.evaluate(
    (n) =>
      [...(CSS.highlights.get(n) ?? [])].map((range) => (range as Range).toString().replace(/\s+/g, ' ')),
    name,
  );
const opened = async (options: BrowserContextOptions = {}, path: string = KINDS.interview) => {
  const { page, complaints } = await openPage(browser, path, { reducedMotion: 'reduce', ...options });
  return { page, complaints };
};

describe('find in one transcript', () => {
  test('marks and counts every hit, and changes nothing in the page', async () => {
    const { page, complaints } = await opened();
    const before = await page.locator('.flow').innerHTML();
    const name = interview.voices[0]!.short;
    await field(page).fill(name.toUpperCase());
    await expect.poll(() => count(page).textContent()).toMatch(/^1 of \d+$/);
    const hits = await marked(page);
    expect(hits.length).toBe(Number(/of (\d+)/.exec((await count(page).textContent())!)![1]));
    expect(new Set(hits.map((hit) => hit.toLowerCase()))).toEqual(new Set([name.toLowerCase()]));
    expect(await page.locator('.flow').innerHTML()).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('steps forth and back with Enter, around the ends, and brings each hit into the window', async () => {
    const { page } = await opened();
    await field(page).fill(interview.voices[0]!.short);
    await expect.poll(() => count(page).textContent()).toMatch(/^1 of /);
    const all = (await marked(page)).length;
    await page.keyboard.press('Shift+Enter');
    expect(await count(page).textContent()).toBe(`${all} of ${all}`);
    await page.keyboard.press('Enter');
    expect(await count(page).textContent()).toBe(`1 of ${all}`);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    expect(await count(page).textContent()).toBe(`2 of ${all}`);
    const inside = await page.evaluate(() => {
      const [now] = [...CSS.highlights.get('found-now')!] as Range[];
      const { top, bottom } = now!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(inside).toBe(true);
    await page.context().close();
  });

  test('takes straight marks for curly ones, and finds across the parts of a sentence', async () => {
    const { page } = await opened();
    await field(page).fill(`"${quoted.replaceAll('’', "'")}"`);
    await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);
    await page.context().close();
  });

  test('unfolds the note that holds a hit', async () => {
    const { page } = await opened(PHONE);
    await field(page).fill(noted);
    await expect.poll(() => count(page).textContent()).toMatch(/ of /);
    const open = () => page.locator('.flow details.note[open]').count();
    expect(await open()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await open()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('says what is not there, and what a choice of the reader hides', async () => {
    const { page } = await opened();
    await field(page).fill('quagga');
    await expect.poll(() => count(page).textContent()).toBe('Not in this transcript');
    expect(await page.getByRole('button', { name: 'Next', exact: true }).isVisible()).toBe(false);
    await page.locator('#show-notes').uncheck();
    await field(page).fill(noted);
    await expect.poll(() => count(page).textContent()).toMatch(/more where your choices hide the text$/);
    await page.context().close();
  });

  test('Escape clears it, and a second one leaves it', async () => {
    const { page } = await opened();
    await field(page).fill('the');
    await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect([await field(page).inputValue(), await count(page).textContent()]).toEqual(['', '']);
    expect(await marked(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.context().close();
  });

  test.each([PHONE, { viewport: { width: 320, height: 700 } }, {}])(
    'can be read and pressed while it stays in sight: %o',
    async (options) => {
      const { page } = await opened(options);
      await field(page).fill(interview.voices[0]!.short);
      await expect.poll(() => count(page).textContent()).toMatch(/ of /);
      await page.keyboard.press('Enter');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect((await axe(page)).violations).toEqual([]);
      }
      const box = (await page.locator('.find').boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(page.viewportSize()!.height);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.context().close();
    },
  );

  test('is not there without scripts, where the browser’s own search finds folded notes', async () => {
    const { page } = await opened({ ...PHONE, javaScriptEnabled: false });
    expect(await page.locator('.find, dialog.keys').count()).toBe(0);
    // The kind of element that browsers unfold when their search, or a link to words, leads into it.
    expect(await page.locator('.flow .note').count()).toBe(await page.locator('.flow details.note').count());
    await page.context().close();
  });
});
