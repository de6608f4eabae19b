import { describe, expect, test } from 'vitest';
import { listProblems } from '../../src/markup/problems.ts';
import { assemble } from '../../src/model/assemble.ts';
import { checkEntries } from '../../src/model/check-entries.ts';
import { HARBOR, TALK, article, check, claim, event, passage, read, role, speaker } from './harbor.ts';

const talk = (from: string, to: string) => ({ 'articles/talk.mdx': article(TALK.replace(from, to)) });

test('a sound corpus has no problem', () => {
  expect(check({})).toEqual([]);
});

describe('names that exist nowhere, with the nearest that does', () => {
  test.each([
    [
      'speaker in by',
      talk('by="bo-kim"', 'by="bo-kin"'),
      ':21:18 by: unknown speaker "bo-kin", did you mean "bo-kim"? (known: ann-lee, bo-kim)',
    ],
    [
      'speaker in cites',
      talk('cites="bo-kim"', 'cites="bo-kim somebody-else"'),
      ':15:31 cites: unknown speaker "somebody-else" (known: ann-lee, bo-kim)',
    ],
    [
      'speaker of a quotation',
      talk('<Q>', '<Q by="an-lee">'),
      ':16:26 by: unknown speaker "an-lee", did you mean "ann-lee"? (known: ann-lee, bo-kim)',
    ],
    [
      'event',
      talk('event:first-summit', 'event:frist-summit'),
      ':22:8 link: unknown event "frist-summit", did you mean "first-summit"? (known: first-summit, second-summit)',
    ],
    [
      'term',
      talk('term:tender', 'term:tendre'),
      ':22:52 link: unknown term "tendre", did you mean "tender"? (known: tender)',
    ],
    [
      'passage',
      talk('passage:talk/t1', 'passage:talk/t3'),
      ':22:80 link: unknown passage "talk/t3", did you mean "talk/t1"? (known: talk/t1, talk/t2)',
    ],
    [
      'passage without locator',
      talk('passage:talk/t1', 'passage:talk'),
      ':22:80 link: unknown passage "talk", did you mean "talk/t1"? (known: talk/t1, talk/t2)',
    ],
    [
      'reference',
      talk('ref:gazette', 'ref:gazete'),
      ':29:5 link: unknown reference "gazete", did you mean "gazette"? (known: gazette)',
    ],
  ])('%s', (_, changes, line) => {
    expect(check(changes)).toContain(`content/articles/talk.mdx${line}`);
  });
  test('in front matter, at its place', () => {
    const changes = {
      'events/first-summit.mdx': event(
        'First visit',
        '2023-09-13',
        'people: ["ann-lee", "ann-le"]\n',
      ).replace('"ref:gazette"', '"ref:gazette", "passage:talk/t9"'),
    };
    expect(check(changes)).toEqual([
      'content/events/first-summit.mdx:5:26 grounds.1: unknown passage "talk/t9", did you mean "talk/t1"? (known: talk/t1, talk/t2)',
      'content/events/first-summit.mdx:6:21 people.1: unknown speaker "ann-le", did you mean "ann-lee"? (known: ann-lee, bo-kim)',
    ]);
  });
  test('in the pages too', () => {
    expect(check({ 'pages/about.mdx': HARBOR['pages/about.mdx']!.replace('talk/t1', 'talks/t1') })).toEqual([
      'content/pages/about.mdx:6:3 link: unknown passage "talks/t1", did you mean "talk/t1"? (known: talk/t1, talk/t2)',
    ]);
  });
  test('threads', () => {
    const changes = {
      'events/second-summit.mdx': event('Second visit', '2024-06-19').replace('"arms"', '"amrs"'),
    };
    expect(check(changes)).toEqual([
      'content/events/second-summit.mdx:4:1 threads: unknown thread "amrs", did you mean "arms"? (known: arms)',
    ]);
  });
});

