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
/** Words that only choices can hide, and their number among the notes. */
const CHECKS = 'claim check';
const opened = (options: BrowserContextOptions = {}) =>
  openPage(browser, KINDS.interview, { reducedMotion: 'reduce', ...options });
const typed = async (page: Page, words: string) => {
  await field(page).fill(words);
  await expect.poll(() => count(page).textContent()).not.toBe('');
};
/** Where the hit at hand stands, and the window. */
const atHand = (page: Page) =>
  page.evaluate(() => {
    const [now] = [...CSS.highlights.get('found-now')!] as Range[];
    const { top, bottom } = now!.getBoundingClientRect();
    return {
      inside: top >= document.querySelector('.find')!.getBoundingClientRect().bottom && bottom <= innerHeight,
    };
  });

describe('find in one transcript', () => {
  test('marks and counts every hit, and changes nothing in the page', async () => {
    const { page, complaints } = await opened();
    const before = await page.locator('.flow').innerHTML();
    const name = interview.voices[0]!.short;
    await typed(page, name.toUpperCase());
    const hits = await marked(page);
    expect(await count(page).textContent()).toBe(`${hits.length} found`);
    expect(new Set(hits.map((hit) => hit.toLowerCase()))).toEqual(new Set([name.toLowerCase()]));
    expect(await page.locator('.flow').innerHTML()).toBe(before);
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('steps forth and back with Enter, around the ends, and brings each hit into the window', async () => {
    const { page } = await opened();
    await typed(page, interview.voices[0]!.short);
    const all = (await marked(page)).length;
    for (const [key, place] of [
      ['Enter', 1],
      ['Shift+Enter', all],
      ['Enter', 1],
      ['Enter', 2],
    ] as const) {
      await page.keyboard.press(key);
      expect(await count(page).textContent()).toBe(`${place} of ${all}`);
      expect(await atHand(page)).toEqual({ inside: true });
    }
    await page.getByRole('button', { name: 'Previous', exact: true }).click();
    expect(await count(page).textContent()).toBe(`1 of ${all}`);
    await page.context().close();
  });

  test('begins where the reader is, with no hit passed over, and in a paragraph longer than the window', async () => {
    const { page } = await opened({ viewport: { width: 360, height: 300 } });
    await typed(page, 'the');
    await page
      .locator('.flow .passage')
      .last()
      .evaluate((e) => e.scrollIntoView());
    const ahead = await page.evaluate(
      () =>
        ([...CSS.highlights.get('found')!] as Range[]).filter(
          (r) =>
            (r.startContainer.parentElement!.closest('details:not([open])') ?? r).getBoundingClientRect()
              .bottom <= 0,
        ).length + 1,
    );
    expect(ahead).toBeGreaterThan(1);
    await page.keyboard.press('Enter');
    expect(await count(page).textContent()).toBe(`${ahead} of ${(await marked(page)).length}`);
    for (let n = 0; n < 5; n++) {
      expect(await atHand(page)).toEqual({ inside: true });
      await page.keyboard.press('Shift+Enter');
    }
    await page.context().close();
  });

  test('marks with boxes where the engine has no highlights, and leaves the keyboard to the field', async () => {
    const { page, complaints } = await opened();
    await page.addInitScript('delete CSS.highlights');
    await page.reload();
    await field(page).focus();
    await page.keyboard.type(interview.voices[0]!.short, { delay: 20 });
    expect(await field(page).inputValue()).toBe(interview.voices[0]!.short);
    await page.keyboard.press('Enter');
    const drawn = () =>
      page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.find-boxes i')].map((e) => e.getBoundingClientRect());
        const now = document.querySelector('.find-boxes .now')!.getBoundingClientRect();
        const place = document.caretPositionFromPoint(now.left + 2, now.top + now.height / 2)!;
        const word = place.offsetNode.textContent!.slice(place.offset);
        return { boxes: boxes.length, word, inside: now.top > 0 && now.bottom < innerHeight };
      });
    const first = await drawn();
    expect(first.boxes).toBeGreaterThanOrEqual(
      Number(/of (\d+)/.exec((await count(page).textContent())!)![1]),
    );
    expect(first).toMatchObject({ inside: true, word: expect.stringMatching(/^\w*/) });
    expect(interview.voices[0]!.short).toContain(first.word.slice(0, 3).trim());
    // Another width moves the words, and the boxes with them.
    await page.setViewportSize({ width: 700, height: 720 });
    await expect
      .poll(async () => interview.voices[0]!.short.includes((await drawn()).word.slice(0, 3).trim()))
      .toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.find-boxes i').count()).toBe(0);
    expect(complaints).toEqual([]);
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
    await typed(page, noted);
    const open = () => page.locator('.flow details.note[open]').count();
    expect(await open()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await open()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('says what is not there, and what a choice of the reader hides', async () => {
    const { page } = await opened();
    await typed(page, 'quagga');
    expect(await count(page).textContent()).toBe('Not in this transcript');
    expect(await page.getByRole('button', { name: 'Next', exact: true }).isVisible()).toBe(false);
    await field(page).fill(CHECKS);
    await expect.poll(() => count(page).textContent()).toMatch(/^\d+ found$/);
    const all = Number.parseInt((await count(page).textContent())!);
    await page.locator('#show-notes').uncheck();
    await expect.poll(() => count(page).textContent()).toBe(`${all} found where your choices hide the text`);
    await page.locator('.state button').click();
    await expect.poll(() => count(page).textContent()).toBe(`${all} found`);
    await field(page).fill('the');
    await page.locator('.controls fieldset label:nth-of-type(2) input').check();
    await expect
      .poll(() => count(page).textContent())
      .toMatch(/^\d+ found; \d+ more where your choices hide the text$/);
    await page.context().close();
  });

  test('Escape clears it, and goes to the passage of the hit, or back to where the reader was', async () => {
    const { page } = await opened();
    const focused = () => page.evaluate(() => document.activeElement!.id || document.activeElement!.tagName);
    await page.locator('.masthead a').first().focus();
    await field(page).focus();
    await typed(page, 'the');
    await page.keyboard.press('Escape');
    expect([await field(page).inputValue(), await count(page).textContent()]).toEqual(['', '']);
    expect(await marked(page)).toEqual([]);
    expect(
      await page
        .locator('.masthead a')
        .first()
        .evaluate((e) => e === document.activeElement),
    ).toBe(true);
    await field(page).focus();
    await typed(page, CHECKS);
    await page.keyboard.press('Enter');
    const passage = await page.evaluate(() => {
      const [now] = [...CSS.highlights.get('found-now')!] as Range[];
      return now!.startContainer.parentElement!.closest('.passage')!.id;
    });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe(passage);
    expect(await marked(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.locator('.passage[tabindex]').count()).toBe(0);
    expect(await page.locator(`#${passage}`).evaluate((e) => e.contains(document.activeElement))).toBe(true);
    await page.context().close();
  });

  test.each([PHONE, { viewport: { width: 320, height: 700 } }, {}, { forcedColors: 'active' } as const])(
    'can be read and pressed while it stays in sight: %o',
    async (options) => {
      const { page } = await opened(options);
      await typed(page, interview.voices[0]!.short);
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
