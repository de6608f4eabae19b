import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type Store, stored } from '../../../src/outputs/cards/cache.ts';
import { drawCard } from '../../../src/outputs/cards/draw-card.ts';
import { SECOND, invented } from './cards.ts';

let store: Store;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  store = { folder: join(folder, 'cards'), drawn: 0 };
  return () => rmSync(folder, { recursive: true });
});
const files = () => readdirSync(store.folder).map((name) => join(store.folder, name));

test('a second build draws nothing and gives the same bytes', async () => {
  const first = await drawCard(invented({}), store);
  const again: Store = { ...store, drawn: 0 };
  expect(Buffer.compare(await drawCard(invented({}), again), first)).toBe(0);
  expect([store.drawn, again.drawn, files().length]).toEqual([1, 0, 1]);
});

test('whatever a card shows decides under which key it is kept', async () => {
  await drawCard(invented({}), store);
  await drawCard(invented({ text: '“The ship was late by two days.”' }), store);
  await drawCard(invented({ occasions: [SECOND!] }), store);
  await drawCard(invented({ foot: [] }), store);
  expect([store.drawn, files().length]).toEqual([4, 4]);
  // Its address is not shown, and does not.
  await drawCard(invented({ page: 'elsewhere/' }), store);
  expect(store.drawn).toBe(4);
});

test.each([
  ['a byte is wrong', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 900, 901))],
  ['its end is missing', (file: string) => truncateSync(file, 5000)],
  ['it is empty', (file: string) => truncateSync(file, 0)],
])('a stored picture is drawn again and mended where %s', async (_, damage) => {
  const first = await drawCard(invented({}), store);
  const [file] = files();
  const sound = readFileSync(file!);
  damage(file!);
  expect(Buffer.compare(readFileSync(file!), sound)).not.toBe(0);
  expect(Buffer.compare(await drawCard(invented({}), store), first)).toBe(0);
  expect([store.drawn, Buffer.compare(readFileSync(file!), sound)]).toEqual([2, 0]);
});

test('two that store the same at once leave one whole file and nothing beside it', async () => {
  const bytes = new Uint8Array(100_000).fill(7);
  await Promise.all([1, 2, 3].map(() => stored(store, 'key', () => Promise.resolve(bytes))));
  expect(files().map((f) => f.split('/').at(-1))).toEqual(['key']);
});
