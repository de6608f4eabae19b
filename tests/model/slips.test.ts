import { describe, expect, test } from 'vitest';
import { HARBOR, TALK, article, check, corpus, passage, read } from './harbor.ts';
import { checkEntries } from '../../src/model/check-entries.ts';

const SLIP = `${HARBOR['slips.yaml']}  note: "why"\n`;
const slips = (from = '', to = '') => ({ 'slips.yaml': SLIP.replace(from, to) });

test('a slip is joined with its passage, its grounds and the note that treats it', () => {
  expect(corpus(slips()).slips).toEqual([
    {
      id: 'late',
      kind: 'slip',
      href: '/corrections/#slip-late',
      article: 'talk',
      passage: { id: 't1', label: 'HR\u00a0t1', href: '/articles/talk/#t1' },
      says: 'The ship was “late” by a day.',
      so: 'By two, as the log has it.',
      grounds: [{ kind: 'reference', reference: expect.objectContaining({ id: 'gazette' }) }],
      note: { number: 1, title: 'An older visit', href: '/articles/talk/#note-why' },
    },
  ]);
});

test('a slip without a note', () => {
  expect(corpus().slips[0]!.note).toBeUndefined();
});

test('slips stand in the order of their passages, then as written', () => {
  const one = (id: string, at: string) => SLIP.replace('"late"', `"${id}"`).replace('"t1"', `"${at}"`);
  const { slips: joined } = corpus({ 'slips.yaml': one('c', 't2') + one('b', 't1') + one('a', 't1') });
  expect(joined.map((s) => s.id)).toEqual(['b', 'a', 'c']);
});

describe('what is refused', () => {
  test.each([
    ['"talk"', '"tlak"', '2:12 article: unknown article "tlak", did you mean "talk"? (known: talk)'],
    ['"t1"', '"t3"', '3:12 passage: unknown passage "t3", did you mean "t1"? (known: t1, t2)'],
    ['"why"', '"wy"', '7:9 note: unknown note "wy", did you mean "why"? (known: why)'],
    [
      'ref:gazette',
      'ref:gazete',
      '6:13 [0].grounds.0: unknown reference "gazete", did you mean "gazette"? (known: gazette)',
    ],
  ])('%s written as %s', (from, to, line) => {
    expect(check(slips(from, to))).toEqual([`content/slips.yaml:${line}`]);
  });
  test('but nothing is said of an article that could not be read', () => {
    const { entries, unread } = read({ 'articles/talk.mdx': article(`${TALK}\n{sic}`), ...slips() });
    expect(unread).toContain('articles/talk');
    expect(checkEntries(entries, unread)).toEqual([]);
  });
  test('a slip in a heading is none in a passage', () => {
    const body = `${passage('t1', 'ann-lee', 'She speaks.', ' cites="bo-kim"')}\n## T2\n`;
    expect(check({ 'articles/talk.mdx': article(body), ...slips('"t1"', '"t2"') }).join()).toContain(
      'passage: unknown passage "t2"',
    );
  });
});
