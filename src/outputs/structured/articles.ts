import type {
  AnalysisNewsArticle,
  CorrectionComment,
  ItemList,
  NewsArticle,
  Quotation,
  Thing,
} from 'schema-dts';
import type { Article, Passage, PassageQuotation } from '../../model/article.ts';
import type { Correction } from '../../model/corrections.ts';
import { href, passageHref } from '../../model/links.ts';
import type { Event } from '../../model/timeline.ts';
import { SITE } from '../../site.ts';
import type { Absolute } from '../address.ts';
import { correctionNode } from './corrections.ts';
import { eventHead } from './events.ts';
import { graphText, publisher, website } from './graph.ts';
import { speakerId, speakerNode } from './people.ts';

/** What an article's page is joined with. */
export interface ArticleContext {
  readonly events: readonly Event[];
  readonly corrections?: readonly Correction[];
}

const articleId = (article: Article, at: Absolute) => `${at(article.href)}#article`;

const articleHead = (article: Article, at: Absolute) => ({
  '@type': 'AnalysisNewsArticle' as const,
  '@id': articleId(article, at),
  headline: article.title,
  url: at(article.href),
});

/**
 * `/articles/<article>/`: our analysis, what it is based on, and the words it quotes. Only quotations that were found in
 * the source are listed. The quotations of an interview are parts of the
 * conversation; schema.org has no type for interviews.
 */
export function articleGraph(
  article: Article,
  { events, corrections = [] }: ArticleContext,
  at: Absolute,
): string {
  const quotations = verified([...article.passages, ...article.captions]);
  const parts = quotations.map((q, i) => quotationNode(q, at, i + 1));
  const conversation = {
    '@type': 'Conversation' as const,
    '@id': `${at(article.href)}#conversation`,
    hasPart: parts,
  };
  const summit = events.find((e) => e.summit === article.summit);
  const node: AnalysisNewsArticle = {
    ...articleHead(article, at),
    inLanguage: SITE.language,
    datePublished: SITE.published,
    ...(corrections[0] ? { dateModified: corrections[0].date.earliest } : {}),
    author: publisher(at),
    publisher: publisher(at),
    isPartOf: website(at),
    license: SITE.licence.url,
    isBasedOn: original(article),
    ...(summit ? { about: eventHead(summit, at) } : {}),
    ...(parts.length === 0 ? {} : { hasPart: article.kind === 'interview' ? conversation : parts }),
    ...(corrections.length > 0
      ? { correction: corrections.map((c): CorrectionComment => correctionNode(c, at)) }
      : {}),
  };
  return graphText(at, [node, ...creators(quotations, at)], trailOf(article));
}

/** `/articles/<article>/<passage>/`: one passage, with the text of its verified quotations. */
export function passageGraph(article: Article, passage: Passage, at: Absolute): string {
  const to = passageHref(article.id, passage.id);
  const name = `${article.source.short} ${passage.id}`;
  const quotations = verified([passage]);
  const hasPart = quotations.map((q) => quotationNode(q, at));
  const node: Thing = {
    '@type': 'CreativeWork',
    '@id': at(passage.href),
    name,
    url: at(to),
    position: [...article.passages, ...article.captions].indexOf(passage) + 1,
    author: publisher(at),
    isPartOf: articleHead(article, at),
    isBasedOn: original(article),
    ...(hasPart.length > 0 ? { hasPart } : {}),
  };
  return graphText(at, [node, ...creators(quotations, at)], [...trailOf(article), { name, href: to }]);
}

/** `/articles/`. */
export const articlesGraph = (title: string, articles: readonly Article[], at: Absolute): string =>
  graphText(at, [
    {
      '@type': 'CollectionPage',
      '@id': at(href('articles/')),
      url: at(href('articles/')),
      name: title,
      isPartOf: website(at),
      mainEntity: articleList(articles, at),
    },
  ]);

/** The front page: the two summits, and the articles about them. */
export const frontGraph = (articles: readonly Article[], events: readonly Event[], at: Absolute): string =>
  graphText(at, [
    ...events.filter((e) => e.summit).map((e) => ({ ...eventHead(e, at), url: at(e.href) })),
    articleList(articles, at),
  ]);

const articleList = (articles: readonly Article[], at: Absolute): ItemList => ({
  '@type': 'ItemList',
  numberOfItems: articles.length,
  itemListElement: articles.map((article) => articleHead(article, at)),
});

/** The publisher's own report; its words are not ours. */
const original = ({ source, published }: Article): NewsArticle => ({
  '@type': 'NewsArticle',
  '@id': source.url,
  headline: source.title,
  url: source.url,
  datePublished: published.earliest,
  publisher: { '@type': 'Organization', name: source.publisher },
});

const trailOf = (article: Article) => [
  { name: 'Transcripts', href: href('articles/') },
  { name: article.title, href: article.href },
];

const verified = (passages: readonly Passage[]): PassageQuotation[] =>
  passages.flatMap((p) => p.quotations.filter((q) => q.verified));

/** @param position its place among the quotations of the article, from 1. */
const quotationNode = (quotation: PassageQuotation, at: Absolute, position?: number): Quotation => ({
  '@type': 'Quotation',
  '@id': at(quotation.href),
  text: quotation.text,
  ...(position === undefined ? {} : { position }),
  ...(quotation.voice ? { creator: speakerId(quotation.voice, at) } : {}),
  url: at(quotation.href),
});

/** Whoever is quoted, once. */
const creators = (quotations: readonly PassageQuotation[], at: Absolute) =>
  [...new Map(quotations.flatMap(({ voice }) => (voice ? [[voice.id, voice] as const] : []))).values()].map(
    (voice) => speakerNode(voice, at),
  );
