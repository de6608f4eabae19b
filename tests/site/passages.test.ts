import type { Element } from 'hast';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { featured } from '../../src/model/passages.ts';
import { escaped } from '../../src/model/notes.ts';
import { realCorpus } from '../content/real-content.ts';
import { type BuiltPage, builtPages, elements, named, quotedIn, textOf } from './pages.ts';

const pages = builtPages();
const byFile = new Map(pages.map((p) => [p.file, p]));
const { articles, claims } = realCorpus();
const at = (path: string): BuiltPage => byFile.get(`${path}index.html`)!;
const hasClass = (e: Element, name: string) => [e.properties['className']].flat().includes(name);
const one = (page: BuiltPage, name: string) => elements(page.tree, (e) => hasClass(e, name))[0]!;
const links = (page: BuiltPage) => named(page.tree, 'a').map((a) => String(a.properties['href']));
const head = (page: BuiltPage, rel: string) =>
  named(page.tree, 'link').find((l) => [l.properties['rel']].flat().includes(rel))?.properties;
const meta = (page: BuiltPage, name: string) =>
  named(page.tree, 'meta').find((m) => m.properties['name'] === name)?.properties['content'];

/** Every passage of a transcript, in order: its element and its address. */
const passages = articles.flatMap(({ id: article, ...source }) =>
  elements(at(`articles/${article}/`).tree, (e) => e.tagName === 'article' && hasClass(e, 'passage')).map(
    (element) => ({
      article,
      passage: source.everyPassage.find(({ id }) => id === element.properties['id'])!,
      url: source.source.url,
      element,
      id: String(element.properties['id']),
      path: `articles/${article}/${String(element.properties['id'])}/`,
    }),
  ),
);

test('every passage, caption and claim has a page of its own, every passage an embed', () => {
  expect(passages.map((p) => `${p.article}/${p.id}`)).toEqual(
    articles.flatMap((a) => a.everyPassage.map((p) => `${a.id}/${p.id}`)),
  );
  expect(passages.filter(({ path }) => !at(path)).map((p) => p.path)).toEqual([]);
  const claims = elements(at('claims/').tree, (e) => hasClass(e, 'more')).map((e) =>
    String(e.properties['id']),
  );
  expect(claims.length).toBe(globSync('claims/*/index.html', { cwd: inject('folder') }).length);
  expect(claims.filter((id) => !at(`claims/${id}/`))).toEqual([]);
  expect(globSync('articles/*/*/embed/index.html', { cwd: inject('folder') })).toHaveLength(passages.length);
});

test('a passage alone says the same as in its article, notes and all', () => {
  const text = (e: Element) => textOf(e).replace(/\s+/g, ' ').trim();
  const retold = (e: Element) => elements(e, (x) => hasClass(x, 'retold')).map(text);
  // A term is opened at its first use on a page, which may be earlier in the article.
  const plain = (texts: string[]) => texts.map((t) => t.replaceAll('?', ''));
  // In its article a note leads to its neighbors too, behind the way back to its words.
  const notes = (e: Element) =>
    elements(e, (x) => x.tagName === 'details' && hasClass(x, 'note')).map((note) =>
      text(note).replace(/(?<=↩).*$/s, ''),
    );
  for (const { element, path } of passages) {
    const alone = elements(at(path).tree, (e) => hasClass(e, 'passage'))[0]!;
    expect(plain(retold(alone)), path).toEqual(plain(retold(element)));
    expect(notes(alone), path).toEqual(notes(element));
    const open = elements(alone, (e) => hasClass(e, 'note')).map((e) => 'open' in e.properties);
    expect(open, path).not.toContain(false);
  }
});

