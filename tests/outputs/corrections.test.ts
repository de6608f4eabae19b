import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { type EventDate, readDate } from '../../src/markup/date.ts';
import type { Correction } from '../../src/model/corrections.ts';
import { correctionsFeed } from '../../src/outputs/corrections.ts';

const absolute = (path: string) => `https://site.test/sub/${path}`;
const correction = (id: string, day: string, wrong = 'We had one day.'): Correction => ({
  id,
  href: `/sub/corrections/#${id}`,
  date: readDate(day) as EventDate,
  wrong,
  right: 'It was two.',
  targets: [{ id: 'passage:talk/t1', name: 'HR\u00a0t1', href: '/sub/articles/talk/#t1' }],
});

interface Link {
  rel: string;
  href: string;
  type: string;
}
interface Item {
  id: string;
  title: string;
  updated: string;
  published: string;
  content: { '#text': string; type: string };
  link: Link[];
}
interface Feed {
  xmlns: string;
  id: string;
  title: string;
  updated: string;
  author: { name: string };
  link: Link[];
  entry?: Item[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => name === 'entry' || name === 'link',
});
const parse = (xml: string): Feed => {
  expect(XMLValidator.validate(xml)).toBe(true);
  return (parser.parse(xml) as { feed: Feed }).feed;
};
/** What RFC 4287 wants of a date: RFC 3339 with a capital T and Z. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

test('an empty feed is a feed, as old as the site', () => {
  const feed = parse(correctionsFeed([], absolute));
  expect(feed).toMatchObject({
    xmlns: 'http://www.w3.org/2005/Atom',
    id: 'https://site.test/sub/corrections/',
    updated: '2026-11-22T00:00:00Z',
    author: { name: 'Vostochny to Pyongyang' },
  });
  expect(feed.entry).toBeUndefined();
  expect(feed.link.map(({ rel, href }) => [rel, href])).toEqual([
    ['self', 'https://site.test/sub/corrections.xml'],
    ['alternate', 'https://site.test/sub/corrections/'],
  ]);
});

describe('with corrections', () => {
  const list = [correction('b', '2026-12-02'), correction('a', '2026-12-01')];
  const feed = parse(correctionsFeed(list, absolute));

  test('it has what RFC 4287 requires of a feed and of each entry', () => {
    for (const part of [feed, ...feed.entry!]) {
      expect(part.id).toMatch(/^https:\/\//);
      expect(part.title).not.toBe('');
      expect(part.updated).toMatch(INSTANT);
    }
    expect(feed.entry!.map((e) => e.id)).toEqual([
      'https://site.test/sub/corrections/#b',
      'https://site.test/sub/corrections/#a',
    ]);
    // Without a link to an alternate, an entry must have content; these have both.
    for (const entry of feed.entry!) {
      expect(entry.link[0]).toMatchObject({ rel: 'alternate', href: entry.id });
      expect(entry.content).toEqual({
        '#text': 'Was wrong: We had one day. Is right: It was two.',
        type: 'text',
      });
    }
  });
  test('it is as new as its newest correction', () => {
    expect(feed.updated).toBe('2026-12-02T00:00:00Z');
    expect(feed.entry!.map((e) => e.updated)).toEqual(['2026-12-02T00:00:00Z', '2026-12-01T00:00:00Z']);
    expect(parse(correctionsFeed([...list].reverse(), absolute)).updated).toBe('2026-12-02T00:00:00Z');
  });
  test('the same corrections give the same bytes', () => {
    expect(correctionsFeed(list, absolute)).toBe(correctionsFeed([...list], absolute));
  });
});

test('words come out as they went in, whatever XML makes of them', () => {
  const odd = `<b>5 & 6</b> "quoted" it's ]]> &amp; &#0; – “é”`;
  const xml = correctionsFeed([correction('x', '2026-12-01', odd)], absolute);
  expect(xml).not.toContain('<b>');
  const decoded = new XMLParser({
    htmlEntities: true,
    ignoreAttributes: false,
    isArray: (n) => n === 'entry',
  });
  const { feed } = decoded.parse(xml) as { feed: { entry: { content: { '#text': string } }[] } };
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(feed.entry[0]!.content['#text']).toBe(`Was wrong: ${odd} Is right: It was two.`);
});

test('characters that XML cannot hold are left out', () => {
  const xml = correctionsFeed([correction('x', '2026-12-01', 'a\u0000b\u000bc\uffffd')], absolute);
  expect(xml).toContain('Was wrong: abcd Is right');
});
