import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

import { allCards } from '../../src/model/cards/all-cards.ts';
import { cardName } from '../../src/model/links.ts';
import { drawCard } from '../../src/outputs/cards/draw-card.ts';

import { pngSize } from '../outputs/cards/cards.ts';
import { realCorpus } from '../content/real-content.ts';
import { type BuiltPage, builtPages, named } from './pages.ts';

const folder = inject('folder');
const built = (path: string) => readFileSync(join(folder, path));
const corpus = realCorpus();
const cards = allCards(corpus);
const fileOf = (page: string) => `cards/${cardName(page)}.png`;

const meta = ({ tree }: BuiltPage, name: string) =>
  named(tree, 'meta').find((m) => m.properties['property'] === name)?.properties['content'];

test('every page that machines may list has a card, its own if there is one, and says what it shows', () => {
  const alts = new Map(cards.map((card) => [fileOf(card.page), card.alt]));
  const faults = builtPages().flatMap((page) => {
    const path = page.file.replace(/index\.html$/, '');
    const canonical = named(page.tree, 'link').find((l) => String(l.properties['rel']) === 'canonical');
    if (canonical?.properties['href'] !== `https://site.test/sub/${path}`) return [];
    const image = String(meta(page, 'og:image'));
    const file = image.replace('https://site.test/sub/', '');
    const good =
      alts.has(file) &&
      (file === fileOf(path) || !alts.has(fileOf(path))) &&
      meta(page, 'og:image:alt') === alts.get(file) &&
      existsSync(join(folder, file));
    return good ? [] : [`${page.file}: ${image}, ${String(meta(page, 'og:image:alt'))}`];
  });
  expect(faults).toEqual([]);
});

test('there is a card for every passage, article, event, speaker, claim and overview, and no other', () => {
  const { articles, events, speakers, claims, threads } = corpus;
  const passages = articles.flatMap((a) => a.everyPassage).length;
  const overviews = [
    'site',
    'timeline',
    'speakers',
    'claims',
    'compare',
    'glossary',
    'notes',
    'index-of-words',
  ].length;
  const count = passages + articles.length + events.length + speakers.length + claims.length;
  const files = globSync('cards/**/*', { cwd: folder, withFileTypes: true }).filter((f) => f.isFile());
  expect(files).toHaveLength(count + threads.length + overviews);
  expect(cards.filter((card) => !existsSync(join(folder, fileOf(card.page))))).toEqual([]);
});

test('every card is a PNG of 1200×630 under 120 KB, and no two are the same', () => {
  const seen = new Map<string, string>();
  const faults = globSync('cards/**/*.png', { cwd: folder }).flatMap((file) => {
    const png = built(file);
    const { width, height } = pngSize(png) ?? {};
    const hash = createHash('sha256').update(png).digest('hex');
    const twin = seen.get(hash);
    seen.set(hash, file);
    return [
      ...(width === 1200 && height === 630 ? [] : [`${file}: ${width}×${height}`]),
      ...(png.length < 120_000 ? [] : [`${file}: ${png.length} bytes`]),
      ...(twin ? [`${file} is ${twin}`] : []),
    ];
  });
  expect(faults).toEqual([]);
});

test('drawn anew, in another process and in other company, cards have the bytes of the build', async () => {
  const sample = cards.filter((_, i) => i % 16 === 0).reverse();
  expect(sample.length).toBeGreaterThan(0);
  for (const card of sample)
    expect(Buffer.compare(await drawCard(card), built(fileOf(card.page))), card.page).toBe(0);
});
