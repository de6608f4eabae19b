import type { Verdict } from '../../markup/vocabulary.ts';
import type { Corpus } from '../../model/assemble.ts';
import { type Claim, verdictCounts } from '../../model/claims.ts';

/** One radio of a filter. */
export interface Choice {
  readonly id: string;
  /** Word of a claim's attribute that it asks for; none for "all". */
  readonly value: string | undefined;
  readonly label: string;
  readonly count: number;
  readonly verdict?: Verdict;
}

/** A question that a reader may narrow the list by; several combine. */
export interface Filter {
  readonly name: 'verdict' | 'article' | 'speaker' | 'thread';
  readonly legend: string;
  readonly choices: readonly Choice[];
}

/** A verdict as a word in an attribute: `needs-context`. */
export const verdictWord = (verdict: Verdict) => verdict.toLowerCase().replaceAll(' ', '-');

/** What the filters ask of a claim, as the attributes of its row. */
export const filterAttributes = ({ verdict, places, by, threads }: Claim) => ({
  'data-verdict': verdictWord(verdict),
  'data-article': [...new Set(places.map((p) => p.article))].join(' '),
  'data-speaker': by.map((s) => s.id).join(' '),
  'data-thread': threads.map((t) => t.id).join(' '),
});

/** The four filters, with the number of claims behind every choice; nothing is offered that no claim has. */
export function claimFilters({ claims, articles, speakers, threads }: Corpus): Filter[] {
  const filter = (name: Filter['name'], legend: string, found: readonly Omit<Choice, 'id'>[]): Filter => {
    const all: Omit<Choice, 'id'> = { value: undefined, label: 'all', count: claims.length };
    const offered = [all, ...found.filter((c) => c.count > 0)];
    return { name, legend, choices: offered.map((c) => ({ ...c, id: `${name}-${c.value ?? 'all'}` })) };
  };
  const count = (has: (claim: Claim) => boolean) => claims.filter(has).length;
  const verdicts = verdictCounts(claims).map(({ verdict, count }) => ({
    value: verdictWord(verdict),
    label: verdict.toLowerCase(),
    count,
    verdict,
  }));
  const sources = articles.map(({ id, source }) => ({
    value: id,
    label: source.publisher,
    count: count((c) => c.places.some((p) => p.article === id)),
  }));
  const people = speakers.map(({ id, name }) => ({
    value: id,
    label: name,
    count: count((c) => c.by.some((s) => s.id === id)),
  }));
  const strands = threads.map(({ id, name }) => ({
    value: id,
    label: name,
    count: count((c) => c.threads.some((t) => t.id === id)),
  }));
  return [
    filter('verdict', 'Verdict', verdicts),
    filter('article', 'Article', sources),
    filter('thread', 'Thread', strands),
    filter(
      'speaker',
      'Speaker',
      people.sort((a, b) => b.count - a.count),
    ),
  ];
}

/** What the choices do, as a style sheet: a row without the word that is asked for is not drawn. */
export function filterGeometry(filters: readonly Filter[]): string {
  const rules = filters.flatMap(({ name, choices }) =>
    choices.flatMap(({ id, value }) =>
      value === undefined ? [] : [`:root:has(#${id}:checked) .claim:not([data-${name}~='${value}'])`],
    ),
  );
  return rules.length > 0 ? `:is(${rules.join(',')}){display:none}` : '';
}

export const shareId = (verdict: Verdict) => `share-${verdictWord(verdict)}`;

/** How wide each verdict's part of the bar is. */
export const shareGeometry = (claims: readonly Claim[]): string =>
  verdictCounts(claims)
    .map(({ verdict, count }) => `#${shareId(verdict)}{flex-grow:${count}}`)
    .join('');
