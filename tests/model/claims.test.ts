import { describe, expect, test } from 'vitest';
import { pageHtml } from '../../src/components/prose/draw-prose.ts';
import { proseHtml } from '../../src/model/prose.ts';
import { claimsIn, claimsOf } from '../../src/model/claims.ts';
import { TALK, article, claim, corpus, passage, role, speaker } from './harbor.ts';

const noted = article(`${TALK.replace('[^why]', '[^why][^claim-h02]')}\n[^claim-h02]: [H02](claim:h02)\n`);
const { claims, articles, speakers } = corpus({
  'articles/talk.mdx': noted,
  'claims/h02.mdx': claim(
    'It was late',
    'related: ["event:first-summit", "term:tender"]\nwords: { "event:first-summit": "The <visit> & all" }\n',
    'The [log](term:tender) says so.',
  )
    .replace('["talk/t1"]', '["talk/t1", "talk/t2"]')
    .replace('How late was it?', 'How \\"late\\"?')
    .replace('["ref:gazette"]', '["ref:gazette", "passage:talk/t2"]'),
});
const [first, second] = claims;
const talk = articles[0]!;

test('a claim is joined with who makes it, where, and its threads', () => {
  expect(claims.map((c) => [c.id, c.name])).toEqual([
    ['h01', 'H01'],
    ['h02', 'H02'],
  ]);
  expect(second!.href).toMatch(/\/claims\/#h02$/);
  expect(second!.by.map((s) => s.name)).toEqual(['Ann Lee']);
  expect(second!.places.map((p) => p.name)).toEqual(['HR\u00a0t1', 'HR\u00a0t2']);
  expect(second!.places[1]!.href).toMatch(/\/articles\/talk\/#t2$/);
  expect(second!.threads.map((t) => t.name)).toEqual(['Arms']);
});

test('its grounds are named by publisher, passage and title, or by the words it gives, escaped', () => {
  const grounds = proseHtml(second!.grounds);
  expect(grounds.replace(/<[^>]+>/g, '')).toBe(
    'Harbor Gazette\u00a0· HR\u00a0t2\u00a0· The &#x3C;visit> &#x26; all\u00a0· Tender',
  );
  expect(grounds).toContain('href="https://example.org/visit?a=1&#x26;b=2" rel="external" hreflang="ko"');
  expect(proseHtml(second!.prose)).toMatch(/<a href="[^"]*\/glossary\/#tender">log<\/a>/);
});

describe('one text, one place', () => {
  const note = talk.notes.find((n) => n.label === 'claim-h02')!;
  test('its note has the words of the claim', () => {
    expect(note).toMatchObject({
      number: 2,
      passage: 't1',
      kind: 'Claim check',
      claim: 'h02',
      title: 'How "late"?',
      ruling: { verdict: 'Needs context', sense: undefined },
      body: second!.prose,
      grounds: second!.grounds,
    });
  });
  test('and its mark says the title', () => {
    const html = pageHtml(talk.passages[0]!.prose, talk.passages[0]!);
    expect(html).toContain('aria-label="Note 2, claim check: How &#x22;late&#x22;?"');
    expect(html).not.toContain('claim:');
  });
  test('a passage lists the claims that have no note beside it', () => {
    expect(talk.passages.map((p) => p.claims.map((c) => c.id))).toEqual([['h01'], ['h02']]);
  });
});

test('those who make it have it on their page, by article', () => {
  const of = (id: string) =>
    speakers.find((s) => s.id === id)!.appearances.flatMap((a) => a.claims.map((c) => c.id));
  expect(of('ann-lee')).toEqual(['h01', 'h02']);
  expect(of('bo-kim')).toEqual([]);
});

test('a claim made in one article is not listed under another', () => {
  const ann = `${role('talk')}, ${role('walk')}`;
  const both = corpus({
    'articles/walk.mdx': article(passage('t1', 'ann-lee', 'She walks on.')),
    'speakers/ann-lee.mdx': speaker('Ann Lee', ann),
    'claims/h02.mdx': claim('She walks').replace('talk/t1', 'walk/t1'),
  });
  const listed = both.speakers[0]!.appearances.map((a) => [a.article.id, a.claims.map((c) => c.id)]);
  expect(Object.fromEntries(listed)).toEqual({ talk: ['h01'], walk: ['h02'] });
});

test('claims that make the same argument point at each other, and say why they differ', () => {
  const twin = (more: string) => claim('It was late', `argument: "delay"\n${more}`);
  const { claims: twins } = corpus({
    'claims/h02.mdx': twin(''),
    'claims/h03.mdx': twin('differs: "The log of that day is lost."\n').replace('Needs context', 'Disputed'),
  });
  expect(twins.map((c) => [c.id, c.same.map((s) => s.name), c.differs])).toEqual([
    ['h01', [], undefined],
    ['h02', ['H03'], undefined],
    ['h03', ['H02'], 'The log of that day is lost.'],
  ]);
  expect(twins[1]!.same[0]!.href).toMatch(/\/claims\/#h03$/);
});

test('found by passage and by article', () => {
  expect(claimsIn(claims, 'talk', 't2')).toEqual([second]);
  expect(claimsOf('talk', claims)).toEqual([first, second]);
  expect(claimsOf('other', claims)).toEqual([]);
});

test('a speaker’s page elsewhere is the reference that the link names', () => {
  const linked = corpus({
    'speakers/ann-lee.mdx':
      '---\nname: "Ann Lee"\nshort: "Lee"\nkind: "person"\nroles: { talk: { role: "guest", part: "guest" } }\ngrounds: ["ref:gazette"]\nlink: "ref:gazette"\n---\nSpeaks.\n',
  });
  expect(linked.speakers.map((s) => s.outside?.id)).toEqual(['gazette', undefined]);
});

test('claims stand by article, the earliest first; in it by number, then as they are made', () => {
  const later = article(passage('t1', 'ann-lee', 'Late again.')).replace('2023-09-13', '2023-10-01');
  const made = (place: string) => claim('It was late').replace('talk/t1', place);
  const { claims } = corpus({
    'articles/older.mdx': later,
    'speakers/ann-lee.mdx': speaker('Ann Lee', `${role('talk')}, ${role('older')}`),
    'claims/a01.mdx': made('older/t1'),
    'claims/h100.mdx': made('talk/t1'),
    'claims/h99.mdx': made('talk/t2'),
    'claims/a-late-ship.mdx': made('talk/t2'),
    'claims/why-late.mdx': made('talk/t1'),
  });
  expect(claims.map((c) => [c.id, c.name])).toEqual([
    ['h01', 'H01'],
    ['h99', 'H99'],
    ['h100', 'H100'],
    ['why-late', 'How late was it?'],
    ['a-late-ship', 'How late was it?'],
    ['a01', 'A01'],
  ]);
});
