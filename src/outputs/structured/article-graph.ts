import type { AnalysisNewsArticle, CorrectionComment, NewsArticle } from 'schema-dts';
import type { Article } from '../../model/article.ts';
import { changesNow, lastChange } from '../../model/changes.ts';
import type { Correction } from '../../model/corrections.ts';
import { cardHref, href, pathOf } from '../../model/links.ts';
import type { Event } from '../../model/timeline.ts';
import { leaveWords } from '../../model/whose-words.ts';
import { SITE } from '../../site.ts';
import type { Story } from '../../model/story.ts';
import type { Absolute } from '../address.ts';
import { correctionNode } from './corrections-graph.ts';
import { eventHead } from './events-graph.ts';
import { graphText, publisher, website } from './graph.ts';
import { creators, quotationNode, verifiedIn } from './quotation-nodes.ts';

/** What an article's page is joined with. */
export interface ArticleContext {
  readonly events: readonly Event[];
  readonly corrections?: readonly Correction[];
}

/**
 * `/articles/<article>/`: our analysis, what it is based on, and the words it quotes, as far as they were found in the
 * source. The quotations of an interview are parts of a conversation: schema.org has no type for interviews.
 */
export function articleGraph(
  article: Article,
  { events, corrections = [] }: ArticleContext,
  at: Absolute,
  story: Story,
): string {
  const quotations = verifiedIn(article.everyPassage);
  const order = article.everyPassage.flatMap((p) => p.quotations.map((q) => q.id));
  const parts = quotations.map((q) => quotationNode(q, at, order.indexOf(q.id) + 1));
  const conversation = {
    '@type': 'Conversation' as const,
    '@id': `${at(article.href)}#conversation`,
    hasPart: parts,
  };
  const modified = [corrections[0]?.date.earliest, lastChange(pathOf(article.href), changesNow())]
    .flatMap((date) => date ?? [])
    .sort()
    .at(-1);
  const about = article.occasion && events.find((e) => e.occasion === article.occasion);
  const node: AnalysisNewsArticle = {
    ...articleHead(article, at),
    image: at(cardHref(pathOf(article.href))),
    inLanguage: SITE.language,
    datePublished: story.published,
    ...(modified ? { dateModified: modified } : {}),
    author: publisher(at),
    publisher: publisher(at),
    isPartOf: website(at),
    ...(article.original
      ? {
          copyrightHolder: { '@type': 'Organization' as const, name: article.original.holder },
          creditText: leaveWords(article)!,
        }
      : { license: SITE.licence.url }),
    isBasedOn: original(article),
    ...(about ? { about: eventHead(about, at) } : {}),
    ...(parts.length === 0 ? {} : { hasPart: article.kind === 'interview' ? conversation : parts }),
    ...(corrections.length > 0
      ? { correction: corrections.map((c): CorrectionComment => correctionNode(c, at)) }
      : {}),
  };
  return graphText(at, story, article.href, [node, ...creators(quotations, at)], trailOf(article));
}

/** An article in few words. */
export const articleHead = (article: Article, at: Absolute) => ({
  '@type': 'AnalysisNewsArticle' as const,
  '@id': `${at(article.href)}#article`,
  headline: article.title,
  url: at(article.href),
});

/** The publisher's own report; its words are not ours. */
export const original = ({ source, published }: Article): NewsArticle => ({
  '@type': 'NewsArticle',
  '@id': source.url,
  headline: source.title,
  ...(source.language ? { inLanguage: source.language } : {}),
  url: source.url,
  datePublished: published.earliest,
  publisher: { '@type': 'Organization', name: source.publisher },
});

/** Where an article stands. */
export const trailOf = (article: Article) => [
  { name: 'Transcripts', href: href('articles/') },
  { name: article.title, href: article.href },
];
