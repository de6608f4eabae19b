import { readFileSync } from 'node:fs';
import { idFrom } from '../../src/markup/slug.ts';
import type { Entries } from '../../src/markup/collections.ts';
import { LOCATOR } from '../../src/markup/vocabulary.ts';

/** A word that belongs to one story, and where its content has it. */
export interface StoryWord {
  readonly word: string;
  readonly from: string;
}

const THE_STORY = 'the story';
const AN_OCCASION = 'an occasion';

/**
 * Whether the project was written with its story: its package has the story's name. A program that somebody takes for a story
 * of their own is held to none of their words, which may be plain ones.
 */
export function writtenWith(entries: Entries, root: string): boolean {
  const { name } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { name: string };
  const own = name === idFrom(entries.story[0]!.data.name);
  if (!own) console.log(`Not looked for: the words of a story in the program, since package.json calls it ${name}`);
  return own;
}

/**
 * The words by which a story would be known anywhere: its names of people, places, occasions and outlets, each word of a
 * person's name, its matter, and its ids. Not among them are ids that are a plain word (`space`, `veto`) or look like a
 * locator (`p10`), and terms and publishers of references of one
 * word: news agencies are everybody's.
 */
export function storyWords(entries: Entries): StoryWord[] {
  const { articles, speakers, events, terms, claims, references } = entries;
  const story = entries.story[0]!.data;
  const from = (place: string, words: readonly (string | undefined)[]) =>
    words.flatMap((word) => (word === undefined ? [] : [{ word, from: place }]));
  const ids = { articles, speakers, events, terms, claims, references };
  const found = [
    ...Object.entries(ids).flatMap(([name, list]) =>
      from(
        `an id of ${name}`,
        list.map(({ id }) => id).filter((id) => id.includes('-') && !LOCATOR.test(id)),
      ),
    ),
    ...from(AN_OCCASION, story.occasions.flatMap(({ id, name, short }) => [id, name, short])),
    ...from(THE_STORY, [story.name, story.line, story.matter, story.tagline, story.authority.split(',')[0]]),
    ...from(THE_STORY, wordsIn(story.matter).filter(notSmall).flatMap(inBothNumbers)),
    ...from(THE_STORY, wordsIn(story.name).filter(isName)),
    ...from(THE_STORY, [...story.countries, story.timeline, story.glossary?.about]),
    ...speakers.flatMap(({ data }) => [
      ...from('a speaker', [data.name, ...data.alsoWritten]),
      ...from('a speaker', data.kind === 'person' ? wordsIn(data.name).filter(isName) : []),
      ...from('a country', data.country?.split(' and ') ?? []),
    ]),
    ...from('a place', [...events, ...articles].flatMap(({ data }) => data.place?.split(', ') ?? []).filter(isName)),
    ...articles.flatMap(({ data: { source } }) => from('an outlet', [source.publisher, source.short])),
    ...terms.flatMap(({ data }) => from('a term', [data.term, ...data.alsoWritten].filter((t) => isName(t) && t.includes(' ')))),
  ];
  return [...new Map(found.map((f) => [f.word, f])).values()];
}

/**
 * Every place in texts where one of the words stands, whole, as `file:line: the word, from where`. Words of code are parted
 * (`harborPins` has `harbor`); the case counts for names of people and places alone.
 */
export function findWords(words: readonly StoryWord[], texts: ReadonlyMap<string, string>): string[] {
  // A hash in a policy may spell anything.
  const HASH = /sha256-[\w+/]+=*/g;
  const patterns = words.map(({ word, from }) => ({
    said: `“${word}”, ${from}`,
    low: word.toLowerCase(),
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      from === THE_STORY || from === AN_OCCASION ? 'iu' : 'u',
    ),
  }));
  return [...texts].flatMap(([file, text]) => {
    const parted = text.replace(HASH, '').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
    const near = patterns.filter(({ low }) => parted.toLowerCase().includes(low));
    return parted
      .split('\n')
      .flatMap((line, i) =>
        near.filter(({ pattern }) => pattern.test(line)).map(({ said }) => `${file}:${i + 1}: ${said}`),
      );
  });
}

const wordsIn = (text: string) => text.split(/[^\p{L}\p{N}’]+/u).filter((word) => word.length > 1);
const isName = (text: string) => /^[\p{Lu}\p{Lo}]/u.test(text);
const notSmall = (word: string) => word.length > 3 || isName(word);
const inBothNumbers = (word: string) => [word, word.replace(/s$/, '')];
