import { describe, expect, test } from 'vitest';
import { HARBOR, check, claim, event } from './harbor.ts';

/** References of the harbor, with one that quotes Ann Lee and one that is dated. */
const references = `${HARBOR['references.yaml']}- id: "ann-quoted"
  title: "Late, says Lee"
  publisher: "Harbor Gazette"
  quotes: ["ann-lee"]
  shows: "What Ann Lee said."
- id: "log-of-june"
  title: "The log"
  publisher: "Harbor Office"
  date: "2024-06"
  shows: "When ships came in."
`;
const used = claim('Somebody used them')
  .replace('ref:gazette"', 'ref:ann-quoted", "ref:log-of-june", "ref:gazette"')
  .replace('2023-10', '2024-06');
const supported = (grounds: string, more = '') =>
  claim('It was late', more)
    .replace('Needs context', 'Supported')
    .replace('2023-10', '2023-09-13')
    .replace('"ref:gazette"', grounds);
const problems = (files: Record<string, string>) =>
  check({ 'references.yaml': references, 'claims/h09.mdx': used, ...files }).map((line) =>
    line.replace(/^content\//, ''),
  );

describe('what rests on the claimant’s word alone is not simply supported', () => {
  test.each([
    ['a page that quotes them', '"ref:ann-quoted"'],
    ['the passage that makes the claim', '"passage:talk/t1"'],
    ['both', '"ref:ann-quoted", "passage:talk/t1"'],
  ])('%s', (_, grounds) => {
    expect(problems({ 'claims/h02.mdx': supported(grounds) })).toEqual([
      `claims/h02.mdx:6:10 verdict: is "Supported", and every ground is the word of "ann-lee"; add the sense in which it holds (sense: quotation, allegation, estimate, view, concern, forecast), or a ground of another's`,
    ]);
    expect(problems({ 'claims/h02.mdx': supported(grounds, 'sense: "quotation"\n') })).toEqual([]);
  });
  test.each([
    ['another page', '"ref:ann-quoted", "ref:gazette"'],
    ['another voice of the same article', '"passage:talk/t1", "passage:talk/t2"'],
  ])('%s is a ground of its own', (_, grounds) => {
    expect(problems({ 'claims/h02.mdx': supported(grounds) })).toEqual([]);
  });
  test('who is quoted must be somebody', () => {
    expect(
      check({
        'references.yaml': HARBOR['references.yaml']!.replace('  shows', '  quotes: ["an-lee"]\n  shows'),
      }),
    ).toEqual([
      expect.stringMatching(
        /^content\/references\.yaml:6:12 \[0\]\.quotes\.0: unknown speaker "an-lee", did you mean "ann-lee"/,
      ),
    ]);
  });
});

describe('the same argument has the same verdict', () => {
  const argued = (more = '') => claim('It was late', `argument: "delay"\n${more}`);
  const disputed = (more = '') => argued(more).replace('Needs context', 'Disputed');
  const reason = 'differs: "The log is lost."\n';
  test.each([
    ['both the same', argued(), argued()],
    ['the second says why not', argued(), disputed(reason)],
    ['the first says why not', disputed(reason), argued()],
  ])('%s', (_, first, second) => {
    expect(problems({ 'claims/h02.mdx': first, 'claims/h03.mdx': second })).toEqual([]);
  });
  test('one that differs without a reason is refused', () => {
    expect(problems({ 'claims/h02.mdx': argued(), 'claims/h03.mdx': disputed() })).toEqual([
      'claims/h03.mdx:6:10 verdict: is "Disputed" where content/claims/h02.mdx has "Needs context" on the same argument; give both one verdict and sense, or say why not in differs: "…"',
    ]);
  });
  test('a sense that differs is a verdict that differs', () => {
    const view = (sense: string) => supported('"ref:ann-quoted"', `argument: "delay"\nsense: "${sense}"\n`);
    expect(problems({ 'claims/h02.mdx': view('view'), 'claims/h03.mdx': view('concern') })).toEqual([
      expect.stringContaining(
        'is "Supported as a concern" where content/claims/h02.mdx has "Supported as a view"',
      ),
    ]);
  });
  test('no reason where nothing differs, and no argument that is made once', () => {
    expect(problems({ 'claims/h02.mdx': argued(), 'claims/h03.mdx': argued(reason) })).toEqual([
      'claims/h03.mdx:11:10 differs: says why the verdict differs, and content/claims/h02.mdx has the same; delete it',
    ]);
    expect(problems({ 'claims/h02.mdx': argued() })).toEqual([
      'claims/h02.mdx:10:11 argument: "delay" stands on no other claim; write it there too, or delete it',
    ]);
  });
});

describe('the date of the newest evidence is that of the newest', () => {
  const dated = (known: string, grounds: string, more = '') =>
    claim('It was late', more).replace('2023-10', known).replace('"ref:gazette"', grounds);
  const spring = event('A spring of visits', '2024-03-01/2024-08-02');
  const line = 'claims/h02.mdx:7:8 known: is';
  test.each([
    ['a page', dated('2024-05-31', '"ref:log-of-june"'), 'ref:log-of-june', '2024-06'],
    [
      'a passage, by the day of its article',
      dated('2023-09-12', '"passage:talk/t2"'),
      'passage:talk/t2',
      '2023-09-13',
    ],
    [
      'an event that is related, when it ended',
      dated('2024-08-01', '"ref:log-of-june"', 'related: ["event:spring"]\n'),
      'event:spring',
      '2024-08-02',
    ],
  ])('not older than %s', (_, file, link, write) => {
    const [problem, ...more] = problems({ 'claims/h02.mdx': file, 'events/spring.mdx': spring });
    expect(more).toEqual([]);
    expect(problem).toMatch(
      new RegExp(
        `^${line} "[\\d-]+", older than the newest of its evidence \\(${link}\\); write "${write}"$`,
      ),
    );
    const known = /known: is "([^"]+)"/.exec(problem!)![1]!;
    const mended = file.replace(`known: "${known}"`, `known: "${write}"`);
    expect(problems({ 'claims/h02.mdx': mended, 'events/spring.mdx': spring })).toEqual([]);
  });
  test('not newer than all of it, unless a ground has no date', () => {
    expect(problems({ 'claims/h02.mdx': dated('2024-07', '"ref:log-of-june"') })).toEqual([
      `${line} "2024-07", newer than any of its evidence; write "2024-06", or add the ground that is newer`,
    ]);
    expect(problems({ 'claims/h02.mdx': dated('2024-07', '"ref:log-of-june", "ref:gazette"') })).toEqual([]);
  });
  test('a day within a month that is known no closer is accepted', () => {
    expect(problems({ 'claims/h02.mdx': dated('2024-06-03', '"ref:log-of-june"') })).toEqual([]);
  });
});
