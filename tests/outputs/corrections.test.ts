import { describe, expect, test } from 'vitest';
import { parseAtomFeed } from 'feedsmith';
import { type EventDate, readDate } from '../../src/markup/date.ts';
import type { Correction } from '../../src/model/corrections.ts';
import { atom } from '../../src/outputs/feeds/atom.ts';
import { correctionsFeed } from '../../src/outputs/feeds/feed.ts';
import type { Context } from '../../src/outputs/context.ts';
import { realContext } from '../content/real-content.ts';

const correction = (id: string, day: string, wrong = 'We had one day.'): Correction => ({
  id,
  href: `/corrections/#${id}`,
  date: readDate(day) as EventDate,
  wrong,
  right: 'It was two.',
  targets: [{ id: 'passage:talk/t1', name: 'HR\u00a0t1', href: '/articles/talk/#t1' }],
});
const real = realContext();
const withCorrections = (list: readonly Correction[]): Context => ({
  ...real,
  corpus: { ...real.corpus, corrections: { list, at: new Map() } },
});
const write = (list: readonly Correction[]) =>
  atom(correctionsFeed(withCorrections(list)), 'https://site.test/corrections.xml');
/** What RFC 4287 wants of a date: RFC 3339 with a capital T and Z. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

test('an empty feed is a feed, as old as the site', () => {
  const feed = parseAtomFeed(write([]));
  expect(feed).toMatchObject({
    id: 'tag:vostochny-to-pyongyang.example,2026:feed/corrections',
    updated: '2026-11-22T00:00:00Z',
    authors: [{ name: 'Vostochny to Pyongyang' }],
  });
  expect(feed.entries ?? []).toEqual([]);
  expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
    ['self', 'https://site.test/corrections.xml'],
    ['alternate', 'https://site.test/corrections/'],
  ]);
});

describe('with corrections', () => {
  const list = [correction('b', '2026-12-02'), correction('a', '2026-12-01')];
  const feed = parseAtomFeed(write(list));

  test('it has what RFC 4287 requires of a feed and of each entry', () => {
    for (const part of [feed, ...feed.entries!]) {
      expect(part.id).toMatch(/^tag:[^,]+,\d{4}:/);
      expect(part.title?.value).toBeTruthy();
      expect(part.updated).toMatch(INSTANT);
    }
    expect(feed.entries!.map((e) => e.links![0])).toEqual([
      expect.objectContaining({ rel: 'alternate', href: 'https://site.test/corrections/#b' }),
      expect.objectContaining({ rel: 'alternate', href: 'https://site.test/corrections/#a' }),
    ]);
    expect(feed.entries![0]!.title?.value).toBe('Corrected: It was two.');
    expect(feed.entries![0]!.summary?.value).toBe('Was wrong: We had one day. Is right: It was two.');
  });
  test('it is as new as its newest correction', () => {
    expect(feed.updated).toBe('2026-12-02T00:00:00Z');
    expect(feed.entries!.map((e) => e.updated)).toEqual(['2026-12-02T00:00:00Z', '2026-12-01T00:00:00Z']);
    expect(parseAtomFeed(write([...list].reverse())).updated).toBe('2026-12-02T00:00:00Z');
  });
  test('its names stay when the site moves', () => {
    const moved = { ...withCorrections(list), full: (to: string) => `https://new.example/path${to}` };
    const ids = (xml: string) => [parseAtomFeed(xml).id, ...parseAtomFeed(xml).entries!.map((e) => e.id)];
    expect(ids(atom(correctionsFeed(moved), 'https://new.example/path/x'))).toEqual(ids(write(list)));
  });
});

test('what stands in a correction is text, not HTML', () => {
  const [entry] = parseAtomFeed(write([correction('x', '2026-12-01', `<b>5 & 6</b> ]]> “é”`)])).entries!;
  expect(entry!.content?.value).toContain(
    '<p>Was wrong: &#x3C;b&#x3E;5 &#x26; 6&#x3C;/b&#x3E; ]]&#x3E; “é”</p>',
  );
});
