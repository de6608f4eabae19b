import { describe, expect, test } from 'vitest';
import { listProblems } from '../../src/markup/problems.ts';
import { SHAPES } from '../../src/markup/vocabulary.ts';
import { nameInPieces, occasionNamed, occasionOfYear } from '../../src/model/story.ts';
import { TALK, article, check, corpus, event, occasion, read, story } from './harbor.ts';

/** What reading says of a story. */
const problems = (text: string | undefined) => listProblems(read({ 'story.yaml': text }).problems);
const list = (...occasions: string[]) => story('', occasions.join(''));
const FIRST = occasion('first', 'Harbor', '2023-09-13');

describe('content/story.yaml', () => {
  test('gives occasions their number and shape by their place, unless they name a shape', () => {
    const many = SHAPES.map((_, i) => occasion(`o${i}`, `Pier ${i}`, `202${i}-01-01`));
    const { occasions } = corpus({
      'story.yaml': list(...many),
      'articles/talk.mdx': article(TALK, '').replace('"first"', '"o1"'),
    }).story;
    expect(occasions.map((o) => [o.number, o.shape])).toEqual(SHAPES.map((shape, i) => [i + 1, shape]));
    const own = list(FIRST, occasion('second', 'Pier', '2024-06-19', '    shape: "star"\n    short: "P."\n'));
    expect(corpus({ 'story.yaml': own }).story.occasions.map((o) => [o.shape, o.short])).toEqual([
      ['disc', 'Harbor'],
      ['star', 'P.'],
    ]);
  });
  test.each([
    ['is missing', undefined, ['content/story.yaml:1:1 file: is missing; the site needs it']],
    [
      'has no occasion',
      story('', '  []\n'),
      ['content/story.yaml:8:1 occasions: needs at least one occasion'],
    ],
    [
      'has a sixth, for which there is no color',
      list(...[1, 2, 3, 4, 5, 6].map((n) => occasion(`o${n}`, `Pier ${n}`, '2024'))),
      ['content/story.yaml:8:1 occasions: has more than 5 occasions, for which there are colors and shapes'],
    ],
    [
      'names an occasion twice, or a shape',
      list(FIRST, occasion('first', 'Pier', '2024', '    shape: "disc"\n')),
      [
        'content/story.yaml:12:9 occasions.1.id: "first" is also the id of "first"; give each its own',
        'content/story.yaml:15:12 occasions.1.shape: "disc" is also the shape of "first"; give each its own',
      ],
    ],
    [
      'has an authority that is none, and a field nobody knows',
      list(FIRST).replace('harbor.example,2026', 'harbor') + 'colour: "red"\n',
      [
        'content/story.yaml:6:12 authority: must be a domain and a date of its ownership, such as "example.org,2026"',
        'content/story.yaml:12:9 colour: unknown field "colour" (known: authority, begins, countries, glossary, line, matter, name, occasions, published, scripts, tagline, timeline)',
      ],
    ],
  ])('that %s is refused', (_, text, wanted) => {
    expect(problems(text)).toEqual(wanted);
  });
});

describe('words of other scripts', () => {
  const inGreek = (scripts: string) =>
    listProblems(
      read({
        'events/first-summit.mdx': event('A visit', '2023-09-13', '', 'In Πειραιάς, κοντά, it happened.'),
        'story.yaml': story(scripts),
      }).problems,
    );

  test('are refused where the story does not say in which language they are', () => {
    expect(inGreek('')).toEqual([
      'content/events/first-summit.mdx:7:4 text: "Πειραιάς" is in Greek letters, and content/story.yaml does not say of what language; write there, for example, scripts: { Greek: "el" }',
    ]);
    expect(inGreek('scripts: { Greek: "el" }\n')).toEqual([]);
  });

  test('need a script of Unicode and the tag of a language', () => {
    expect(problems(story('scripts: { Greeek: "el" }\n'))).toEqual([
      expect.stringMatching(/^content\/story.yaml:\d+:\d+ scripts.Greeek: is no script of Unicode/),
    ]);
    expect(problems(story('scripts: { Greek: "Greek" }\n'))).toEqual([
      expect.stringMatching(/^content\/story.yaml:\d+:\d+ scripts.Greek: must be a language tag/),
    ]);
  });
});

describe('between files', () => {
  test('an article names an occasion that exists, or none', () => {
    const talk = article(TALK);
    expect(check({ 'articles/talk.mdx': talk.replace('"first"', '"frist"') })).toEqual([
      'content/articles/talk.mdx:5:11 occasion: unknown occasion "frist", did you mean "first"? (known: first, second)',
    ]);
    expect(check({ 'articles/talk.mdx': talk.replace('occasion: "first"\n', '') })).toEqual([]);
  });
  test('the event of an occasion exists, and both have one date', () => {
    const event = (id: string) => `    event: "${id}"\n`;
    expect(
      check({ 'story.yaml': list(FIRST, occasion('second', 'Pier', '2024', event('third-visit'))) }),
    ).toEqual([
      'content/story.yaml:15:12 occasions.1.event: unknown event "third-visit" (known: first-summit, second-summit)',
    ]);
    expect(
      check({ 'story.yaml': list(occasion('first', 'Harbor', '2023-09', event('first-summit'))) }),
    ).toEqual([
      'content/story.yaml:11:11 occasions.0.date: is "2023-09" where content/events/first-summit.mdx has "2023-09-13"; write the same date in both',
    ]);
  });
});

test('an article without an occasion has none, and events belong to the occasion that names them', () => {
  const { articles, events } = corpus({
    'articles/talk.mdx': article(TALK).replace('occasion: "first"\n', ''),
  });
  expect(articles[0]!.occasion).toBeUndefined();
  expect(events.map((e) => e.occasion?.id)).toEqual(['first', 'second']);
});

describe('occasions in texts', () => {
  const { occasions } = corpus().story;
  test('the site’s name falls into the names of occasions and what is between them', () => {
    const pieces = (name: string) =>
      nameInPieces({ name, occasions }).map((p) => [p.text, p.occasion?.number]);
    expect(pieces('Harbor to the Pier')).toEqual([
      ['Harbor', 1],
      ['to the', undefined],
      ['Pier', 2],
    ]);
    expect(pieces('What was told')).toEqual([['What was told', undefined]]);
  });
  test('a year names an occasion where no other is of that year', () => {
    expect(occasionOfYear('Harbor office, May 2023', occasions)?.id).toBe('first');
    expect(occasionOfYear('2025', occasions)).toBeUndefined();
    expect(occasionOfYear('2023 and 2024', occasions)).toBeUndefined();
    const twins = occasions.map((o) => ({ ...o, date: occasions[0]!.date }));
    expect(occasionOfYear('May 2023', twins)).toBeUndefined();
  });
  test('a name does', () => {
    expect(occasionNamed('19 June 2024 Pier', occasions)?.id).toBe('second');
    expect(occasionNamed('What', occasions)).toBeUndefined();
  });
});
