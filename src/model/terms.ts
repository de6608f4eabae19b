import { SITE } from '../site.ts';
import type { Passage } from './article.ts';
import type { Corpus, Term } from './assemble.ts';
import { parseLink } from '../markup/link.ts';
import { type Link, type Prose, walk } from './prose.ts';

/** Anchor of a term's card on the page that uses it. */
export const cardId = (term: string) => `term-${term}`;

/**
 * The first link to each term in the texts of a page, and the term: behind it stands a button that opens the term's card in
 * place, without script, while the link itself leads to the glossary.
 */
export type FirstUses = ReadonlyMap<Link, string>;

/** @param texts in the order in which the page shows them. */
export function firstUses(texts: readonly Prose[]): FirstUses {
  const uses = new Map<Link, string>();
  const seen = new Set<string>();
  for (const { nodes } of texts)
    for (const node of walk(nodes)) {
      const link = node.type === 'link' ? parseLink(node.to) : undefined;
      if (link?.kind !== 'term' || seen.has(link.target)) continue;
      seen.add(link.target);
      uses.set(node as Link, link.target);
    }
  return uses;
}

/** The texts of passages as a page shows them, in order. */
export const textsOf = (passages: readonly Pick<Passage, 'prose' | 'retelling'>[]): Prose[] =>
  passages.flatMap(({ prose, retelling }) =>
    retelling && SITE.retellings === 'folded' ? [prose, retelling] : [prose],
  );

/** The terms that a page opens, for their cards. */
export function termsOf(corpus: Pick<Corpus, 'terms'>, uses: FirstUses): Term[] {
  const used = new Set(uses.values());
  return corpus.terms.filter((term) => used.has(term.id));
}
