import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { textsOf } from '../../src/model/terms.ts';
import { stripOf } from '../../src/model/strip-layout.ts';
import { realContent, realCorpus } from './real-content.ts';

const corpus = realCorpus();

test('the content has no problem', () => {
  expect(realContent().problems).toEqual([]);
});

test('every thread of the story has events and claims', () => {
  const unused = corpus.threads.filter(({ id }) =>
    [corpus.events, corpus.claims].some((all) => !all.some((one) => one.threads.some((t) => t.id === id))),
  );
  expect(unused.map((t) => t.id)).toEqual([]);
});

test('every note has a ground, and every claim check a verdict', () => {
  const notes = corpus.articles.flatMap((a) => a.notes);
  expect(notes.filter((n) => n.grounds.links.size === 0)).toEqual([]);
  expect(notes.filter((n) => (n.kind === 'Claim check') !== (n.ruling !== undefined))).toEqual([]);
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

test('events of one day stand in the order in which they happened, where that is known', () => {
  const days = Map.groupBy(corpus.events, (e) => e.date.edtf);
  for (const events of days.values()) {
    const order = events.map((e) => e.sequence ?? Infinity);
    expect(order).toEqual(order.toSorted((a, b) => a - b || 0));
  }
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
    ...corpus.articles.flatMap((a) => [...a.notes.flatMap((n) => [n.body, n.grounds]), ...textsOf(a.everyPassage)]),
    ...[...corpus.events, ...corpus.speakers, ...corpus.terms].map(({ prose }) => prose),
    ...corpus.claims.flatMap((c) => [c.prose, c.grounds]),
  ];
  const links = texts.flatMap((prose) => [...prose.links]);
  expect(links.length).toBeGreaterThan(0);
  expect(
    links.filter(
      ([to, { href, external }]) => (href === undefined ? !external : /^(?!https?:)[a-z]+:/.test(href)) && to,
    ),
  ).toEqual([]);
});

test('a slip of the source keeps its [sic] wherever its words are shown', () => {
  const written = (id: string) =>
    readFileSync(join(inject('root'), `content/articles/${id}.mdx`), 'utf8').split('[sic]').length - 1;
  for (const article of corpus.articles)
    expect(article.passages.flatMap((p) => p.quotations.filter((q) => q.sic))).toHaveLength(
      written(article.id),
    );
});
