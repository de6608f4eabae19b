import type { Corpus } from '../../model/assemble.ts';
import type { Claim } from '../../model/claims.ts';
import { NOT_LED_TO } from '../../model/links.ts';
import {
  type Ruling,
  type Share,
  rulingCounts,
  verdictShares,
  verdictWord,
  verdictWords,
} from '../../model/verdicts.ts';

/** One radio of a filter. */
export interface Choice {
  readonly id: string;
  /** Word of a claim's attribute that it asks for; none for "all". */
  readonly value: string | undefined;
  readonly label: string;
  readonly count: number;
  readonly ruling?: Ruling;
}

/** A question that a reader may narrow the list by; several combine. */
export interface Filter {
  readonly name: 'verdict' | 'article' | 'speaker' | 'thread';
  readonly legend: string;
  readonly choices: readonly Choice[];
}

/** The shape that a verdict is drawn with: what is supported only in a sense is not drawn as supported. */
export const shapeOf = ({ verdict, sense }: Ruling): string =>
  sense === undefined ? verdictWord({ verdict }) : 'in-a-sense';

/** What the filters ask of a claim, as the attributes of its row. */
export const filterAttributes = ({ verdict, sense, places, by, threads }: Claim) => ({
  'data-verdict': verdictWord({ verdict, sense }),
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
  const verdicts = rulingCounts(claims).map((ruling) => ({
    value: verdictWord(ruling),
    label: verdictWords(ruling).toLowerCase(),
    count: ruling.count,
    ruling,
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

/** What the choices do, as a style sheet: a row without the word that is asked for is not drawn, unless a link led there. */
export function filterCss(filters: readonly Filter[]): string {
  const rules = filters.flatMap(({ name, choices }) =>
    choices.flatMap(({ id, value }) =>
      value === undefined
        ? []
        : [`:root:has(#${id}:checked) .claim:not([data-${name}~='${value}'])${NOT_LED_TO}`],
    ),
  );
  return rules.length > 0 ? `:is(${rules.join(',')}){display:none}` : '';
}

/** The shape of a part of the bar, and what its style sheet names it by. */
export const shapeOfShare = ({ verdict, inSense }: Share) =>
  inSense ? 'in-a-sense' : verdictWord({ verdict });
export const shareId = (share: Share) => `share-${shapeOfShare(share)}`;

/** How wide each part of the bar is. */
export const shareCss = (claims: readonly Claim[]): string =>
  verdictShares(claims)
    .map((share) => `#${shareId(share)}{flex-grow:${share.count}}`)
    .join('');
