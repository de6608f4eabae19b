import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Entry } from '../../src/markup/collections.ts';
import { realContent } from './real-content.ts';
import { spellings } from './spellings.ts';

const { entries } = realContent();

/** What a reader reads as ours: titles of pages outside and other spellings of a name are cited, not ours. */
const CITED = /^(alsoWritten|source\.|\d+\.title|title$)/;
const ownText = (
  kinds: readonly (keyof typeof entries)[] = Object.keys(entries) as (keyof typeof entries)[],
) =>
  kinds.flatMap((kind) =>
    (entries[kind] as readonly Entry<unknown>[]).flatMap(({ file, attribution }) =>
      attribution.stretches
        .flat()
        .filter(({ field }) => !(CITED.test(field) && (kind === 'references' || field !== 'title')))
        .map(({ text, place }) => ({ where: `${file}:${place.line}`, text: text.replace(/“[^”]*”/g, '') })),
    ),
  );

const found = (texts: readonly { where: string; text: string }[], variant: RegExp) =>
  texts.flatMap(({ where, text }) => (variant.test(text) ? [`${where} ${variant.exec(text)![0]}`] : []));

describe('one spelling of each name, unit, time and office, as the README has it', () => {
  test.each([
    ['World War II', /Second World War|World War Two|\bWWII\b|\bWW2\b/],
    ['2:22 a.m.', /\b\d{1,2}:\d{2}\b(?!(?: (?:to|and) \d{1,2}:\d{2})? (?:[ap]\.m\.|UTC))|\b0\d:\d{2}/],
    [
      '19 June 2024',
      /\b(?:Jan|Febr|Sept|Nov|Dec)[a-z]+ \d{1,2},|\b(?:June|July|April|May|March|August|October) \d{1,2}, \d{4}|\d(?:st|nd|rd|th) (?:of )?[JFMASOND][a-z]+/,
    ],
    ['US, UN', /\bU\.S\.|\bU\.N\./],
    ['US officials', /American (?:officials|government|and (?:other|South))/],
    ['secretary general', /Secretary[ -]General|secretary-general/],
    ['Resolution 1718', /\bresolution \d{4}/],
    ['percent', /\bper cent\b|\d ?%/],
    ['kilometer, defense, program, center', /kilomet(?:re)|\bdefence|\bprogramme|\bcentre/],
  ])('%s', (_, variant) => {
    expect(found(ownText(), variant)).toEqual([]);
  });
  test('the names and words of the story are written as its own list says', () => {
    const wrong = spellings()
      .filter(({ only }) => only === undefined)
      .flatMap(({ write, never, but }) =>
        found(ownText(), new RegExp(never, 'u'))
          .filter((place) => but === undefined || !place.includes(`/${but}/`))
          .map((place) => `${place}: write ${write}`),
      );
    expect(wrong).toEqual([]);
  });
  test('what we say is dated, so that it is true whenever it is read', () => {
    expect(
      found(ownText(), /\b(?:currently|nowadays|at present|to date|as of today|(?<!USA )today)\b/i),
    ).toEqual([]);
    const ours = ownText(['events', 'terms', 'speakers', 'slips']);
    expect(found(ours, /\b(?:now|still)\b/i)).toEqual([]);
  });
});

test('the words of a link stand alone: one word in lower case is none, except the name of a term', () => {
  const files = (Object.values(entries) as { file: string }[][]).flat().map((e) => e.file);
  const bare = [...new Set(files)].flatMap((file) =>
    [...readFileSync(join(inject('root'), file), 'utf8').matchAll(/\[([^\][]+)\]\((?:passage|event|claim|speaker|ref):[^)]+\)/g)]
      // A note that is drawn from a claim shows the claim's own words.
      .filter(([link = '']) => !/^\[([^\]]+)\]\(claim:\1\)$/.test(link))
      .map(([, words = '']) => words.replace(/<[^>]+>/g, ''))
      .filter((words) => !/\s/.test(words) && !/[A-Z\d]/.test(words))
      .map((words) => `${file} ${words}`),
  );
  expect(bare).toEqual([]);
});
