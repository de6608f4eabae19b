import type { Corpus } from '../assemble.ts';
import { anchorHref, noteAnchor } from '../links.ts';
import { proseText } from '../prose.ts';
import { findHeads, headFinder } from './find-heads.ts';
import { type Head, headsOf } from './heads.ts';
import { countedThings } from './numbers.ts';

/** A place that names a head. */
export interface IndexedPlace {
  readonly kind: 'passage' | 'note' | 'claim' | 'event' | 'slip';
  readonly label: string;
  readonly href: string;
}

/** An entry of the index of words. */
export interface IndexEntry {
  readonly id: string;
  /** The name of its head, and as the index has it: `Finch, Ada`. */
  readonly head: string;
  readonly name: string;
  readonly kind: Head['kind'] | 'number' | 'spelling';
  readonly href: string | undefined;
  /** Other spellings that the index prints. */
  readonly forms: readonly string[];
  readonly see: readonly string[];
  readonly places: readonly IndexedPlace[];
}

/** Entries under one letter; numbers stand under a heading of their own, and so do names in other scripts. */
export interface IndexSection {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly IndexEntry[];
}

type Sources = Pick<
  Corpus,
  'articles' | 'speakers' | 'terms' | 'events' | 'claims' | 'slips' | 'heads' | 'story'
>;

/** Every text that the index looks through, with its place. */
function textsOf({ articles, events, claims, slips }: Sources): { place: IndexedPlace; text: string }[] {
  return [
    ...articles.flatMap((article) =>
      article.everyPassage.flatMap(({ label, href, text, cites, names, voice, notes }) => [
        {
          place: { kind: 'passage' as const, label, href },
          text: [text, ...[voice, ...cites, ...names].map((v) => v?.name)].join(' \n '),
        },
        ...notes
          .filter((note) => note.claim === undefined)
          .map((note) => ({
            place: {
              kind: 'note' as const,
              label: `${article.source.short}\u00a0note\u00a0${note.number}`,
              href: anchorHref(article.id, noteAnchor(note.label)),
            },
            text: [note.title, proseText(note.body.nodes)].join(' \n '),
          })),
      ]),
    ),
    ...claims.map(({ name, href, claim, title, prose, by }) => ({
      place: { kind: 'claim' as const, label: name, href },
      text: [claim, title, proseText(prose.nodes), ...by.map((s) => s.name)].join(' \n '),
    })),
    ...events.map(({ title, href, prose, place, people }) => ({
      place: { kind: 'event' as const, label: title, href },
      text: [title, proseText(prose.nodes), place, ...people.map((s) => s.name)].join(' \n '),
    })),
    ...slips.map(({ href, says, so, passage }) => ({
      place: { kind: 'slip' as const, label: `slip in ${passage.label}`, href },
      text: `${says} \n ${so}`,
    })),
  ];
}

/** The index of words: every head with the places that name it, letter by letter, then numbers with their units. */
export function wordIndex(corpus: Sources): IndexSection[] {
  const heads = headsOf(corpus);
  const finder = headFinder(heads);
  const named = new Map<string, IndexedPlace[]>(heads.map(({ name }) => [name, []]));
  const numbers = new Map<string, IndexedPlace[]>();
  for (const { place, text } of textsOf(corpus)) {
    for (const { name } of findHeads(finder, text)) named.get(name)!.push(place);
    for (const { name } of new Map(countedThings(text).map((n) => [n.name, n])).values())
      numbers.set(name, [...(numbers.get(name) ?? []), place]);
  }
  const entries = heads
    .map((head) => entryOf(head, named.get(head.name)!))
    // One that is named nowhere leads somewhere all the same: to its page, or to what it says to see.
    .filter(({ places, href, see }) => places.length > 0 || href !== undefined || see.length > 0);
  const letters = Map.groupBy(entries.sort(byName), ({ name }) => letterOf(name));
  const counted = [...numbers].map(([name, places]): IndexEntry => ({
    id: `number-${name.replace(/[^a-z0-9]+/g, '-')}`,
    head: name,
    name,
    kind: 'number',
    href: undefined,
    forms: [],
    see: [],
    places,
  }));
  return [
    ...[...letters].map(([letter, list]) => ({
      id: `letter-${letter.toLowerCase()}`,
      title: letter,
      entries: list,
    })),
    ...inOtherScripts(entries),
    ...(counted.length > 0 ? [{ id: 'numbers', title: 'Numbers', entries: counted.sort(byNumber) }] : []),
  ];
}

/** The entries of the index by what they name, each kind with its heading, in the order of the letters. */
export function entriesByKind(sections: readonly IndexSection[]): { title: string; entries: IndexEntry[] }[] {
  const all = sections.flatMap(({ entries }) => entries);
  return Object.entries(KIND_TITLES)
    .map(([kind, title]) => ({ title, entries: all.filter((entry) => entry.kind === kind) }))
    .filter(({ entries }) => entries.length > 0);
}

const KIND_TITLES = {
  person: 'People',
  place: 'Places',
  organization: 'Organizations and groups',
  weapon: 'Weapons',
  thing: 'Things',
  term: 'Terms',
} as const satisfies Record<Head['kind'], string>;

/** Where a reader finds a name that they know in another script only: its entry says the rest. */
function inOtherScripts(entries: readonly IndexEntry[]): IndexSection[] {
  const found = entries.flatMap(({ id, head, forms }) =>
    forms
      .filter((form) => /^\P{Script=Latin}/u.test(form) && /^\p{L}/u.test(form))
      .map((form): IndexEntry => ({
        id: '',
        head: form,
        name: form,
        kind: 'spelling',
        href: `#${id}`,
        forms: [],
        see: [head],
        places: [],
      })),
  );
  const sorted = found.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return found.length > 0 ? [{ id: 'other-scripts', title: 'In other scripts', entries: sorted }] : [];
}

const entryOf = (
  { id, name, sort, kind, href, forms, see }: Head,
  places: readonly IndexedPlace[],
): IndexEntry => ({
  id,
  head: name,
  name: sort,
  kind,
  href,
  forms: forms.filter((form) => isOther(form, name) && !forms.includes(`${form}s`)),
  see,
  places,
});

/** Whether a spelling tells a reader more than the name: no part of it, and not the same in small letters. */
const isOther = (form: string, name: string) => !name.toLowerCase().includes(form.toLowerCase());

/** Where a name is looked up: without the article before it, accents aside. */
const sortKey = (name: string) =>
  name
    .replace(/^(?:The|An?) /, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
const letterOf = (name: string) =>
  /^\p{L}/u.test(sortKey(name)) ? sortKey(name).charAt(0).toUpperCase() : '#';
const byName = (a: IndexEntry, b: IndexEntry) =>
  sortKey(a.name).localeCompare(sortKey(b.name), 'en', { numeric: true });
const byNumber = (a: IndexEntry, b: IndexEntry) => a.name.localeCompare(b.name, 'en', { numeric: true });
