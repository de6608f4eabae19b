import { readFileSync, readdirSync } from 'node:fs';
import type { Element } from 'hast';
import { inject } from 'vitest';
import { describe, expect, test } from 'vitest';
import { checkLinks } from '../../src/build/check-links.ts';
import { type BuiltPage, builtPages, elements, isEmbed, named, textOf } from './pages.ts';

const pages = builtPages();
const faults = (check: (page: BuiltPage) => string[]) =>
  pages.flatMap((page) => check(page).map((fault) => `${page.file}: ${fault}`));

test('there is a page for every article, event, thread and speaker', () => {
  const written = (folder: string) => readdirSync(`${inject('root')}/content/${folder}`).length;
  const count = (start: string) =>
    pages.filter((p) => p.file.startsWith(start) && p.file.split('/').length < 4).length;
  expect({
    articles: count('articles/'),
    events: count('events/'),
    timeline: count('timeline/'),
    speakers: count('speakers/'),
  }).toEqual({
    articles: written('articles') + 1,
    events: written('events'),
    timeline:
      [...readFileSync(`${inject('root')}/content/threads.yaml`, 'utf8').matchAll(/^- id:/gm)].length + 1,
    speakers: written('speakers') + 1,
  });
});

test('every internal link and anchor leads somewhere, and ids are unique', () => {
  expect(checkLinks(inject('folder'), '/sub/')).toEqual([]);
});

test('every page has one h1, and heading levels are not skipped', () => {
  expect(
    faults(({ tree }) => {
      const levels = elements(tree, (e) => /^h[1-6]$/.test(e.tagName)).map((e) => Number(e.tagName[1]));
      const skips = levels
        .filter((level, i) => i > 0 && level > levels[i - 1]! + 1)
        .map((level) => `skips to h${level}`);
      return [
        ...(levels.filter((l) => l === 1).length === 1 ? [] : ['has not one h1']),
        ...(levels[0] === 1 ? [] : ['does not begin with h1']),
        ...skips,
      ];
    }),
  ).toEqual([]);
});

test('every page has its landmarks, a skip link that leads to main, and a language', () => {
  expect(
    faults((page) => {
      const { tree } = page;
      if (isEmbed(page)) return named(tree, 'main').length === 1 ? [] : ['has not one main'];
      const one = (tag: string) => (named(tree, tag).length === 1 ? [] : [`has not one ${tag}`]);
      const body = named(tree, 'body')[0]!;
      const top = body.children.filter((c) => c.type === 'element').map((c) => c.tagName);
      const skip = named(tree, 'a')[0]!.properties['href'] === '#main' ? [] : ['has no skip link first'];
      const language = named(tree, 'html')[0]!.properties['lang'] === 'en-US' ? [] : ['has no language'];
      return [
        ...one('main'),
        ...(top.join() === 'a,header,main,footer' ? [] : [`is ${top.join()}`]),
        ...skip,
        ...language,
      ];
    }),
  ).toEqual([]);
});

describe('what machines read in the head', () => {
  const meta = ({ tree }: BuiltPage, key: string) =>
    named(tree, 'meta').find(
      (m) =>
        m.properties['name'] === key ||
        m.properties['property'] === key ||
        m.properties['httpEquiv']?.toString() === key,
    )?.properties['content'];

  test('each page has its own title and a description of useful length', () => {
    const titles = pages.map((p) => textOf(named(p.tree, 'title')[0]!));
    expect(titles.filter((t, i) => titles.indexOf(t) !== i)).toEqual([]);
    expect(
      faults((p) =>
        isEmbed(p) || String(meta(p, 'description')).length >= 30
          ? []
          : [`description: ${String(meta(p, 'description'))}`],
      ),
    ).toEqual([]);
  });

  test('canonical and Open Graph addresses are absolute, under the base path, and the page’s own', () => {
    expect(
      faults((page) => {
        if (page.file === '404.html' || isEmbed(page))
          return meta(page, 'robots') === 'noindex' ? [] : ['is not kept out of indexes'];
        const own = `https://site.test/sub/${page.file.replace(/index\.html$/, '')}`;
        const canonical = named(page.tree, 'link').find((l) => String(l.properties['rel']) === 'canonical')
          ?.properties['href'];
        const wanted = { canonical, url: meta(page, 'og:url'), image: meta(page, 'og:image') };
        const good =
          canonical === own &&
          wanted.url === own &&
          /^https:\/\/site\.test\/sub\/cards\/.+\.png$/.test(String(wanted.image)) &&
          meta(page, 'og:title') !== undefined;
        return good ? [] : [JSON.stringify(wanted)];
      }),
    ).toEqual([]);
  });
});

describe('content-security policy', () => {
  const policy = ({ tree }: BuiltPage) =>
    String(
      named(tree, 'meta').find((m) => /content-security-policy/i.test(String(m.properties['httpEquiv'])))
        ?.properties['content'] ?? '',
    );

  test('every page has one that begins with nothing allowed, and allows no inline script or style without its hash', () => {
    expect(
      faults((p) => (/^default-src 'none'/.test(policy(p)) && !/unsafe/.test(policy(p)) ? [] : [policy(p)])),
    ).toEqual([]);
  });

  /** Data of a page is no script. */
  const runs = (e: Element) => e.properties['type'] !== 'application/ld+json';

  test('no page has an inline script, a style attribute, or a handler; one file of ours is the only script', () => {
    const scripts = pages.flatMap(({ tree }) =>
      named(tree, 'script')
        .filter(runs)
        .map((e) => e.properties),
    );
    const ours = new Set(scripts.map((p) => String(p['src'])));
    expect([...ours]).toEqual([expect.stringMatching(/^\/sub\/_astro\/[\w.-]+\.js$/)]);
    expect(scripts.filter((p) => p['type'] !== 'module')).toEqual([]);
    expect(
      faults(({ tree }) =>
        elements(
          tree,
          (e) =>
            (e.tagName === 'script' && e.children.length > 0 && runs(e)) ||
            'style' in e.properties ||
            Object.keys(e.properties).some((k) => /^on[a-z]/i.test(k)),
        ).map((e) => `<${e.tagName}>`),
      ),
    ).toEqual([]);
  });

  test('no page fetches anything from another host', () => {
    expect(
      faults(({ tree, html }) => {
        const fetched = elements(
          tree,
          (e) =>
            'src' in e.properties ||
            'srcSet' in e.properties ||
            (e.tagName === 'link' && !/canonical/.test(String(e.properties['rel']))),
        );
        const strange = fetched
          .map((e) => String(e.properties['src'] ?? e.properties['href']))
          .filter((to) => !to.startsWith('/sub/'));
        return [
          ...strange,
          ...[...html.matchAll(/url\(([^)]+)\)/g)]
            .map((m) => m[1]!)
            .filter((to) => !/^["']?(\/sub\/|data:)/.test(to)),
        ];
      }),
    ).toEqual([]);
  });
});

test('no words are glued to a link or a mark in the source text', () => {
  // A note mark stands right behind its word by design; everything else needs a space or a sign.
  const glued =
    /<\/(?:a|li|dd|dt)><a[ >]|[a-z]<(?:a|cite|time|b|strong)[ >]|<\/(?:a|cite|time|b|strong)>[a-zA-Z]/g;
  expect(
    faults(({ html }) =>
      [...html.slice(html.indexOf('<body')).matchAll(glued)].map((m) =>
        html.slice(html.indexOf('<body')).slice(Math.max(0, m.index - 30), m.index + 30),
      ),
    ),
  ).toEqual([]);
});
