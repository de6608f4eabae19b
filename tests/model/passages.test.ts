import { expect, test } from 'vitest';
import { claimPages } from '../../src/model/claimpages.ts';
import { allExtracts, extractsOf, possessive } from '../../src/model/extracts.ts';
import { featured, passagePages } from '../../src/model/passages.ts';
import { realCorpus } from '../content/real-content.ts';
import { TALK, corpus as harbor, article, passage, role, speaker } from './harbor.ts';

const corpus = realCorpus();
const pages = passagePages(corpus);
const CAPTION = '<Caption id="c1">\nThe ship.\n</Caption>\n';

/** Pages of an invented article: each text is a passage; undefined stands for a caption. */
const passagesOf = (...texts: (string | undefined)[]) =>
  passagePages(
    harbor({
      'articles/talk.mdx': article(
        texts.map((t, i) => (t === undefined ? CAPTION : passage(`t${i + 1}`, 'ann-lee', t))).join('\n'),
      ),
      'speakers/bo-kim.mdx': undefined,
    }),
  );

test('every passage and caption has a page, in the order of the source, with its neighbors', () => {
  expect(pages.map((p) => `${p.article.id}/${p.passage.id}`)).toEqual(
    corpus.articles.flatMap((a) => a.everyPassage.map((p) => `${a.id}/${p.id}`)),
  );
  for (const [i, { article, before, after }] of pages.entries()) {
    expect(before?.id).toBe(pages[i - 1]?.article === article ? pages[i - 1]?.passage.id : undefined);
    expect(after?.id).toBe(pages[i + 1]?.article === article ? pages[i + 1]?.passage.id : undefined);
  }
});

test('titles name speaker, source and number, show the first words, and fit', () => {
  const [quoted, short, caption] = passagesOf(
    'She says that <Q>nobody on the quay had seen the old ship come in late by a day</Q>.',
    'Lee thanks her.',
    undefined,
  );
  expect(quoted!.title).toBe(
    'Ann Lee, HR turn 1 on the harbor visits: “nobody on the quay had seen the old ship come …”',
  );
  expect(short!.title).toBe('Ann Lee, HR turn 2 on the harbor visits: Lee thanks her.');
  expect(caption!.title).toBe('HR photo caption 1 on the harbor visits: The ship.');
  expect(short!.description).toBe(
    'Lee thanks her. This is turn 2 of Harbor Radio, 13 September 2023, retold with notes.',
  );
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
  for (const [i, { before, after }] of claims.entries())
    expect([before?.id, after?.id]).toEqual([claims[i - 1]?.claim.id, claims[i + 1]?.claim.id]);
});

test('everyone who speaks, is quoted or is cited has a part, and who is only named has none', () => {
  const cy = speaker('Cy Park', role('talk'));
  const talk = harbor({
    'articles/talk.mdx': article(TALK.replace('cites="bo-kim"', 'cites="bo-kim" names="cy-park"')),
    'speakers/cy-park.mdx': cy,
  });
  expect(extractsOf(talk.story, talk.articles[0]!, talk.speakers).map((p) => p.speaker.id)).toEqual([
    'ann-lee',
    'bo-kim',
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
  for (const {
    article: { everyPassage },
    passages,
  } of parts)
    expect(passages).toEqual(everyPassage.filter((p) => passages.includes(p)));
});

test('a name that ends in s takes no second one', () => {
  expect([possessive('Jean Lee'), possessive('US officials')]).toEqual(['Jean Lee’s', 'US officials’']);
});