test('each leads to its context, to its neighbors and to the publisher, and each is led to without script', () => {
  passages.forEach(({ article, element, id, path }, i) => {
    const page = at(path);
    expect(links(page), path).toContain(`/sub/articles/${article}/#${id}`);
    for (const [rel, other] of [
      ['prev', passages[i - 1]],
      ['next', passages[i + 1]],
    ] as const) {
      const link = named(page.tree, 'a').find((a) => [a.properties['rel']].flat().includes(rel));
      expect(link?.properties['href'], `${path} ${rel}`).toBe(
        other?.article === article ? `/sub/${other.path}` : undefined,
      );
    }
    const share = elements(element, (e) => e.tagName === 'a' && hasClass(e, 'share'));
    expect(share.map((a) => a.properties['href'])).toEqual([`/sub/${path}`]);
    const original = elements(one(page, 'original'), (e) => e.tagName === 'a');
    const { url } = articles.find((a) => a.id === article)!.source;
    expect(original.map((a) => String(a.properties['href']).split('#')[0])).toEqual([url]);
  });
});

test('the words at which the publisher’s page opens are printed beside the link', () => {
  for (const { path } of passages) {
    const line = one(at(path), 'original');
    const href = String(elements(line, (e) => e.tagName === 'a')[0]!.properties['href']);
    const [, fragment] = href.split('#:~:text=');
    const words = fragment?.split(',').map(decodeURIComponent).join(' … ');
    const said = textOf(line);
    if (words === undefined) expect(said, path).toContain('opens at its top');
    else expect(said, path).toContain(words);
  }
});

test('canonical is the page itself; the embed points to it, and is kept out of indexes and of the sitemap', () => {
  const sitemap = readFileSync(join(inject('folder'), 'sitemap-0.xml'), 'utf8');
  for (const { path } of passages) {
    const own = `https://site.test/sub/${path}`;
    expect(head(at(path), 'canonical')?.['href']).toBe(own);
    expect(meta(at(path), 'robots')).toBeUndefined();
    const embed = at(`${path}embed/`);
    expect(head(embed, 'canonical')?.['href']).toBe(own);
    expect(meta(embed, 'robots')).toBe('noindex');
    expect(sitemap).toContain(`<loc>${own}</loc>`);
  }
  expect(sitemap).not.toContain('/embed/');
  for (const { pageHref } of claims) expect(sitemap).toContain(`https://site.test/sub${pageHref}`);
});

describe('oEmbed', () => {
  test('each passage leads to its answer, which shows the embed', () => {
    for (const { path } of passages) {
      const link = named(at(path).tree, 'link').find(
        (l) => l.properties['type'] === 'application/json+oembed',
      )!;
      expect(link.properties['href']).toBe(`/sub/${path}oembed.json`);
      const answer = JSON.parse(readFileSync(join(inject('folder'), path, 'oembed.json'), 'utf8'));
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: link.properties['title'] });
      expect(answer.html).toContain(`src="https://site.test/sub/${path}embed/"`);
      expect([answer.width, answer.height].every((n) => Number.isInteger(n) && n > 0)).toBe(true);
    }
  });
  test('an embed has no script, its links leave the frame, and its words are those of the passage', () => {
    for (const { path, element } of passages) {
      const embed = at(`${path}embed/`);
      expect(named(embed.tree, 'script')).toEqual([]);
      expect(named(embed.tree, 'a').map((a) => a.properties['target'])).toEqual(['_top']);
      const quoted = quotedIn(embed.tree).map(textOf);
      const own = quotedIn(element).map(textOf);
      expect(own).toEqual(expect.arrayContaining(quoted));
      expect(named(embed.tree, 'blockquote')).toHaveLength(1);
    }
  });
  test('the code to copy holds the exact characters of the quotation', () => {
    let quoting = 0;
    for (const { passage, path, url } of passages) {
      const code = textOf(named(at(path).tree, 'textarea')[0]!);
      const quotation = featured(passage);
      if (!quotation) continue;
      quoting++;
      expect(code).toContain(escaped(`“${quotation.text}”`));
      if (quotation.deepLink) expect(code.startsWith(`<blockquote cite="${url}#:~:text=`), code).toBe(true);
    }
    expect(quoting).toBeGreaterThan(0);
  });
});

