import type { Article } from '../../model/article.ts';
import { href } from '../../model/links.ts';
import type { Event } from '../../model/timeline.ts';
import type { Story } from '../../model/story.ts';
import type { Absolute } from '../address.ts';
import { articleHead } from './article-graph.ts';
import { eventHead } from './events-graph.ts';
import { collectionGraph, graphText, listNode } from './graph.ts';

const heads = (articles: readonly Article[], at: Absolute) =>
  articles.map((article) => articleHead(article, at));

/** `/articles/`. */
export const articlesGraph = (
  title: string,
  articles: readonly Article[],
  at: Absolute,
  story: Story,
): string => collectionGraph(href('articles/'), title, heads(articles, at), at, story);

/** The front page: the events of the occasions, and the articles about them. */
export const frontGraph = (
  articles: readonly Article[],
  events: readonly Event[],
  at: Absolute,
  story: Story,
): string =>
  graphText(at, story, href(), [
    ...events.filter((e) => e.occasion).map((e) => ({ ...eventHead(e, at), url: at(e.href) })),
    listNode(heads(articles, at)),
  ]);
