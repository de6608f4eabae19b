import { expect, test } from 'vitest';
import { claimPages } from '../../src/model/claimpages.ts';
import { loadCorpus } from '../../src/model/corpus.ts';
import { allExtracts, extractsOf, possessive } from '../../src/model/extracts.ts';
import { featured, passagePages } from '../../src/model/passages.ts';
import { corpus as harbor, article, passage } from './harbor.ts';

const corpus = await loadCorpus();
const pages = passagePages(corpus);
const page = (article: string, id: string) =>
  pages.find((p) => p.article.id.startsWith(article) && p.passage.id === id)!;

const passagesOf = (...texts: string[]) =>
  passagePages(
    harbor({
      'articles/talk.mdx': article(texts.map((t, i) => passage(`t${i + 1}`, 'ann-lee', t)).join('\n')),
      'speakers/bo-kim.mdx': undefined,
    }),
  );

test('every passage and caption has a page, in the order of the source, with its neighbors', () => {
  const ids = (name: string) => pages.filter((p) => p.article.id.startsWith(name)).map((p) => p.passage.id);
  expect(ids('pbs')).toEqual(Array.from({ length: 23 }, (_, i) => `t${i + 1}`));
  expect(ids('cbs').filter((id) => id.startsWith('p'))).toEqual(
    Array.from({ length: 27 }, (_, i) => `p${i + 1}`),
  );
  expect(ids('cbs').filter((id) => id.startsWith('c'))).toEqual(['c1', 'c2', 'c3']);
  expect(page('pbs', 't1').before).toBeUndefined();
  expect(page('pbs', 't23').after).toBeUndefined();
  for (const [i, { article, before, after }] of pages.entries()) {
    expect(before?.id).toBe(pages[i - 1]?.article === article ? pages[i - 1]?.passage.id : undefined);
    expect(after?.id).toBe(pages[i + 1]?.article === article ? pages[i + 1]?.passage.id : undefined);
  }
});

test('titles name speaker, source and number, show the first words, and fit', () => {
  expect(page('pbs', 't9').title).toBe(
    "Jean Lee, PBS turn 9 on the Putin–Kim summits: “Well, there isn't often a time when …”",
  );
  expect(page('pbs', 't23').title).toBe('Jean Lee, PBS turn 23 on the Putin–Kim summits: Lee thanks her.');
  expect(page('cbs', 'c1').title).toMatch(/^CBS photo caption 1 on the Putin–Kim summits: /);
  expect(pages.filter((p) => p.title.length > 90).map((p) => p.title)).toEqual([]);
  expect(new Set(pages.map((p) => p.title)).size).toBe(pages.length);
});

test('a title never runs the source’s words into ours, and a quotation is cut by whole words', () => {
  for (const { title, description, passage } of pages) {
    const marks = (text: string) => [text.split('“').length, text.split('”').length];
    expect(marks(title)[0]).toBe(marks(title)[1]);
    expect(marks(description)[0]).toBe(marks(description)[1]);
    const words = featured(passage) && /: “(.*?)(?: …)?”$/.exec(title)?.[1];
    if (words !== undefined)
      expect(passage.quotations.some((q) => `${q.text} `.startsWith(`${words}`))).toBe(true);
  }
});

test('descriptions are the first words of the passage; a short one says where it is from', () => {
  expect(pages.filter((p) => p.description.length > 200 || p.description.length < 60)).toEqual([]);
  expect(page('pbs', 't23').description).toBe(
    'Lee thanks her. This is turn 23 of PBS NewsHour, 13 September 2023, retold with notes.',
  );
});

test('what stands for a passage: a quotation set apart, else the first of six words, else none', () => {
  const [apart, long, short] = passagesOf(
    'He <Q>came in late and by a whole day</Q>.\n\n<Q>It was late.</Q>',
    'It was <Q>late</Q> and <Q>nobody on the quay had seen it</Q>.',
    'It was <Q>late by a day</Q>.',
  );
  expect(featured(apart!.passage)?.text).toBe('It was late.');
  expect(featured(long!.passage)?.text).toBe('nobody on the quay had seen it');
  expect(featured(short!.passage)).toBeUndefined();
});

test('every claim made in a passage is with it, whether it has a note or not', () => {
  expect(page('pbs', 't9').claims.map((c) => c.id)).toEqual(expect.arrayContaining(['p23', 'p24']));
  const made = pages.flatMap((p) => p.claims.map((c) => `${c.id} ${p.article.id}/${p.passage.id}`));
  const wanted = corpus.claims.flatMap((c) => c.places.map((p) => `${c.id} ${p.article}/${p.locator}`));
  expect(made.sort()).toEqual(wanted.sort());
});

test('every claim has a page with the passages it is made in, and its neighbors in the list', () => {
  const claims = claimPages(corpus);
  expect(claims.map((c) => c.claim.id)).toEqual(corpus.claims.map((c) => c.id));
  expect(claims.filter((c) => c.title.length > 100 || c.description.length > 200)).toEqual([]);
  expect(claims.filter((c) => c.passages.length !== c.claim.places.length)).toEqual([]);
  expect(claims[0]!.before).toBeUndefined();
  expect(claims[1]!.before?.id).toBe('p01');
  expect(claims.findLast((c) => c.claim.id.startsWith('p'))!.after?.id).toBe('c01');
});

test('everyone who speaks, is quoted or is cited has a part, and who is only named has none', () => {
  const [pbs] = corpus.articles;
  expect(extractsOf(pbs!, corpus.speakers).map((p) => p.speaker.id)).toEqual([
    'amna-nawaz',
    'stephanie-sy',
    'kim-jong-un',
    'us-officials',
    'vladimir-putin',
    'jean-lee',
    'john-sipher',
  ]);
  const parts = allExtracts(corpus);
  const heard = corpus.articles.flatMap((a) =>
    a.everyPassage.flatMap((p) =>
      [p.voice, ...p.quotations.map((q) => q.voice), ...p.cites].flatMap((v) =>
        v ? [`${a.id} ${v.id}`] : [],
      ),
    ),
  );
  expect(new Set(parts.map((p) => `${p.article.id} ${p.speaker.id}`))).toEqual(new Set(heard));
  const lee = parts.find((p) => p.speaker.id === 'jean-lee')!;
  expect(lee.passages.map((p) => p.id)).toEqual(['t9', 't12', 't15', 't17', 't21', 't23']);
});

test('a name that ends in s takes no second one', () => {
  expect([possessive('Jean Lee'), possessive('US officials')]).toEqual(['Jean Lee’s', 'US officials’']);
});
