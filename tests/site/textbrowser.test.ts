import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, inject, test } from 'vitest';
import { builtPages, elements, textOf } from './pages.ts';
import { renderText } from './rendered.ts';

const pages = builtPages();
const transcripts = pages.filter(({ file }) => /^articles\/[^/]+\/index\.html$/.test(file));
const classed = (name: string) => (e: { properties: Record<string, unknown> }) =>
  ((e.properties['className'] as string[] | undefined) ?? []).includes(name);
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Numbers of notes stand raised behind their word; a text browser sets them beside it, in brackets or not. */
const RAISED = /^(a\.fn|sup)/;
/** The two parts of one word or name, drawn apart on purpose. */
const ON_PURPOSE: readonly string[] = [];

test('no two words are glued together on any page', () => {
  const glued = pages.flatMap(({ file, tree }) =>
    renderText(tree)
      .joints.filter(
        ({ before, after, word }) =>
          !RAISED.test(before) && !RAISED.test(after) && !ON_PURPOSE.includes(word),
      )
      .map(({ word, before, after }) => `${file}: ${word} (${before} | ${after})`),
  );
  expect(glued).toEqual([]);
});

test('every passage of a transcript stands in its text once, in order, its notes after it', () => {
  expect(transcripts.length).toBeGreaterThan(0);
  for (const { file, tree } of transcripts) {
    const text = squeeze(renderText(tree).text);
    let from = 0;
    for (const passage of elements(tree, classed('passage'))) {
      const parts = [
        ...elements({ type: 'root', children: [passage] }, classed('retold')),
        ...elements({ type: 'root', children: [passage] }, classed('note')),
      ];
      for (const part of parts) {
        const words = squeeze(renderText(part).text);
        const at = text.indexOf(words, from);
        expect(
          at,
          `${file} ${String(passage.properties['id'])}: ${words.slice(0, 60)}`,
        ).toBeGreaterThanOrEqual(0);
        expect(text.indexOf(words, at + 1), `twice: ${words.slice(0, 60)}`).toBe(-1);
        from = at + words.length;
      }
    }
  }
});

/** What a text browser may change: white space, breaks within words, signs around raised numbers and buttons. */
const letters = (text: string) =>
  text
    .replaceAll('(BUTTON)', '')
    .replace(/[^\p{L}]+/gu, '')
    .toLowerCase();

describe.each([
  {
    browser: 'w3m',
    args: (file: string) => ['-dump', '-cols', '80', '-I', 'UTF-8', '-O', 'UTF-8', '-T', 'text/html', file],
  },
  {
    browser: 'lynx',
    args: (file: string) => [
      '-dump',
      '-nolist',
      '-width=80',
      '-assume_charset=utf-8',
      '-display_charset=utf-8',
      '-force_html',
      file,
    ],
  },
])('$browser', ({ browser, args }) => {
  const missing = spawnSync(browser, ['-version']).error !== undefined;
  if (missing) console.log(`${browser} is not installed: what it draws was not looked at`);
  test.skipIf(missing)('draws every passage once, in order', () => {
    for (const { file, tree } of transcripts) {
      const drawn = letters(execFileSync(browser, args(join(inject('folder'), file)), { encoding: 'utf8' }));
      let from = 0;
      for (const part of elements(tree, classed('retold'))) {
        const words = letters(textOf(part));
        const at = drawn.indexOf(words, from);
        expect(at, `${file}: ${textOf(part).slice(0, 60)}`).toBeGreaterThanOrEqual(0);
        expect(drawn.indexOf(words, at + 1), `twice: ${textOf(part).slice(0, 60)}`).toBe(-1);
        from = at + words.length;
      }
    }
  });
});

test('the measure itself: joints inside a word are found, blocks and spaces make none', () => {
  const joints = (html: string) =>
    renderText(fromHtml(html, { fragment: true })).joints.map(({ word }) => word);
  expect(joints('<p>one<b>two</b> three <i>four</i>five</p>')).toEqual(['onetwo', 'fourfive']);
  expect(joints('<p>one</p><p>two</p><ul><li>a</li><li>b</li></ul>')).toEqual([]);
  expect(joints('<p><b>one</b>, <b>two</b></p>')).toEqual([]);
});
