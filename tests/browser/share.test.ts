import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './launch.ts';
import { axe, openPage } from './pages.ts';
import { linkTo, offer, pasted, select, status, write } from './selection.ts';

const PBS = 'articles/pbs-newshour-2023-09-13/';
const T9 = "Well, there isn't often a time when North Korea can provide anything to anyone.";
const COPY: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe('with script', () => {
  test('a passage’s page copies its link, and a quotation as text and as HTML', async () => {
    const { page, complaints } = await openPage(browser, `${PBS}t9/`, COPY);
    const permalink = `${inject('url')}${PBS}t9/`;
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => status(page).textContent()).toBe('Link copied');
    expect(await pasted(page)).toBe(permalink);

    await page.getByRole('button', { name: 'Copy “Well, there isn' }).click();
    await expect.poll(() => status(page).textContent()).toBe('Quotation copied');
    expect(await pasted(page)).toBe(
      `“${T9}”\nJean Lee, PBS NewsHour, “Concerns grow as Kim Jong Un pledges support for Putin’s war in Ukraine”, 13 September 2023\n${permalink}`,
    );
    const html = await pasted(page, 'text/html');
    const read = await page.evaluate((code) => {
      const tree = new DOMParser().parseFromString(code, 'text/html');
      const quote = tree.querySelector('blockquote')!;
      return {
        text: quote.textContent,
        cite: quote.getAttribute('cite'),
        link: tree.querySelector('a')!.href,
      };
    }, html);
    expect(read).toEqual({ text: `“${T9}”`, cite: permalink, link: permalink });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a quotation takes along how it was heard, and its [sic]', async () => {
    const { page } = await openPage(browser, `${PBS}t3/`, COPY);
    await page.getByRole('button', { name: /^Copy “Russia is/ }).click();
    await expect.poll(() => pasted(page)).toContain('\nKim Jong Un, through an interpreter, PBS NewsHour, ');
    await page.goto(`${inject('url')}${PBS}t13/`);
    await page.getByRole('button', { name: /^Copy “He's/ }).click();
    await expect.poll(() => pasted(page)).toMatch(/^“He's scraping the bottle of barrel here\.” \[sic\]\n/);
    await page.context().close();
  });

  test('the code for other pages is copied as it stands', async () => {
    const { page } = await openPage(browser, `${PBS}t9/`, COPY);
    await page.getByText('Embed', { exact: true }).click();
    await page.getByRole('button', { name: 'Copy code' }).first().click();
    await expect.poll(() => status(page).textContent()).toBe('Code copied');
    expect(await pasted(page)).toBe(await page.locator('textarea').first().inputValue());
    await page.context().close();
  });

  test('in the transcript a menu opens at its passage by keyboard, closes by Escape and gives the focus back', async () => {
    const { page, complaints } = await openPage(browser, PBS, COPY);
    const opener = page.locator('#t9').getByRole('button', { name: 'Share this passage' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const menu = page.locator('#t9').getByRole('group', { name: 'Share this passage' });
    expect(await menu.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy link');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page).textContent()).toBe('Link copied');
    expect(await pasted(page)).toBe(`${inject('url')}${PBS}t9/`);
    expect(await menu.getByRole('link', { name: 'On its own page' }).getAttribute('href')).toBe(
      `/sub/${PBS}t9/`,
    );
    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
    expect(await opener.evaluate((e) => e === document.activeElement)).toBe(true);
    await opener.click();
    expect(await menu.isVisible()).toBe(true);
    await opener.click();
    expect(await menu.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each([320, 1280])(
    'the menu lies inside a window of %i px, its targets are 24 px, and axe finds nothing',
    async (width) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await openPage(browser, PBS, {
          ...COPY,
          colorScheme,
          viewport: { width, height: 800 },
        });
        await page.locator('#t4').getByRole('button', { name: 'Share this passage' }).click();
        const box = (await page
          .locator('#t4')
          .getByRole('group', { name: 'Share this passage' })
          .boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        for (const target of await page.locator('.share-menu :is(a, button):visible, button.share').all()) {
          const { height, width: across } = (await target.boundingBox())!;
          expect(Math.min(height, across)).toBeGreaterThanOrEqual(24);
        }
        expect((await axe(page)).violations).toEqual([]);
        await page.context().close();
      }
    },
  );

  describe('a link to selected words', () => {
    test.each([
      ['words in full', 'more than counting boats', '', 'more%20than%20counting%20boats'],
      ['half a word is taken whole', 'boat', '', 'boats'],
      ['a dash', 'Ellery-capable', '', 'Ellery%2Dcapable'],
      [
        'a long one by its ends',
        'Finch asks',
        'by noon',
        'Finch%20asks%20Amsel%20exactly,had%20counted%20by%20noon',
      ],
      [
        'over paragraphs',
        'it stands',
        'very worried',
        'it%20stands%20idle%2C%20she,Amsel%20was%20very%20worried',
      ],
      [
        'over the sign of a quotation, which interrupts nothing',
        'desperate',
        'and has',
        'desperate%E2%80%9D%20and%20has',
      ],
      ['over the number of a note, which is no word', 'in stock', 'For many', 'in%20stock.,For%20many'],
    ])('%s', async (_, from, to, fragment) => {
      const { page } = await openPage(browser, PBS, COPY);
      await write(page, 't9');
      expect(await linkTo(page, 't9', from, to || from)).toBe(`${inject('url')}${PBS}#t9:~:text=${fragment}`);
      await page.context().close();
    });

    test('words that stand elsewhere too are told apart by those around them', async () => {
      const { page } = await openPage(browser, PBS, COPY);
      await write(page, 't9');
      expect(await linkTo(page, 't9', 'crane')).toMatch(/#t9:~:text=[^,]+-,crane$/);
      await page.context().close();
    });

    test('a triple click selects to the start of the next block, and is a passage all the same', async () => {
      const { page } = await openPage(browser, PBS, COPY);
      await write(page, 't23', '<p>Finch thanks him.</p>');
      await page.locator('#t23 .retold p').click({ clickCount: 3, position: { x: 20, y: 10 } });
      await offer(page).click();
      await expect.poll(() => pasted(page)).toMatch(/#t23:~:text=Finch%20thanks%20him\.?$/);
      await page.context().close();
    });

    test('the offer goes on Escape and with the selection, and is not made for notes or across passages', async () => {
      const { page } = await openPage(browser, PBS, COPY);
      await write(page, 't9');
      await select(page, 't9', 'boats', 'boats');
      await offer(page).waitFor();
      await page.keyboard.press('Escape');
      expect(await offer(page).count()).toBe(0);
      await select(page, 't9', 'in stock', 'in stock');
      await offer(page).waitFor();
      await page.evaluate(() => document.getSelection()!.removeAllRanges());
      await expect.poll(() => offer(page).count()).toBe(0);
      await page.evaluate(() => document.getSelection()!.selectAllChildren(document.querySelector('.flow')!));
      await page.waitForTimeout(500);
      expect(await offer(page).count()).toBe(0);
      await page.evaluate(() =>
        document.getSelection()!.selectAllChildren(document.querySelector('.note .text')!),
      );
      await page.waitForTimeout(500);
      expect(await offer(page).count()).toBe(0);
      await page.context().close();
    });

    test('it is the next stop of the Tab key', async () => {
      const { page } = await openPage(browser, PBS, COPY);
      await page.locator('#t23 .retold p').dblclick({ position: { x: 20, y: 10 } });
      await offer(page).waitFor();
      await page.keyboard.press('Tab');
      expect(await offer(page).evaluate((e) => e === document.activeElement)).toBe(true);
      await page.context().close();
    });
  });

  test('without leave to copy the reader is told so', async () => {
    const { page } = await openPage(browser, `${PBS}t9/`);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => status(page).textContent()).toBe('The browser did not allow copying');
    await page.context().close();
  });

  test('the device’s own way to share is offered where it has one', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.assign(navigator, {
        share: (data: ShareData) => {
          document.title = `shared ${data.url}`;
          return Promise.resolve();
        },
      });
    });
    await page.goto(`${inject('url')}${PBS}t9/`);
    await page.getByRole('button', { name: 'Share with …' }).click();
    await expect.poll(() => page.title()).toBe(`shared ${inject('url')}${PBS}t9/`);
    await context.close();
  });
});

describe('without script', () => {
  const off = { javaScriptEnabled: false };
  test('every passage leads to its page by a link, and no button stands there that does nothing', async () => {
    const { page, complaints } = await openPage(browser, PBS, off);
    await page.locator('#t9').getByRole('link', { name: 'Share this passage' }).click();
    await page.waitForURL(`${inject('url')}${PBS}t9/`);
    expect(await page.locator('main button:not([popovertarget])').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Send by e-mail' }).getAttribute('href')).toMatch(
      /^mailto:\?/,
    );
    await page.getByText('Embed', { exact: true }).click();
    expect(await page.locator('textarea').first().inputValue()).toContain(T9);
    await page.getByRole('link', { name: 'Read it in context' }).click();
    await page.waitForURL(`${inject('url')}${PBS}#t9`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the links to share are 24 px, and are not printed', async () => {
    const { page } = await openPage(browser, PBS, { ...off, viewport: { width: 360, height: 800 } });
    for (const link of await page.locator('a.share').all())
      expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('a.share').filter({ visible: true }).count()).toBe(0);
    await page.context().close();
  });
});

test.each([320, 600])('an embed fits a frame of %i px, and of the height that oEmbed says', async (width) => {
  for (const passage of [
    `${PBS}t9/`,
    `${PBS}t15/`,
    `${PBS}t10/`,
    `${PBS}t17/`,
    'articles/cbs-news-2024-06-19/p5/',
  ]) {
    const answer = (await (await fetch(`${inject('url')}${passage}oembed.json`)).json()) as {
      height: number;
    };
    const { page, complaints } = await openPage(browser, `${passage}embed/`, {
      viewport: { width, height: answer.height },
    });
    const { across, down } = await page.evaluate(() => ({
      across: document.documentElement.scrollWidth,
      down: document.documentElement.scrollHeight,
    }));
    expect(across, passage).toBeLessThanOrEqual(width);
    expect(down, passage).toBeLessThanOrEqual(answer.height);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});
