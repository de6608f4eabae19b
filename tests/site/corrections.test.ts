import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { expect, inject, test } from 'vitest';
import { publishedNow } from '../../src/model/published.ts';
import { fileAddresses } from '../../src/outputs/file-addresses.ts';
import type { VerificationReport } from '../../src/outputs/verification.ts';
import { realContent } from '../content/real-content.ts';
import { builtPages, elements, named, textOf, isEmbed } from './pages.ts';

const pages = builtPages();
const page = (file: string) => pages.find((p) => p.file === file)!;
const { entries } = realContent();
const now = publishedNow(entries, fileAddresses(entries.articles));
const fileOf = (path: string) => `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
const idsOf = (file: string) =>
  new Set(elements(page(file).tree, (e) => 'id' in e.properties).map((e) => String(e.properties['id'])));

test('every address that would be recorded as published is there, with every id', () => {
  const lost = Object.entries(now.addresses).flatMap(([path, ids]) => {
    const file = fileOf(path);
    if (!existsSync(join(inject('folder'), file))) return [path];
    if (ids.length === 0) return [];
    const there = idsOf(file);
    return ids.filter((id) => !there.has(id)).map((id) => `${path}#${id}`);
  });
  expect(lost).toEqual([]);
});

test('and every page that is there would be recorded', () => {
  const recorded = Object.keys(now.addresses).map(fileOf);
  expect(pages.map((p) => p.file).filter((file) => file !== '404.html' && !recorded.includes(file))).toEqual(
    [],
  );
});

test('all slips and wordings of the sources are told, each as what it is, with its passage, its grounds and its note', () => {
  const items = elements(page('corrections/index.html').tree, (e) =>
    String(e.properties['id'] ?? '').startsWith('slip-'),
  ).filter((e) => e.tagName === 'li');
  expect(items.map((i) => String(i.properties['id']).slice(5)).sort()).toEqual(
    entries.slips.map((s) => s.id).sort(),
  );
  for (const item of items) {
    const links = named(item as never, 'a').map((a) => String(a.properties['href']));
    const slip = entries.slips.find((s) => `slip-${s.id}` === item.properties['id'])!.data;
    expect(links).toContain(`/sub/articles/${slip.article}/#${slip.passage}`);
    expect(links.length).toBeGreaterThan(1);
    if (slip.note) expect(links).toContain(`/sub/articles/${slip.article}/#note-${slip.note}`);
    expect(textOf(item)).toContain(slip.so);
    expect(textOf(item)).toContain(slip.kind === 'slip' ? 'What is so' : 'What is meant');
  }
});

test('corrections of ours are told apart from them, and that there are none', () => {
  const [ours, slips] = named(page('corrections/index.html').tree, 'section');
  expect(textOf(ours!)).toContain('Corrections of ours');
  expect(textOf(ours!)).not.toMatch(/What is (so|meant)/);
  expect(textOf(slips!)).toContain('Slips and wordings in the sources');
  expect(/None so far/.test(textOf(ours!))).toBe(entries.corrections.length === 0);
});

test('the feed is well-formed, has full addresses, and every page names it', () => {
  const xml = readFileSync(join(inject('folder'), 'corrections.xml'), 'utf8');
  expect(() => XmlDocument.fromString(xml).dispose()).not.toThrow();
  expect(xml).toContain(
    '<link rel="self" type="application/atom+xml" href="https://site.test/sub/corrections.xml"/>',
  );
  expect([...xml.matchAll(/<entry>/g)]).toHaveLength(entries.corrections.length);
  const named_ = pages.filter(({ tree }) =>
    named(tree, 'link').some((l) => l.properties['href'] === '/sub/corrections.xml'),
  );
  expect(named_).toHaveLength(pages.filter((p) => !isEmbed(p)).length);
});

test('every page leads to the corrections from its foot', () => {
  const without = pages
    .filter((p) => !isEmbed(p))
    .filter(
      ({ tree }) =>
        !named(named(tree, 'footer').at(-1) as never, 'a').some(
          (a) => a.properties['href'] === '/sub/corrections/',
        ),
    );
  expect(without.map((p) => p.file)).toEqual([]);
});

test('a copy that names no address has no report links, and asks nobody to report', () => {
  expect(pages.filter(({ html }) => html.includes('Report an error in'))).toEqual([]);
  expect(textOf(page('about/index.html').tree)).not.toMatch(/(?:report|write to) us|please report/i);
});

test('the figures on the about page are those of the check', () => {
  const { sources } = JSON.parse(
    readFileSync(join(inject('folder'), 'verification.json'), 'utf8'),
  ) as VerificationReport;
  const rows = named(page('about/index.html').tree, 'tr').slice(1).map(textOf);
  expect(rows).toHaveLength(sources.length);
  sources.forEach(({ words, quotedWords, quotations, verified }, i) => {
    const count = (n: number) => n.toLocaleString('en-US');
    const percent = ((quotedWords / words) * 100).toFixed(1);
    expect(rows[i]).toContain(`${count(quotedWords)} of ${count(words)} words (${percent}%)`);
    expect(rows[i]).toContain(`${verified} of ${quotations}`);
  });
});
