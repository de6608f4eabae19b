import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textsOf } from '../../src/model/terms.ts';
import { checkContent } from '../../src/build/check-content.ts';
import { loadCorpus } from '../../src/model/corpus.ts';
import { stripOf } from '../../src/model/strip.ts';

const corpus = await loadCorpus();
const [pbs, cbs] = corpus.articles;

test('the real content has no problem', () => {
  expect(checkContent(process.cwd()).problems).toEqual([]);
});

test('both articles are there, passage by passage, none skipped', () => {
  expect(pbs?.passages.map((p) => p.id)).toEqual(Array.from({ length: 23 }, (_, i) => `t${i + 1}`));
  expect(cbs?.passages.map((p) => p.id)).toEqual(Array.from({ length: 27 }, (_, i) => `p${i + 1}`));
  expect(cbs?.everyPassage.filter((p) => p.kind === 'caption').map((p) => p.id)).toEqual(['c1', 'c2', 'c3']);
});

test('the threads of the story are the five that the site is built on', () => {
  expect(corpus.threads.map((t) => t.id)).toEqual(['arms', 'space', 'sanctions', 'diplomacy', 'war']);
});

test('only three turns were heard through an interpreter', () => {
  expect(pbs?.passages.filter((p) => p.via === 'interpreter').map((p) => p.id)).toEqual(['t3', 't5', 't7']);
});

test('every note has a ground, and every claim check a verdict', () => {
  const notes = corpus.articles.flatMap((a) => a.notes);
  expect(notes.filter((n) => n.grounds.links.size === 0)).toEqual([]);
  expect(notes.filter((n) => (n.kind === 'Claim check') !== (n.ruling !== undefined))).toEqual([]);
});

test('the claims of each article are numbered from 1 without a gap, PBS first', () => {
  const ids = corpus.claims.map((c) => c.id);
  const numbers = (letter: string) =>
    ids.filter((id) => id.startsWith(letter)).map((_, i) => `${letter}${String(i + 1).padStart(2, '0')}`);
  expect(ids).toEqual([...numbers('p'), ...numbers('c')]);
});

test('every claim stands in its passages, in a note or in the line of claims, once', () => {
  const shown = corpus.articles.flatMap((a) =>
    a.everyPassage.flatMap((p) =>
      [...p.notes.flatMap((n) => n.claim ?? []), ...p.claims.map((c) => c.id)].map(
        (claim) => `${claim} ${a.id}/${p.id}`,
      ),
    ),
  );
  const wanted = corpus.claims.flatMap((c) => c.places.map((p) => `${c.id} ${p.article}/${p.locator}`));
  expect(shown.sort()).toEqual(wanted.sort());
});

test('every claim has its ground, and those who make it have a section of their page for it', () => {
  expect(corpus.claims.filter((c) => c.grounds.links.size === 0 || c.by.length === 0)).toEqual([]);
  const listed = corpus.speakers.flatMap((s) => s.appearances.flatMap((a) => a.claims.map((c) => c.id)));
  expect(listed.length).toBe(corpus.claims.reduce((sum, c) => sum + c.by.length, 0));
});

test('claims that are more than supported or opinion each have their claim check', () => {
  const checked = (article: typeof pbs) =>
    article?.notes.filter((n) => n.kind === 'Claim check').map((n) => n.label.replace('claim-', '')) ?? [];
  expect(checked(pbs)).toEqual(
    expect.arrayContaining('p04 p07 p10 p15 p17 p19 p26 p27 p28 p30 p36 p39 p41'.split(' ')),
  );
  expect(checked(cbs)).toEqual(
    expect.arrayContaining('c02 c06 c07 c13 c14 c18 c19 c24 c25 c31 c32 c33 c43 c45'.split(' ')),
  );
});

test('the events of the day in Pyongyang stand in the order they happened', () => {
  const day = corpus.events.filter((e) => e.date.edtf === '2024-06-19').map((e) => e.id);
  expect(day).toEqual([
    'putin-lands',
    'welcome-ceremony',
    'pyongyang-summit',
    'treaty-signed',
    'gifts-exchanged',
  ]);
});

test('every event rests on something, the articles’ own events on a passage', () => {
  expect(corpus.events.filter((e) => e.grounds.length === 0)).toEqual([]);
  expect(
    corpus.events.filter((e) => e.grounds.some((g) => g.kind === 'passage')).length,
  ).toBeGreaterThanOrEqual(26);
});

test('shares of words add up, and the strip is as long as the article', () => {
  for (const article of corpus.articles) {
    const shares = corpus.speakers.flatMap((s) =>
      s.appearances.filter((a) => a.article.id === article.id).map((a) => a.share),
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(stripOf(article).words).toBe(article.words);
  }
});

test('every typed link of a text leads somewhere, or is a reference without a page', () => {
  const texts = [
    ...corpus.articles.flatMap((a) => [...a.notes.flatMap((n) => [n.body, n.grounds]), ...textsOf(a)]),
    ...[...corpus.events, ...corpus.speakers, ...corpus.terms].map(({ prose }) => prose),
    ...corpus.claims.flatMap((c) => [c.prose, c.grounds]),
  ];
  const links = texts.flatMap((prose) => [...prose.links]);
  expect(links.length).toBeGreaterThan(100);
  expect(
    links.filter(
      ([to, { href, external }]) => (href === undefined ? !external : /^(?!https?:)[a-z]+:/.test(href)) && to,
    ),
  ).toEqual([]);
});

test('a slip of the source keeps its [sic] wherever its words are shown', () => {
  const written = (id: string) =>
    readFileSync(`content/articles/${id}.mdx`, 'utf8').split('[sic]').length - 1;
  for (const article of corpus.articles)
    expect(article.passages.flatMap((p) => p.quotations.filter((q) => q.sic))).toHaveLength(
      written(article.id),
    );
  expect(written('pbs-newshour-2023-09-13')).toBeGreaterThan(0);
});
