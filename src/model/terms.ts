import type { Article, Passage } from './article.ts';
import type { Corpus, Term } from './assemble.ts';

const TERM_LINK = /<a href="[^"]*\/glossary\/#([a-z0-9-]+)">(.*?)<\/a>/gs;

/** Anchor of a term's card on the page that uses it. */
export const cardId = (term: string) => `term-${term}`;

/**
 * HTML with a button behind the first link to each term: it opens the term's card in place, without script, while the
 * link itself leads to the glossary.
 * @param seen terms that the page has opened before; those of this text are added.
 */
export function openTerms(html: string, seen: Set<string>): string {
  return html.replace(TERM_LINK, (link, id: string, words: string) => {
    if (seen.has(id)) return link;
    seen.add(id);
    const name = words.replace(/<[^>]+>/g, '').replaceAll('"', '&quot;');
    return `${link}<button type="button" class="term" popovertarget="${cardId(id)}" aria-label="What is meant: ${name}">?</button>`;
  });
}

/** A passage with each term opened at its first use on the page. */
export const openTermsInPassage = (passage: Passage, seen: Set<string>): Passage => ({
  ...passage,
  parts: passage.parts.map((part) => ({ ...part, html: openTerms(part.html, seen) })),
});

/** The passages of an article, each term opened at its first use. */
export function openTermsInBlocks(blocks: Article['blocks'], seen: Set<string>): Article['blocks'] {
  return blocks.map((block) => (block.kind === 'heading' ? block : openTermsInPassage(block, seen)));
}

/** The terms that a page opened, for their cards. */
export function termsOf(corpus: Pick<Corpus, 'terms'>, seen: ReadonlySet<string>): Term[] {
  return corpus.terms.filter((term) => seen.has(term.id));
}
