import { describe, expect, test } from 'vitest';
import { listProblems } from '../../src/markup/problems.ts';
import { type DeepLink, deepLinkProblems, findDeepLinks } from '../../src/proof/deeplink.ts';
import { makeFingerprint } from '../../src/originals/make-fingerprint.ts';
import { parseSource } from '../originals/plain.ts';
import { withTextDirective } from '../../src/proof/textfragment.ts';
import { article, passage, read } from '../model/harbor.ts';
import { bytes } from '../originals/invented.ts';

/** An invented talk of three turns; the headline is its first line. */
const ORIGINAL = `The gate of Port Ellery

What a harbor can do

Ann Lee:
The harbor master closed the old gate on Monday, and the owners of forty-one ships never answered. It's a very bad joke.

Bo Kim:
The owners never answered, he says. A basket of pears came instead, and the harbor master ate it: nobody else in the whole of the town would have done so, then or now.

Ann Lee:
A Very Bad Joke, then. Good night.`;
const print = makeFingerprint('talk', parseSource('talk.txt', bytes(ORIGINAL)));

const entry = (...texts: string[]) => {
  const body = texts.map((text, i) => passage(`t${i + 1}`, i === 1 ? 'bo-kim' : 'ann-lee', text)).join('\n');
  const matter = article(body).replace('What the visit may bring', 'The gate of Port Ellery');
  const { entries, problems } = read({ 'articles/talk.mdx': matter });
  expect(listProblems(problems)).toEqual([]);
  return entries.articles[0]!;
};
const links = (...texts: string[]) => findDeepLinks(entry(...texts), print);
const words = (link: DeepLink | undefined) => link && { ...link.words, from: link.from };

test('a quotation opens at its own words, a long one at its first and last', () => {
  const found = links(
    'He <Q>closed the old gate on Monday</Q>.',
    '<Q>nobody else in the whole of the town would have done so</Q>',
    'Good.',
  );
  expect(words(found.get('t1-q1'))).toEqual({ start: 'closed the old gate on Monday', from: 'quotation' });
  expect(words(found.get('t2-q1'))).toEqual({
    start: 'nobody else in the',
    end: 'would have done so',
    from: 'quotation',
  });
  expect(found.get('t2')).toBe(found.get('t2-q1'));
  expect(found.get('t1')!.href).toBe(
    'https://example.org/talk#:~:text=closed%20the%20old%20gate%20on%20Monday',
  );
});

test('words that publishers restyle are left out: apostrophes, dashes, the end of a sentence', () => {
  const found = links(
    "He said <Q>the owners of forty-one ships never answered. It's a very bad joke</Q>.",
    'x',
    'x',
  );
  expect(words(found.get('t1-q1'))).toEqual({ start: 'the owners of', from: 'quotation' });
});

test('words that stand in two places, in whatever case, or in the headline, open nothing', () => {
  const found = links('It was <Q>a very bad joke</Q>.', '<Q>owners never answered</Q>', '<Q>Good night</Q>');
  expect(found.get('t1-q1')).toBeUndefined();
  expect(words(found.get('t2-q1'))).toEqual({ start: 'owners never answered', from: 'quotation' });
  expect(links('x', '<Q>the harbor master</Q>', 'x').get('t2-q1')).toBeUndefined();
  const ellery = makeFingerprint('talk', parseSource('t.txt', bytes(`${ORIGINAL} Port Ellery sleeps.`)));
  expect(findDeepLinks(entry('x', 'x', '<Q>Port Ellery</Q>'), ellery).get('t3-q1')).toBeUndefined();
});

test('words that stand around the passages open nothing: standfirst, labels, headline', () => {
  const ellery = ORIGINAL.replace('What a harbor can do', 'Closed the Old Gate on Monday');
  const other = makeFingerprint('talk', parseSource('talk.txt', bytes(ellery)));
  const found = findDeepLinks(entry('He <Q>closed the old gate on Monday</Q>.', 'x', 'x'), other);
  expect(found.get('t1-q1')).toBeUndefined();
});

test('a single word is no place to open a page at', () => {
  expect(links('He <Q>closed</Q> it.', 'x', 'x').get('t1-q1')).toBeUndefined();
});

test('a passage without a quotation opens at words of ours that stand in it too', () => {
  const found = links('x', 'Kim says that a basket of pears came instead.', 'x');
  expect(words(found.get('t2'))).toEqual({ start: 'basket of pears came instead', from: 'retelling' });
  expect(found.get('t1')).toBeUndefined();
});

describe('the proof fails the build, with a line for the author', () => {
  const one = entry('He <Q>closed the old gate on Monday</Q>.', 'x', 'x');
  const good = findDeepLinks(one, print);
  const wrong = (start: string, shown = start): DeepLink => ({
    href: withTextDirective('https://example.org/talk', { start }),
    words: { start: shown },
    from: 'quotation',
  });
  test('not of what was proven', () => expect(deepLinkProblems(one, print, good)).toEqual([]));
  test.each([
    ['elsewhere', wrong('A basket of pears')],
    ['in two places', wrong('a very bad joke')],
    ['nowhere', wrong('a basket of apples')],
    ['other words than are shown', wrong('closed the old gate', 'the old gate')],
    [
      'not encoded',
      { ...wrong('forty-one ships'), href: 'https://example.org/talk#:~:text=forty-one%20ships' },
    ],
  ])('%s', (_, link) => {
    const [line, ...more] = listProblems(deepLinkProblems(one, print, new Map([['t1-q1', link]])));
    expect(more).toEqual([]);
    expect(line).toMatch(/^content\/articles\/talk\.mdx:16:4 deep link: https:\S+ does not open at ".+": /);
  });
});
