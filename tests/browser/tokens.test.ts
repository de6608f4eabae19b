import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { occasionCss } from '../../src/layouts/occasion-css.ts';
import { SHAPES } from '../../src/markup/vocabulary.ts';
import { realCorpus } from '../content/real-content.ts';
import { type Rgb, SIGHT, contrast, distance, readRgb } from './color.ts';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';

const OCCASIONS = SHAPES.map((_, i) => i + 1);
/** Every occasion that a story can have, as a page of it would have the styles. */
const EVERY = SHAPES.map((shape, i) => ({ number: i + 1, shape }));
const accents = OCCASIONS.map((n) => `occasion-${n}`);
/** What is written on what, as token on token; `accent` and `wash` are an occasion's inside its own things. */
const TEXT = {
  paper: ['ink', 'muted', 'accent', ...accents],
  wash: ['ink', 'muted', 'accent'],
  ...Object.fromEntries(accents.map((name) => [`${name}-wash`, ['ink', 'muted', name]])),
  host: ['ink'],
  // Chosen chips, and labels on the bars of the strip.
  ink: ['paper'],
  accent: ['paper'],
};
/** Graphics that mean something, on what they are drawn: 3:1. Bars of hosts have an edge. `hair` is ornament. */
const GRAPHIC = { paper: ['ink', 'accent', 'other', 'edge', 'muted'] } as const;
const ORNAMENT = ['hair'];

/** The colors as they are declared; their values are asked of an engine, which knows the cascade. */
const names = [
  ...new Set(
    [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--([\w-]+):\s*(?:#|light-dark|var)/g)].map(
      (m) => m[1]!,
    ),
  ),
];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Every token as a color, on a page of no occasion and inside each occasion's things. */
async function tokens(colorScheme: 'light' | 'dark', more: boolean) {
  const { page } = await openPage(browser, '404.html', {
    colorScheme,
    contrast: more ? 'more' : 'no-preference',
  });
  const wanted = names;
  const read = await page.evaluate(
    ([wanted, occasions, css]) =>
      occasions.map((occasion) => {
        const frame = document.body.appendChild(document.createElement('div'));
        if (occasion) {
          frame.dataset['occasion'] = String(occasion);
          // What is compared with it.
          frame.dataset['other'] = String((occasion % (occasions.length - 1)) + 1);
        }
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          css + wanted.map((name) => `.probe-${name} { color: var(--${name}) !important }`).join(''),
        );
        document.adoptedStyleSheets = [sheet];
        return wanted.map((name) => {
          const probe = frame.appendChild(document.createElement('i'));
          probe.className = `probe-${name}`;
          return [name, getComputedStyle(probe).color] as const;
        });
      }),
    [wanted, [0, ...OCCASIONS], occasionCss(EVERY)] as const,
  );
  await page.context().close();
  return read.map((list) => new Map(list.map(([name, css]) => [name, readRgb(css)])));
}

const pairs = (
  table: Readonly<Record<string, readonly string[]>>,
  colors: ReadonlyMap<string, Rgb>,
  least: number,
) =>
  Object.entries(table).flatMap(([ground, roles]) =>
    roles
      .map((role) => [`${role} on ${ground}`, contrast(colors.get(role)!, colors.get(ground)!)] as const)
      .filter(([, ratio]) => ratio < least)
      .map(([pair, ratio]) => `${pair}: ${ratio.toFixed(2)}`),
  );

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each([
    { more: false, text: 4.5, graphic: 3 },
    { more: true, text: 7, graphic: 4.5 },
  ])('every role stands out from its ground: %o', async ({ more, text, graphic }) => {
    for (const colors of await tokens(theme, more)) {
      expect(pairs(TEXT, colors, text)).toEqual([]);
      expect(pairs(GRAPHIC, colors, graphic)).toEqual([]);
    }
  });

  test('muted text, which is most of what is small, has 7:1 on every ground', async () => {
    for (const colors of await tokens(theme, false))
      expect(pairs({ paper: ['muted'], wash: ['muted'] }, colors, 7)).toEqual([]);
  });

  test.each(Object.keys(SIGHT) as (keyof typeof SIGHT)[])(
    'any two occasions look different to %s sight',
    async (sight) => {
      for (const more of [false, true]) {
        const [colors] = await tokens(theme, more);
        const near = accents.flatMap((one, i) =>
          accents.slice(i + 1).flatMap((two) => {
            const apart = distance(colors!.get(one)!, colors!.get(two)!, sight);
            // With more contrast there is less room for colors; shapes tell them apart as well.
            return apart < (more ? 15 : 20) ? [`${one}, ${two}: ${apart.toFixed(1)}`] : [];
          }),
        );
        expect(near).toEqual([]);
      }
    },
  );
});

test('the page of an article wears the color of its occasion, and the list of articles none', async () => {
  const article = realCorpus().articles.find(({ occasion }) => occasion)!;
  const accent = async (path: string, role: string) => {
    const { page } = await openPage(browser, path);
    const read = await page.evaluate((name) => {
      const style = getComputedStyle(document.documentElement);
      return [style.getPropertyValue('--accent'), style.getPropertyValue(name)];
    }, role);
    await page.close();
    return read;
  };
  const [worn, own] = await accent(
    `articles/${article.id}/index.html`,
    `--occasion-${article.occasion!.number}`,
  );
  expect(worn).toBe(own);
  const [plain, ink] = await accent('articles/index.html', '--ink');
  expect(plain).toBe(ink);
});

test('no color is without a place in the tables', () => {
  const palette = names.filter((name) => /^gray/.test(name));
  const placed = [
    ...Object.keys(TEXT),
    ...Object.values(TEXT).flat(),
    ...Object.values(GRAPHIC).flat(),
    ...ORNAMENT,
    ...accents.map((name) => `${name}-wash`),
  ];
  expect(names.length).toBeGreaterThan(8);
  expect(names.filter((name) => !palette.includes(name) && !(placed as string[]).includes(name))).toEqual([]);
});

test('the measures are those of their authors', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  // Lab of pure red is 53.24, 80.09, 67.20; of white 100, 0, 0.
  expect(distance([255, 0, 0], [255, 255, 255])).toBeCloseTo(Math.hypot(46.76, 80.09, 67.2), 1);
  expect(distance([200, 0, 0], [0, 110, 0], 'deutan')).toBeLessThan(distance([200, 0, 0], [0, 110, 0]) / 2);
});
