import type { Article } from '../../model/article.ts';
import { href } from '../../model/links.ts';
import type { Event } from '../../model/timeline.ts';
import type { Absolute } from '../address.ts';
import { articleHead } from './article-graph.ts';
import { eventHead } from './events-graph.ts';
import { collectionGraph, graphText, listNode } from './graph.ts';

const heads = (articles: readonly Article[], at: Absolute) =>
  articles.map((article) => articleHead(article, at));

/** `/articles/`. */
export const articlesGraph = (title: string, articles: readonly Article[], at: Absolute): string =>
  collectionGraph(href('articles/'), title, heads(articles, at), at);

/** The front page: the two summits, and the articles about them. */
export const frontGraph = (articles: readonly Article[], events: readonly Event[], at: Absolute): string =>
  graphText(at, href(), [
    ...events.filter((e) => e.summit).map((e) => ({ ...eventHead(e, at), url: at(e.href) })),
    listNode(heads(articles, at)),
  ]);
