import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { type TextDirective, withTextDirective } from '../../src/proof/textfragment.ts';
import { KINDS } from '../site/pages.ts';
import { launchThatFinds } from './launch.ts';
import { linkTo } from './selection.ts';

/** Numbers from 0 to 1, the same on every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS = [
  ...['harbor', 'Mi-8', 'Smith & Sons', 'well,', 'a—b', '“pears”', 'isn’t', "didn't", '100%', 'who?', '#9'],
  ...[
    'гавань',
    'корабль,',
    'Ёж',
    '항구에서',
    '배가',
    '평양,',
    'naïve',
    'a/b',
    '(so)',
    '50:50',
    'x=y',
    '~',
    '+1',
  ],
];
const PARAGRAPHS = 40;

interface Case {
  readonly directive: TextDirective;
  readonly paragraph: number;
}

/** A tall page of invented words, and links into it that each name words around two that occur once. */
function invent(seed: number): { paragraphs: string[]; cases: Case[] } {
  const next = random(seed);
  const some = (least: number) =>
    Array.from({ length: least + Math.floor(next() * 4) }, () => WORDS[Math.floor(next() * WORDS.length)]!);
  const paragraphs: string[] = [];
  const cases: Case[] = [];
  for (let i = 0; i < PARAGRAPHS; i++) {
    const [before, inside, after] = [some(2), some(1), some(2)];
    const [one, two] = [`gate${i}west`, `gate${i}east`];
    paragraphs.push([...before, one, ...inside, two, ...after].join(' '));
    const start = [before.at(-1), one, inside[0]].join(' ');
    const kinds: TextDirective[] = [
      { start: [before.at(-1), one, ...inside].join(' ') },
      { start, end: [two, after[0]].join(' ') },
      { prefix: before.at(-1)!, start: one },
      { start: one, suffix: inside[0]! },
    ];
    cases.push({ directive: kinds[i % kinds.length]!, paragraph: i });
  }
  return { paragraphs, cases };
}

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const browser = await launchThatFinds();
if (!browser)
  console.warn(
    'Text fragments are not followed: the packaged Chromium finds no words on a page, and no other is installed.',
  );
afterAll(() => browser?.close());

describe.runIf(browser)('a link to selected words of the site opens at them', () => {
  /** The passage in the middle of the window, where the words are scrolled to, after a fresh page was opened by a link. */
  const follow = async (page: Page, link: string) => {
    await page.goto('about:blank');
    await page.goto(link);
    const settled = () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const before = scrollY;
            setTimeout(() => resolve(Math.abs(scrollY - before)), 300);
          }),
      );
    await expect.poll(settled).toBe(0);
    return page.evaluate(() => {
      const middle = innerHeight / 2;
      const passages = [...document.querySelectorAll('.passage')].map(
        (p) => [p.id, p.getBoundingClientRect()] as const,
      );
      return passages.find(([, { top, bottom }]) => top <= middle && bottom >= middle)?.[0];
    });
  };
  test.each([
    { nth: 4, from: 2, words: 4 },
    { nth: 8, from: 6, words: 2 },
    { nth: 14, from: 5, words: 25 },
    { nth: 20, from: 30, words: 1 },
  ])('$words words of passage $nth', async ({ nth, from, words }) => {
    const context = await browser!.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(inject('url') + KINDS.interview);
    const passage = page.locator('.passage').nth(nth);
    const id = (await passage.getAttribute('id'))!;
    // Whole words out of the longest stretch that no mark or link interrupts.
    const stretch = await passage.locator('.retold').evaluate((text) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      let longest = '';
      while (walker.nextNode()) {
        const { data } = walker.currentNode as Text;
        if (data.length > longest.length) longest = data;
      }
      return longest;
    });
    const chosen = stretch
      .trim()
      .split(/\s+/)
      .slice(from, from + words)
      .join(' ');
    const link = await linkTo(page, id, chosen);
    // Without the anchor, which would lead to the passage alone.
    expect(await follow(page, link.replace(/#\w+:~:/, '#:~:'))).toBe(id);
    await context.close();
  });
});

test.runIf(browser)(
  'Chromium scrolls to the words that a directive names: dashes, commas, ampersands, quotation marks, Cyrillic, Hangul',
  async () => {
    const { paragraphs, cases } = invent(2024);
    const target = `<!doctype html><meta charset="utf-8"><style>p{margin:0 0 1500px}</style>${paragraphs.map((p, i) => `<p id="p${i}">${escape(p)}</p>`).join('')}`;
    const links = cases.map(
      ({ directive }, i) => `<a id="l${i}" href="${escape(withTextDirective('/page', directive))}">${i}</a>`,
    );
    const index = `<!doctype html><meta charset="utf-8">${links.join(' ')}`;
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(request.url === '/page' ? target : index);
    }).listen(0);
    const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
    const page = await browser!.newPage();
    const wrong: string[] = [];
    for (const [i, { directive, paragraph }] of cases.entries()) {
      await page.goto(url);
      await page.click(`#l${i}`);
      await page.waitForURL('**/page*');
      // Where nothing was found, the page stays at its top: the first paragraph, which is tried by itself.
      const shown = await page
        .waitForFunction(
          () => (scrollY > 0 || document.querySelector('#p0:target') ? scrollY : false),
          undefined,
          {
            timeout: paragraph === 0 ? 300 : 3000,
          },
        )
        .then(() =>
          page.evaluate(() =>
            [...document.querySelectorAll('p')].findIndex((p) => {
              const { top } = p.getBoundingClientRect();
              return top >= 0 && top < innerHeight;
            }),
          ),
        )
        .catch(() => 0);
      if (shown !== paragraph)
        wrong.push(`${withTextDirective('', directive)} in "${paragraphs[paragraph]}" showed ${shown}`);
    }
    await page.close();
    server.close();
    expect(wrong).toEqual([]);
  },
  180_000,
);