describe('passages: none skipped, none moved', () => {
  const body = (...ids: string[]) => ({
    'articles/talk.mdx': article(
      `${ids.map((id) => passage(id, 'ann-lee', `Words of ${id}.`, ' cites="bo-kim"')).join('\n')}`,
    ),
    'terms/tender.mdx': '---\nterm: "Tender"\ngrounds: ["ref:gazette"]\n---\nA ship.\n',
    'pages/about.mdx': '---\ntitle: "About"\ndescription: "What."\n---\n\nText.\n',
  });
  test('in order', () => expect(check(body('t1', 't2', 't3'))).toEqual([]));
  test('skipped', () =>
    expect(check(body('t1', 't3', 't4'))).toContain(
      'content/articles/talk.mdx:19:1 id: is "t3" where t2 must come; no passage may be skipped, doubled or moved',
    ));
  test('moved', () => expect(check(body('t2', 't1'))).toHaveLength(2));
  test('not from the first', () => expect(check(body('t0', 't1')).length).toBeGreaterThan(0));
  test('of two kinds', () => expect(check(body('t1', 'p2'))).toHaveLength(1));
  test('captions count by themselves', () => {
    const with_ = (id: string) => ({
      'articles/talk.mdx': article(
        TALK.replace('## What', `<Caption id="${id}">\nA ship.\n</Caption>\n\n## What`),
      ),
    });
    expect(check(with_('c1'))).toEqual([]);
    expect(check(with_('c2'))).toEqual([
      'content/articles/talk.mdx:19:1 id: is "c2" where c1 must come; no caption may be skipped, doubled or moved',
    ]);
  });
  test('an article of front matter only', () => {
    expect(check({ 'articles/bare.mdx': article('') })).toEqual([
      'content/articles/bare.mdx:1:1 text: has no <Passage>; retell the source passage by passage',
    ]);
  });
});

describe('roles', () => {
  test('who appears needs one', () => {
    expect(check({ 'speakers/bo-kim.mdx': speaker('Bo Kim', '') })).toContain(
      'content/speakers/bo-kim.mdx:5:1 roles: has no role for talk, where "bo-kim" appears (content/articles/talk.mdx:15); write the role as of that article’s date',
    );
  });
  test('who has one appears', () => {
    expect(check({ 'speakers/cy-park.mdx': speaker('Cy Park', role('talk')) })).toEqual([
      'content/speakers/cy-park.mdx:5:1 roles: gives a role for talk, where "cy-park" never appears; name the speaker in a passage (by, cites or names) or delete the role',
    ]);
  });
  test('to be named is to appear', () => {
    expect(
      check({
        'speakers/cy-park.mdx': speaker('Cy Park', role('talk')),
        ...talk('by="bo-kim"', 'by="bo-kim" names="cy-park"'),
      }),
    ).toEqual([]);
  });
  test('a link is no appearance', () => {
    const linked = talk('He saw', '[Cy Park](speaker:cy-park) says he saw');
    expect(check({ 'speakers/cy-park.mdx': speaker('Cy Park', ''), ...linked })).toEqual([]);
  });
  test('in an article that exists', () => {
    expect(check({ 'speakers/bo-kim.mdx': speaker('Bo Kim', `${role('talk')}, ${role('tlak')}`) })).toEqual([
      'content/speakers/bo-kim.mdx:5:1 roles: unknown article "tlak", did you mean "talk"? (known: talk)',
    ]);
  });
});

test('two people of one name must be told apart', () => {
  expect(check({ 'speakers/zoe.mdx': speaker('Ann Lee', '') })).toEqual([
    'content/speakers/zoe.mdx:1:1 name: "Ann Lee" is also the name in content/speakers/ann-lee.mdx; add what tells them apart',
  ]);
});

test('a speaker’s link to read on has a page', () => {
  const more = 'kind: "person"\nlink: "ref:log"\n';
  const changes = {
    'speakers/bo-kim.mdx': speaker('Bo Kim', role('talk'), more).replace('["ref:gazette"]', '["ref:log"]'),
    'references.yaml': `${HARBOR['references.yaml']}- id: "log"\n  title: "Log"\n  publisher: "Port"\n  shows: "Ships."\n`,
  };
  expect(check(changes)).toEqual([
    'content/speakers/bo-kim.mdx:5:7 link: "ref:log" has no page to link; take another of the grounds, or delete the field',
  ]);
});