test('a speaker’s part has their passages in order, each led back to its context', () => {
  const parts = articles.flatMap((article) =>
    article.voices.map((voice) => ({ article, voice, path: `articles/${article.id}/by/${voice.id}/` })),
  );
  const built = parts.filter(({ path }) => byFile.has(`${path}index.html`));
  expect(built.length).toBeGreaterThan(0);
  for (const { article, voice, path } of built) {
    const part = at(path);
    const shown = elements(part.tree, (e) => hasClass(e, 'passage')).map((e) => String(e.properties['id']));
    const order = article.everyPassage.map(({ id }) => id).filter((id) => shown.includes(id));
    expect(shown).toEqual(order);
    const spoken = article.passages.filter((p) => p.voice?.id === voice.id).map(({ id }) => id);
    if (article.kind === 'interview') expect(shown).toEqual(expect.arrayContaining(spoken));
    for (const id of shown) expect(links(part)).toContain(`/sub/articles/${article.id}/#${id}`);
    for (const page of [at(`articles/${article.id}/`), at(`speakers/${voice.id}/`)])
      expect(links(page)).toContain(`/sub/${path}`);
  }
});

test('a claim alone has its evidence and its passages, in context and alone; the list leads to it', () => {
  const list = at('claims/');
  const evidence = (e: Element) => textOf(elements(e, (x) => hasClass(x, 'evidence'))[0]!);
  claims.forEach(({ id, places }, i) => {
    const page = at(`claims/${id}/`);
    const neighbors = [claims[i - 1], claims[i + 1]].flatMap((c) => (c ? [`/sub/claims/${c.id}/`] : []));
    const passages = places.flatMap((p) => [
      `/sub/articles/${p.article}/#${p.locator}`,
      `/sub/articles/${p.article}/${p.locator}/`,
    ]);
    expect(links(page)).toEqual(expect.arrayContaining([`/sub/claims/#${id}`, ...passages, ...neighbors]));
    const row = elements(list.tree, (e) => e.properties['id'] === id)[0]!;
    expect(evidence(named(page.tree, 'main')[0]!)).toBe(evidence(row));
    expect(links(list)).toContain(`/sub/claims/${id}/`);
  });
});

describe('the script', () => {
  /** Data of a page is no script. */
  const scripts = (p: BuiltPage) =>
    named(p.tree, 'script').filter((e) => e.properties['type'] !== 'application/ld+json');
  const withScript = pages.filter((p) => scripts(p).length > 0);
  test('is one file of at most 5 KB compressed, and nothing else is', () => {
    const files = globSync('**/*.{js,mjs}', { cwd: inject('folder') });
    expect(files).toHaveLength(1);
    const bytes = brotliCompressSync(readFileSync(join(inject('folder'), files[0]!))).length;
    console.log(`the script: ${bytes} bytes compressed`);
    expect(bytes).toBeLessThanOrEqual(5 * 1024);
  });
  test('is only on pages that share or filter something, once', () => {
    const shares = pages.filter(
      (p) =>
        elements(
          p.tree,
          (e) => 'dataShare' in e.properties || hasClass(e, 'passage') || hasClass(e, 'filters'),
        ).length > 0,
    );
    expect(withScript.map((p) => p.file)).toEqual(shares.map((p) => p.file));
    expect(withScript.filter((p) => scripts(p).length > 1)).toEqual([]);
    expect(existsSync(join(inject('folder'), 'index.html'))).toBe(true);
    expect(withScript.map((p) => p.file)).not.toContain('index.html');
  });
  test('no button stands on a page that only the script could serve', () => {
    const dead = pages.flatMap((p) =>
      named(p.tree, 'button')
        .filter((b) => !('popoverTarget' in b.properties) && b.properties['type'] !== 'reset')
        .map((b) => `${p.file}: ${textOf(b)}`),
    );
    expect(dead).toEqual([]);
  });
});
