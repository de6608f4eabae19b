import { expect, test } from 'vitest';
import { PUBLISHER } from '../../src/site.ts';
import { lastChange } from '../../src/model/changes.ts';
import { type BuiltPage, builtPages, elements, isEmbed, named, textOf } from './pages.ts';

/** The built site was told that everything changed at this time (SOURCE_DATE_EPOCH). */
const CHANGED = '2023-11-14T22:13:20Z';
const pages = builtPages().filter((p) => !isEmbed(p));
const shown = ({ tree }: BuiltPage) => textOf(named(tree, 'body')[0]!).replace(/\s+/g, ' ');
const everything = Object.fromEntries(
  [
    'pages/home.mdx',
    'pages/about.mdx',
    'pages/compare.mdx',
    'terms/x',
    'speakers/x',
    'events/x',
    'slips.yaml',
    'claims/x',
    'articles/x',
  ].map((file) => [file, CHANGED]),
);

test('every page whose text can be dated says when it last changed: in words, to previews, to programs', () => {
  const undated: string[] = [];
  for (const page of pages) {
    const says = shown(page).includes('Text of this page last changed on 14 November 2023.');
    const preview = elements(page.tree, (e) => e.properties['property'] === 'article:modified_time').map(
      (e) => String(e.properties['content']),
    );
    const programs = elements(page.tree, (e) => e.properties['type'] === 'application/ld+json').some(
      (script) => textOf(script).includes(`"dateModified":"${CHANGED}"`),
    );
    if (!says || preview.join() !== CHANGED || !programs) undated.push(page.file);
  }
  expect(undated).toEqual(['404.html']);
  expect(lastChange('404.html', everything)).toBeUndefined();
});

test('front page, timeline and claims say up to when the account was checked, and what that leaves out', () => {
  for (const file of ['index.html', 'timeline/index.html', 'claims/index.html'])
    expect(shown(pages.find((p) => p.file === file)!)).toMatch(
      /Checked on \d+ \w+ \d{4}\. The newest page it rests on is of [^.]*\d{4}\. Later developments are not covered\./,
    );
});

test('no page asks for reports where nobody can be written to', () => {
  expect([PUBLISHER.contact, PUBLISHER.tracker]).toEqual([undefined, undefined]);
  const ask = /\breport (it|them|errors?|an error|a mistake)\b|write to us|address for reports/i;
  expect(pages.filter((page) => ask.test(shown(page))).map((p) => p.file)).toEqual([]);
});