describe('claims', () => {
  const with_ = (from: string, to: string) => ({
    'claims/h01.mdx': claim('It was late', 'related: ["event:first-summit"]\n').replace(from, to),
  });
  const at = 'content/claims/h01.mdx';
  test.each([
    [
      '"ann-lee"',
      '"an-lee"',
      `${at}:4:6 by.0: unknown speaker "an-lee", did you mean "ann-lee"? (known: ann-lee, bo-kim)`,
    ],
    [
      'talk/t1',
      'talk/t7',
      `${at}:5:12 passages.0: unknown passage "talk/t7", did you mean "talk/t1"? (known: talk/t1, talk/t2)`,
    ],
    [
      'ref:gazette',
      'ref:gazete',
      `${at}:9:11 grounds.0: unknown reference "gazete", did you mean "gazette"? (known: gazette)`,
    ],
    [
      'event:first',
      'event:frist',
      `${at}:10:11 related.0: unknown event "frist-summit", did you mean "first-summit"? (known: first-summit, second-summit)`,
    ],
    ['"arms"', '"amrs"', `${at}:8:1 threads: unknown thread "amrs", did you mean "arms"? (known: arms)`],
  ])('%s → %s', (from, to, line) => {
    expect(check(with_(from, to))).toEqual([line]);
  });
  const noted = (mark: string, id = 'h01') => ({
    'articles/talk.mdx': article(
      `${TALK.replace(mark, `${mark}[^claim-${id}]`)}\n[^claim-${id}]: [${id.toUpperCase()}](claim:${id})\n`,
    ),
  });
  test('a note of a claim that does not exist', () => {
    expect(check(noted('[^why]', 'h02'))).toEqual([
      'content/articles/talk.mdx:31:15 link: unknown claim "h02", did you mean "h01"? (known: h01)',
    ]);
  });
  test('a note stands beside a passage of its claim', () => {
    expect(check(noted('[^why]'))).toEqual([]);
    expect(check(noted('come in'))).toEqual([
      'content/articles/talk.mdx:31:1 [^claim-h01]: stands beside "talk/t2", which is not among the passages of content/claims/h01.mdx; add it there or move the note’s mark',
    ]);
  });
  test('nothing is said of a note whose claim could not be read', () => {
    const { entries, unread } = read({ ...noted('come in'), ...with_('"Needs context"', '"True"') });
    expect(listProblems(checkEntries(entries, unread))).toEqual([]);
  });
  test('who makes it appears where it is made', () => {
    const changes = { 'speakers/cy-park.mdx': speaker('Cy Park', ''), ...with_('"ann-lee"', '"cy-park"') };
    expect(check(changes)).toEqual([
      `${at}:4:1 by: names "cy-park", who does not appear in talk; write who says it there`,
    ]);
  });
});

test('a reference that nothing rests on', () => {
  const extra = '- id: "log"\n  title: "Log"\n  publisher: "Port"\n  shows: "Ships."\n';
  expect(check({ 'references.yaml': HARBOR['references.yaml'] + extra })).toEqual([
    'content/references.yaml:7:7 id: nothing rests on "log"; link it or delete it',
  ]);
});

describe('files that could not be read', () => {
  const broken = (changes: Record<string, string>) => {
    const { entries, problems, unread } = read(changes);
    expect(problems.length).toBeGreaterThan(0);
    return listProblems(checkEntries(entries, unread));
  };
  test('nothing is said about names they hold', () => {
    expect(broken({ 'speakers/bo-kim.mdx': speaker('', role('talk')) })).toEqual([]);
    expect(broken({ 'events/first-summit.mdx': event('', '2023-09-13') })).toEqual([]);
    expect(broken({ 'terms/tender.mdx': '---\nterm: ""\n---\nx\n' })).toEqual([]);
    expect(broken({ 'articles/talk.mdx': article('{sic}') })).toEqual([]);
  });
  test('but what is wrong elsewhere is still told', () => {
    expect(
      broken({ 'terms/tender.mdx': '---\nterm: ""\n---\nx\n', ...talk('by="bo-kim"', 'by="nobody"') }),
    ).toEqual(['content/articles/talk.mdx:21:18 by: unknown speaker "nobody" (known: ann-lee, bo-kim)']);
  });
});

test('a corpus with problems is not put together', () => {
  const { entries } = read(talk('by="bo-kim"', 'by="nobody"'));
  expect(() => assemble(entries)).toThrow('content/articles/talk.mdx:21:18 by: unknown speaker "nobody"');
});
