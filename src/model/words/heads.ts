import type { HEAD_KINDS } from '../../markup/vocabulary.ts';
import { slug } from '../../markup/slug.ts';
import type { Corpus } from '../assemble.ts';
import { findHeads, headFinder } from './find-heads.ts';

/** A name, a place, a term: what the index of words has an entry for, and a search finds under every spelling. */
export interface Head {
  /** Anchor of its entry. */
  readonly id: string;
  readonly name: string;
  /** As the index has it: `Finch, Ada`. */
  readonly sort: string;
  readonly kind: (typeof HEAD_KINDS)[number] | 'term';
  /** Every other spelling: short forms, other scripts. */
  readonly forms: readonly string[];
  /** Its page of its own, or its place in the glossary. */
  readonly href: string | undefined;
  /** Names of heads to look at as well. */
  readonly see: readonly string[];
}

type Sources = Pick<Corpus, 'speakers' | 'terms' | 'events' | 'heads' | 'story'>;

/**
 * All heads of a corpus, each name once: speakers, terms, what an editor added in content/heads.yaml, countries, and the
 * places of events that hold none of those.
 */
export function headsOf(corpus: Sources): Head[] {
  const found = new Map<string, Omit<Head, 'sort'>>();
  const add = (head: Omit<Head, 'id' | 'sort'>) => {
    const before = found.get(head.name);
    const forms = [...new Set([...(before?.forms ?? []), ...head.forms])].filter((f) => f !== head.name);
    const see = [...new Set([...(before?.see ?? []), ...head.see])];
    const id = before?.id ?? (slug(head.name) || `h${found.size}`);
    // An editor says of a term whether it is a place, a weapon and so on.
    const kind = before === undefined || before.kind === 'term' ? head.kind : before.kind;
    found.set(head.name, { ...(before ?? head), id, kind, forms, see });
  };
  for (const { name, short, kind, alsoWritten, href } of corpus.speakers) {
    const alone = corpus.speakers.filter((s) => s.short === short).length === 1;
    // The short name of a group is a common word, and that of two persons says nothing.
    const forms = kind === 'person' && alone ? [...alsoWritten, short] : alsoWritten;
    add({ name, kind: kind === 'person' ? kind : 'organization', forms, href, see: [] });
  }
  for (const { term, alsoWritten, href } of corpus.terms)
    add({ name: term, kind: 'term', forms: alsoWritten, href, see: [] });
  const names = new Map(corpus.heads.map(({ id, name }) => [id, name]));
  for (const { name, kind, forms, see } of corpus.heads)
    add({ name, kind, forms, href: undefined, see: see.flatMap((id) => names.get(id) ?? []) });
  const countries = [...corpus.story.countries, ...corpus.speakers.map((s) => s.country ?? '')];
  for (const name of countries.flatMap((c) => c.split(' and ')).filter(Boolean))
    add({ name, kind: 'place', forms: [], href: undefined, see: [] });
  const known = headFinder([...found.values()]);
  for (const { place } of corpus.events)
    if (place !== undefined && findHeads(known, place).size === 0)
      add({ name: place.split(', ')[0]!, kind: 'place', forms: [], href: undefined, see: [] });
  const all = [...found.values()];
  return all.map((head) => ({ ...head, see: seen(head, all), sort: sorted(head) }));
}

/** A name that is a spelling of another head sends the reader there too, where its places are. */
const seen = ({ name, see }: Pick<Head, 'name' | 'see'>, all: readonly Pick<Head, 'name' | 'forms'>[]) => [
  ...new Set([...see, ...all.filter(({ forms }) => forms.includes(name)).map((other) => other.name)]),
];

/** A person stands under the family name, where a short form of the name is its last word. */
function sorted({ kind, name, forms }: Pick<Head, 'kind' | 'name' | 'forms'>): string {
  const family =
    kind === 'person' ? forms.find((form) => !form.includes(' ') && name.endsWith(` ${form}`)) : undefined;
  return family ? `${family}, ${name.slice(0, -family.length - 1)}` : name;
}
