import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './launch.ts';
import { FIREFOX, launchFirefox } from './engines/firefox.ts';

/** What this test needs of a page; both Playwright and Puppeteer have it. */
interface Copying {
  goto(url: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
  readonly keyboard: {
    down(key: 'Control'): Promise<void>;
    press(key: 'a' | 'c' | 'v'): Promise<void>;
    up(key: 'Control'): Promise<void>;
  };
}

const ENGINES: readonly [name: string, open: () => Promise<{ page: Copying; close: () => Promise<void> }>][] =
  [
    [
      'Chromium',
      async () => {
        const browser = await launch();
        return { page: (await browser.newPage()) as Copying, close: () => browser.close() };
      },
    ],
    ...(FIREFOX ? [['Firefox', launchFirefox] as never] : []),
  ];
if (!FIREFOX) console.warn('copying is not tested in Firefox: none is installed');

const ARTICLES = ['pbs-newshour-2023-09-13', 'cbs-news-2024-06-19'];
const told = (article: string) =>
  (
    JSON.parse(readFileSync(join(inject('folder'), `articles/${article}.json`), 'utf8')) as {
      blocks: { kind: string; id: string; text: string; quotations: unknown[] }[];
    }
  ).blocks.filter((block) => block.kind === 'passage');

/** Its paragraphs; under a quotation drawn large stands who said it. */
const paragraphs = ({ text }: { text: string }) => text.split('\n\n').map(plain);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const word = async (page: Copying, key: 'a' | 'c' | 'v') => {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
};

/** What lies in the clipboard after Ctrl+C, pasted as a reader pastes; from the first box to the last, or the whole page. */
async function copied(page: Copying, boxes?: readonly [first: string, last: string]): Promise<string> {
  await page.evaluate(`document.querySelector('textarea.paste')?.remove(); getSelection().removeAllRanges()`);
  if (boxes)
    await page.evaluate(
      `(() => { const [first, last] = ${JSON.stringify(boxes)}.map((s) => document.querySelector(s));
        const range = document.createRange();
        range.setStart(first, 0); range.setEnd(last, last.childNodes.length);
        getSelection().addRange(range); })()`,
    );
  else await word(page, 'a');
  await word(page, 'c');
  await page.evaluate(
    `(() => { const box = document.createElement('textarea'); box.className = 'paste'; document.body.append(box); box.focus(); })()`,
  );
  await word(page, 'v');
  return plain((await page.evaluate(`document.querySelector('textarea.paste').value`)) as string);
}

describe.each(ENGINES)('copied by hand in %s', (_, open) => {
  let engine: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine?.close());

  test.each(ARTICLES)('%s has exactly its words, in their marks', async (article) => {
    const { page } = engine;
    const passages = told(article);
    await page.goto(`${inject('url')}articles/${article}/`);
    for (const passage of passages.filter((p) => p.quotations.length > 0).slice(0, 4)) {
      const one = await copied(page, [`#${passage.id} .retold`, `#${passage.id} .retold`]);
      for (const text of paragraphs(passage)) expect(one).toContain(text);
    }
    const [first, second] = passages;
    const two = await copied(page, [`#${first!.id} .retold`, `#${second!.id} .retold`]);
    for (const text of [first!, second!].flatMap(paragraphs)) expect(two).toContain(text);
    const whole = await copied(page);
    expect(passages.flatMap(paragraphs).filter((text) => !whole.includes(text))).toEqual([]);
    for (const all of [two, whole]) expect(all).not.toMatch(/✓|\bShare\b|#|↩|“[“”]|””/);
  });
});
