import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atom } from '../../src/outputs/feeds/atom.ts';
import { siteFeed } from '../../src/outputs/feeds/feed.ts';
import { jsonFeed } from '../../src/outputs/feeds/json.ts';
import { realContext } from '../content/real-content.ts';

const context = realContext();
const { articles, events, corrections } = context.corpus;
const xml = atom(siteFeed(context), 'https://site.test/feed.xml');
const feed = parseAtomFeed(xml);
const json = jsonFeed(siteFeed(context), 'https://site.test/feed.json', context.full);

test('every article, event and correction is an entry, each once', () => {
  const expected = [
    ...articles.map((a) => `article/${a.id}`),
    ...events.map((e) => `event/${e.id}`),
    ...corrections.list.map((c) => `correction/${c.id}`),
  ];
  const ids = feed.entries!.map((e) => e.id!.replace('tag:vostochny-to-pyongyang.example,2026:', ''));
  expect([...ids].sort()).toEqual(expected.sort());
  expect(json.items.map((i) => i.id)).toEqual(feed.entries!.map((e) => e.id));
});

test('Atom: what RFC 4287 requires', () => {
  expect(feed.links!.find((l) => l.rel === 'self')?.href).toBe('https://site.test/feed.xml');
  expect(feed.authors?.[0]?.name).toBeTruthy();
  for (const part of [feed, ...feed.entries!]) {
    expect(part.id).toMatch(/^tag:/);
    expect(part.title?.value).toBeTruthy();
    expect(part.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(part.links!.filter((l) => l.rel === 'alternate')).toHaveLength(1);
  }
  expect(feed.updated).toBe(
    feed
      .entries!.map((e) => e.updated!)
      .sort()
      .at(-1),
  );
});

test('JSON Feed 1.1: what it requires, and a reader reads it', () => {
  expect(parseJsonFeed(json)).toMatchObject({ title: json.title, feed_url: 'https://site.test/feed.json' });
  expect(parseJsonFeed(json).items).toHaveLength(json.items.length);
  expect(json.version).toBe('https://jsonfeed.org/version/1.1');
  for (const item of json.items) {
    expect(item.id).toBeTruthy();
    expect(item.content_html).toMatch(/^<p>/);
    expect(item.url).toMatch(/^https:\/\/site\.test\//);
  }
});

test('the two say the same', () => {
  expect(json.items.map((i) => [i.title, i.content_html, i.url, i.summary])).toEqual(
    feed.entries!.map((e) => [e.title?.value, e.content?.value, e.links![0]!.href, e.summary?.value]),
  );
});

test('an article comes in full, without the marks of its page, and with full addresses', () => {
  for (const article of articles) {
    const { content_html: html, external_url } = json.items.find((i) =>
      i.id.endsWith(`article/${article.id}`),
    )!;
    expect(external_url).toBe(article.source.url);
    for (const { id } of article.passages) expect(html).toContain(`/#${id}">${id}</a>`);
    expect(html.match(/<span class="verbatim">“/g)).toHaveLength(
      article.everyPassage.flatMap((p) => p.quotations).length,
    );
    expect(html).not.toMatch(/✓|”<\/span>”|“<span|“”|<sup>|<q| id="| class="(?!verbatim)/);
    expect([...html.matchAll(/href="([^"]*)"/g)].filter((m) => !/^https?:\/\//.test(m[1]!))).toEqual([]);
  }
});

describe('dates', () => {
  const at = (changes: Record<string, string>) => siteFeed(realContext(changes));
  const of = (id: string, changes: Record<string, string>) =>
    at(changes).items.find((i) => i.id.endsWith(id))!.updated;

  test('without a history nothing is older or newer than the site', () => {
    expect(new Set(siteFeed(context).items.map((i) => i.updated))).toEqual(new Set(['2026-11-22T00:00:00Z']));
  });
  test('with one, an entry is as new as the last change of its file, and comes first', () => {
    const changes = {
      'events/treaty-signed.mdx': '2027-03-01T10:00:00Z',
      'events/panel-veto.mdx': '2020-01-01T00:00:00Z',
    };
    expect(of('event/treaty-signed', changes)).toBe('2027-03-01T10:00:00Z');
    expect(of('event/panel-veto', changes)).toBe('2026-11-22T00:00:00Z');
    expect(at(changes).items[0]!.id).toMatch(/event\/treaty-signed$/);
    expect(at(changes).updated).toBe('2027-03-01T10:00:00Z');
  });
});

test('the same content gives the same bytes', () => {
  expect(atom(siteFeed(realContext()), 'https://site.test/feed.xml')).toBe(xml);
});
