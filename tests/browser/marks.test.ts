import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realCorpus } from '../content/real-content.ts';
import { KINDS } from '../site/pages.ts';
import { occasionCss } from '../../src/layouts/occasion-css.ts';
import { SHAPES } from '../../src/markup/vocabulary.ts';
import { launch } from './launch.ts';
import { openPage } from './pages.ts';
import { painter } from './painted.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Numbers of the occasions. */
const OCCASIONS = realCorpus().story.occasions.map(({ number }) => number);
/** Drawn things that say something, by page; ✓ is not among them, since the fonts that tests bring do not have it. `first` takes that many pixels: a sign before its words. */
const MARKS: readonly { path: string; marks: readonly { selector: string; first?: number }[] }[] = [
  {
    path: KINDS.claims,
    marks: [
      ...['supported', 'in-a-sense', 'needs-context', 'disputed', 'source-slip', 'opinion'].flatMap(
        (verdict) => [{ selector: `.claim .shape.${verdict}` }, { selector: `figure .bar > .${verdict}` }],
      ),
      ...OCCASIONS.map((n) => ({ selector: `[data-occasion='${n}'] .mark`, first: 9 })),
    ],
  },
  {
    path: KINDS.interview,
    marks: [
      { selector: '.lane[data-part=host] .bar' },
      { selector: '.lane[data-part=guest] .bar' },
      { selector: '.bar.heard' },
    ],
  },
  { path: KINDS.report, marks: [{ selector: '.bar.cited' }] },
  { path: KINDS.front, marks: [{ selector: '.bars svg' }] },
  { path: KINDS.articles, marks: [{ selector: '.door svg' }] },
  {
    path: KINDS.timeline,
    marks: [
      { selector: '.plot .event:not(.span, .occasion)' },
      { selector: '.plot .event.span' },
      ...OCCASIONS.map((n) => ({ selector: `.plot .event.occasion[data-occasion='${n}']` })),
    ],
  },
  {
    path: KINDS.speakers,
    marks: [{ selector: '.row[data-part=guest] .bar' }, { selector: '.row .bar.heard' }],
  },
];

describe.each([
  { forcedColors: 'active', colorScheme: 'light' },
  { forcedColors: 'active', colorScheme: 'dark' },
] as const)('with %o', (options) => {
  test('every mark that means something is painted, and the verdicts differ', async () => {
    const paint = await painter(browser);
    const pictures = new Map<string, string>();
    const missing: string[] = [];
    for (const { path, marks } of MARKS) {
      const { page } = await openPage(browser, path, { ...options, reducedMotion: 'reduce' });
      for (const { selector, first } of marks) {
        const { share, picture } = await paint(page, page.locator(selector).first(), first);
        pictures.set(selector, picture);
        if (share < 0.04) missing.push(`${selector}: ${Math.round(share * 100)} % stands out`);
      }
      await page.context().close();
    }
    expect(missing).toEqual([]);
    const shapes = [...pictures].filter(([selector]) => selector.includes('.shape'));
    expect(new Set(shapes.map(([, picture]) => picture)).size).toBe(6);
  });

  test('what is chosen, what is quoted and where one is look different from the rest', async () => {
    const { page } = await openPage(browser, KINDS.interview, options);
    const look = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((e) => {
          const s = getComputedStyle(e);
          return [
            s.outlineStyle,
            s.backgroundColor,
            s.borderBottomStyle,
            s.textDecorationLine,
            s.fontWeight,
          ].join();
        });
    expect(await look('.chips label:has(:checked)')).not.toBe(await look('.chips label:not(:has(:checked))'));
    expect(await look('.retold .verbatim')).not.toBe(await look('.retold p'));
    expect(await look('nav [aria-current]')).not.toBe(await look('nav li a:not([aria-current])'));
    await page.context().close();
  });
});

test('the shapes of occasions differ from one another, also where no color does', async () => {
  const paint = await painter(browser);
  for (const forcedColors of ['none', 'active'] as const) {
    const { page } = await openPage(browser, KINDS.about, { forcedColors });
    const pictures = new Set<string>();
    await page.evaluate(
      (css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      },
      occasionCss(SHAPES.map((shape, i) => ({ number: i + 1, shape }))),
    );
    for (const shape of SHAPES) {
      await page.evaluate((shape) => {
        document.body.innerHTML = `<p><b class="mark" id="probe" data-shape="${shape}" style="display:inline-block;font-size:30px"></b></p>`;
      }, shape);
      const { share, picture } = await paint(page, page.locator('#probe'), 22);
      expect(share, shape).toBeGreaterThan(0.04);
      pictures.add(picture);
    }
    expect(pictures.size).toBe(SHAPES.length);
    await page.context().close();
  }
});

test('nothing moves for a reader who asks for less motion', async () => {
  for (const path of Object.values(KINDS)) {
    const { page } = await openPage(browser, path, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => {
      const changes = document.getAnimations().flatMap((animation) => {
        const effect = animation.effect as KeyframeEffect;
        const properties = effect.getKeyframes().flatMap((frame) => Object.keys(frame));
        // What only appears or changes its color moves nothing.
        return properties.filter(
          (p) => !/^(offset|computedOffset|easing|composite|visibility|.*[cC]olor)$/.test(p),
        );
      });
      const eased = [...document.querySelectorAll('*')].filter((e) => {
        const { transitionDuration, scrollBehavior } = getComputedStyle(e);
        return scrollBehavior !== 'auto' || !/^(0s(, )?)+$/.test(transitionDuration);
      });
      return [...changes, ...eased.map((e) => e.tagName)];
    });
    expect(moving).toEqual([]);
    await page.context().close();
  }
});

test('the measure itself: what is painted in the color of the ground is not there', async () => {
  const paint = await painter(browser);
  const page = await browser.newPage();
  await page.setContent(
    `<body style="background:#fff"><p id="a" style="width:20px;height:20px;background:#000"></p><p id="b" style="width:20px;height:20px;background:#eee"></p>`,
  );
  expect((await paint(page, page.locator('#a'))).share).toBe(1);
  expect((await paint(page, page.locator('#b'))).share).toBe(0);
});
