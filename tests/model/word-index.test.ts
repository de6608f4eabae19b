import { describe, expect, test } from 'vitest';
import { findHeads, headFinder } from '../../src/model/words/find-heads.ts';
import { headsOf } from '../../src/model/words/heads.ts';
import { countedThings } from '../../src/model/words/numbers.ts';
import { entriesByKind, wordIndex } from '../../src/model/words/word-index.ts';
import { TALK, article, check, corpus, event, story } from './harbor.ts';

const HEADS = `- id: "dover"
  name: "Port of Dover"
  kind: "place"
  forms: ["Dover", "Ντόβερ"]
  see: ["tugs"]
- id: "tugs"
  name: "Tugs"
  kind: "thing"
  forms: ["tug"]
- id: "sea"
  name: "Sea"
  kind: "thing"
  see: ["tugs"]
`;
const GREEK = { 'story.yaml': story('scripts: { Greek: "el" }\n'), 'heads.yaml': HEADS };
const entriesOf = (files: Parameters<typeof corpus>[0]) =>
  wordIndex(corpus(files)).flatMap(({ title, entries }) => entries.map((entry) => ({ ...entry, title })));

describe('heads', () => {
  const head = (name: string, ...forms: string[]) => ({ name, kind: 'place', forms });
  const found = (text: string, ...heads: ReturnType<typeof head>[]) =>
    [...findHeads(headFinder(heads), text)].map(({ name }) => name);

  test('are found as whole words, in the plural and the possessive, the longest name first', () => {
    const heads = [head('Dover', 'Port of Dover'), head('Dover Castle'), head('Tugs', 'tug')];
    expect(found('Two tugs leave the Port of Dover’s quay.', ...heads)).toEqual(['Tugs', 'Dover']);
    expect(found('They see Dover Castle.', ...heads)).toEqual(['Dover Castle']);
    expect(found('Dovers, Dovering, a dover; tugging', ...heads)).toEqual(['Dover']);
  });

  test('each name is one head, with the spellings of its record and of the editor', () => {
    const heads = headsOf(
      corpus({
        ...GREEK,
        'heads.yaml': `${HEADS}- id: "ann"\n  name: "Ann Lee"\n  kind: "person"\n  forms: ["Lee"]\n`,
      }),
    );
    const [ann] = heads.filter(({ name }) => name === 'Ann Lee');
    expect(ann).toMatchObject({ sort: 'Lee, Ann', kind: 'person' });
    expect(ann!.href).toMatch(/speakers\/ann-lee\/$/);
    expect(new Set(heads.map(({ name }) => name)).size).toBe(heads.length);
  });

  test('are of the kind that the editor says, where the record is a term', () => {
    const [term] = corpus(GREEK).terms;
    const kinds = (yaml: string) =>
      headsOf(corpus({ ...GREEK, 'heads.yaml': yaml }))
        .filter(({ name }) => name === term!.term)
        .map(({ kind }) => kind);
    expect(kinds(HEADS)).toEqual(['term']);
    expect(kinds(`${HEADS}- id: "own"\n  name: "${term!.term}"\n  kind: "weapon"\n`)).toEqual(['weapon']);
  });

  test('a place of an event is a head where it holds none', () => {
    const placed = (place: string) =>
      headsOf(
        corpus({
          ...GREEK,
          'events/first-summit.mdx': event('A visit', '2023-09-13', `place: "${place}"\n`),
        }),
      ).map(({ name }) => name);
    expect(placed('Quay 3, Dover')).not.toContain('Quay 3');
    expect(placed('Quay 3, Calais')).toContain('Quay 3');
  });

  test('that see what is not there, or themselves, and names that stand twice, are refused', () => {
    const wrong = HEADS.replace('see: ["tugs"]', 'see: ["tgus"]')
      .replace('name: "Sea"', 'name: "Tugs"')
      .replace(/"tugs"\]\n$/, '"sea"]\n');
    expect(check({ ...GREEK, 'heads.yaml': wrong })).toEqual([
      'content/heads.yaml:1:7 [0].see: unknown head "tgus", did you mean "tugs"? (known: dover, sea, tugs)',
      'content/heads.yaml:10:7 [2].name: "Tugs" is also the name of "tugs"; keep one',
      'content/heads.yaml:10:7 [2].see: "sea" is the head itself; name another',
    ]);
  });
});

test('numbers with units are found however their thousands are parted; years and articles are none', () => {
  const names = (text: string) => countedThings(text).map(({ name }) => name);
  expect(names('10,000 containers, 10000 containers and 4.8 million shells')).toEqual([
    'containers, 10,000',
    'containers, 10,000',
    'shells, 4.8 million',
  ]);
  expect(names('In 2023 ships came; Article 4 promises help; t4 has 42 percent.')).toEqual(['percent, 42']);
  expect(names('For $16.3 billion, shells of 122 mm')).toEqual(['dollars, 16.3 billion', 'mm, 122']);
});

describe('the index of words', () => {
  const told = article(TALK.replace('She says the ship', 'She says in Dover that 3 tugs and the ship'));
  const entries = entriesOf({ ...GREEK, 'articles/talk.mdx': told });

  test('has every place that names a head, with what to see also', () => {
    const dover = entries.find(({ head }) => head === 'Port of Dover')!;
    expect(dover).toMatchObject({ name: 'Port of Dover', title: 'P', see: ['Tugs'], forms: ['Ντόβερ'] });
    expect(dover.places.map(({ kind, label }) => [kind, label])).toEqual([['passage', 'HR\u00a0t1']]);
    expect(entries.find(({ head }) => head === 'tugs, 3')).toMatchObject({ title: 'Numbers' });
  });

  test('leads from a name in another script to its entry', () => {
    expect(entries.filter(({ title }) => title === 'In other scripts')).toEqual([
      expect.objectContaining({ name: 'Ντόβερ', see: ['Port of Dover'], href: '#port-of-dover' }),
    ]);
  });

  test('sends from a name that is a spelling of another to the other', () => {
    const twice = `${HEADS}- id: "dover-town"\n  name: "Dover"\n  kind: "place"\n`;
    const [short] = headsOf(corpus({ ...GREEK, 'heads.yaml': twice })).filter(({ name }) => name === 'Dover');
    expect(short!.see).toEqual(['Port of Dover']);
  });

  test('has every entry with a letter once by its kind, and no number or spelling', () => {
    const sections = wordIndex(corpus({ ...GREEK, 'articles/talk.mdx': told }));
    const kinds = entriesByKind(sections);
    const lettered = sections.filter(({ id }) => id.startsWith('letter-')).flatMap((s) => s.entries);
    expect(kinds.flatMap((k) => k.entries.map((e) => e.id)).sort()).toEqual(lettered.map((e) => e.id).sort());
    expect(kinds.map(({ title }) => title)).toContain('Places');
  });

  test('leaves out what leads nowhere, and has every speaker and term', () => {
    expect(
      entries.filter((e) => e.places.length === 0 && e.href === undefined && e.see.length === 0),
    ).toEqual([]);
    const { speakers, terms } = corpus(GREEK);
    const heads = new Set(entries.map(({ head }) => head));
    expect(
      [...speakers.map((s) => s.name), ...terms.map((t) => t.term)].filter((name) => !heads.has(name)),
    ).toEqual([]);
  });
});
