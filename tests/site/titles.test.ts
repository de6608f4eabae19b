import { describe, expect, test } from 'vitest';
import { realCorpus } from '../content/real-content.ts';
import { type BuiltPage, builtPages, elements, isEmbed, named, textOf } from './pages.ts';

const pages = builtPages().filter((p) => !isEmbed(p));
const { story } = realCorpus();
const MATTER = new RegExp(story.matter.replace(/^the /, ''));
const NAME = new RegExp(`^${story.name}`);
const VERDICT =
  /^(Supported( as an? (quotation|allegation|estimate|view|concern|forecast))?|Needs context|Disputed|Source slip|Opinion)[.:] /;
const DATE = /\(.*\b(19|20)\d\d|199\ds/;

/** What the title of each kind of page must say; the first pattern that fits a page's file counts. */
const TABLE: readonly (readonly [kind: string, file: RegExp, says: RegExp, most: number])[] = [
  ['front page', /^index\.html$/, NAME, 80],
  ['claim', /^claims\/[^/]+\/index\.html$/, VERDICT, 100],
  ['claims', /^claims\/index\.html$/, MATTER, 70],
  ['event', /^events\//, DATE, 120],
  ['timeline', /^timeline\/index\.html$/, MATTER, 70],
  ['thread', /^timeline\//, MATTER, 70],
  ['part of an article', /^articles\/[^/]+\/by\//, MATTER, 100],
  ['passage', /^articles\/[^/]+\/[^/]+\//, MATTER, 90],
  ['articles', /^articles\/index\.html$/, MATTER, 70],
  ['article', /^articles\//, /\([^()]+, \d+ \w+ \d{4}\)$/, 110],
  ['speakers', /^speakers\/index\.html$/, MATTER, 70],
  ['speaker', /^speakers\//, MATTER, 80],
  ['page', /^[a-z-]+\/index\.html$/, MATTER, 70],
  ['no such page', /^404\.html$/, MATTER, 70],
];
const kindOf = (page: BuiltPage) => TABLE.find(([, file]) => file.test(page.file));

const meta = ({ tree }: BuiltPage, name: string) =>
  elements(
    tree,
    (e) => e.tagName === 'meta' && [e.properties['property'], e.properties['name']].includes(name),
  )
    .map((e) => String(e.properties['content']))
    .at(0);
const titleOf = ({ tree }: BuiltPage) => textOf(named(tree, 'title')[0]!);

/** The site's own numbers: `P10`, `t9`, `c1`. */
const SHORTHAND = /(^|[\s(“])[PCptc]\d{1,2}(?=$|[\s,:;.)”])/;

test('the table knows every kind of page, and every kind has a page', () => {
  expect(pages.filter((p) => !kindOf(p)).map((p) => p.file)).toEqual([]);
  const kinds = new Set(pages.map((p) => kindOf(p)![0]));
  expect(TABLE.map(([kind]) => kind).filter((kind) => !kinds.has(kind))).toEqual([]);
});

describe.each(TABLE)('a title of: %s', (kind, _file, says, most) => {
  const own = pages.filter((p) => kindOf(p)?.[0] === kind);
  const shared = (page: BuiltPage) => meta(page, 'og:title') ?? titleOf(page).replace(` | ${story.name}`, '');
  test('says what its kind has to say, and fits', () => {
    expect(own.map(shared).filter((title) => !says.test(title))).toEqual([]);
    expect(own.map(shared).filter((title) => title.length > most)).toEqual([]);
  });
  test('is the same in the window, and the site stands beside it', () => {
    for (const page of own) {
      expect(titleOf(page)).toMatch(new RegExp(`(^${story.name}: | \\| ${story.name}$)`));
      expect(titleOf(page).startsWith(shared(page))).toBe(true);
    }
  });
  test('has none of our shorthand, and neither have description and card', () => {
    const words = own.flatMap((page) => [
      titleOf(page),
      meta(page, 'og:title') ?? '',
      meta(page, 'description')!,
      meta(page, 'og:image:alt') ?? '',
    ]);
    expect(words.filter((text) => SHORTHAND.test(text))).toEqual([]);
  });
});

test('what names a page or a thing in structured data has none of our shorthand', () => {
  const names: string[] = [];
  for (const { tree } of pages)
    for (const script of elements(tree, (e) => e.properties['type'] === 'application/ld+json'))
      JSON.parse(textOf(script), (key, value: unknown) => {
        if (['name', 'headline'].includes(key) && typeof value === 'string') names.push(value);
        return value;
      });
  expect(names.length).toBeGreaterThan(pages.length);
  expect(names.filter((name) => SHORTHAND.test(name))).toEqual([]);
});

test('the line that says what the site is about stands beside its name on every page', () => {
  for (const page of pages) {
    expect(textOf(elements(page.tree, (e) => e.tagName === 'header')[0]!)).toContain(story.line);
    if (!page.file.startsWith('404')) expect(meta(page, 'og:site_name')).toBe(`${story.name}: ${story.line}`);
  }
});
