import type { ItemList } from 'schema-dts';
import type { Article } from '../../model/article.ts';
import { href } from '../../model/links.ts';
import type { Event } from '../../model/timeline.ts';
import type { Absolute } from '../address.ts';
import { articleHead } from './article-graph.ts';
import { eventHead } from './events-graph.ts';
import { graphText, pageNode } from './graph.ts';

/** `/articles/`. */
export const articlesGraph = (title: string, articles: readonly Article[], at: Absolute): string =>
  graphText(at, href('articles/'), [
    {
      ...pageNode('CollectionPage', href('articles/'), title, at),
      mainEntity: articleList(articles, at),
    },
  ]);

/** The front page: the two summits, and the articles about them. */
export const frontGraph = (articles: readonly Article[], events: readonly Event[], at: Absolute): string =>
  graphText(at, href(), [
    ...events.filter((e) => e.summit).map((e) => ({ ...eventHead(e, at), url: at(e.href) })),
    articleList(articles, at),
  ]);

const articleList = (articles: readonly Article[], at: Absolute): ItemList => ({
  '@type': 'ItemList',
  numberOfItems: articles.length,
  itemListElement: articles.map((article) => articleHead(article, at)),
});
