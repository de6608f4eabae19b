import type { Article } from '../../model/article.ts';
import { lastChange } from '../../model/changes.ts';
import { type Correction, correctionsOf } from '../../model/corrections.ts';
import { dateWords, precisionWords } from '../../model/date-words.ts';
import { escaped } from '../../model/notes.ts';
import { truncate } from '../../model/truncate.ts';
import { leaveWords } from '../../model/whose-words.ts';
import { titles } from '../../model/titles.ts';
import type { Event } from '../../model/timeline.ts';
import type { Story } from '../../model/story.ts';
import { passageHtml, plainHtml, plainText } from '../html.ts';
import { type Context, instantOf, tagUri } from '../context.ts';

/** An entry of a feed, whatever its format. */
export interface FeedItem {
  /** A tag URI: the same for ever, wherever the site lies. */
  readonly id: string;
  readonly url: string;
  /** The publisher's original, for articles. */
  readonly original?: string;
  readonly title: string;
  /** RFC 3339. */
  readonly updated: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly html: string;
}

/** Corrections, articles and events; on the same day in this order, the latest first. */
export function allItems(context: Context): FeedItem[] {
  const { articles, events, corrections } = context.corpus;
  const items = [
    ...correctionItems(corrections.list, context),
    ...articles.map((article) => articleItem(article, context)).reverse(),
    ...events.map((event) => eventItem(event, context)).reverse(),
  ];
  return items.sort((a, b) => (a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1));
}

export const correctionItems = (
  list: readonly Correction[],
  { full, corpus: { story } }: Context,
): FeedItem[] =>
  list.map(({ id, href, date, wrong, right }) => ({
    id: tagUri(story, `correction/${id}`),
    url: full(href),
    title: truncate(`Corrected: ${right}`, TITLE),
    updated: instantOf(date.earliest),
    tags: ['correction'],
    summary: `Was wrong: ${wrong} Is right: ${right}`,
    html: `<p>Was wrong: ${escaped(wrong)}</p><p>Is right: ${escaped(right)}</p>`,
  }));

function articleItem(article: Article, { corpus, full, changes }: Context): FeedItem {
  const { id, href, source, standfirst } = article;
  const retold = article.blocks.map((block) => {
    if (block.kind === 'heading') return `<h2>${escaped(block.text)}</h2>`;
    const name = block.kind === 'caption' ? 'Photo caption' : (block.voice?.name ?? '');
    const heading = `<p><a href="${escaped(full(block.href))}">${block.id}</a> <b>${escaped(name)}</b></p>`;
    return heading + passageHtml(block, full).join('');
  });
  const leave = leaveWords(article);
  const from = `<p>${article.original ? 'From' : 'Retold from'} <a href="${escaped(source.url)}">${escaped(source.publisher)}</a>, ${dateWords(article.published)}. ${leave ? `${escaped(leave)} ` : ''}The notes are on the site.</p>`;
  return {
    id: tagUri(corpus.story, `article/${id}`),
    url: full(href),
    original: source.url,
    title: titles.article(article),
    updated: newest(
      corpus.story,
      lastChange(`articles/${id}/`, changes),
      correctionsOf(id, corpus.corrections),
    ),
    tags: ['article', source.publisher],
    summary: standfirst,
    html: [`<p>${escaped(standfirst)}</p>`, from, ...retold].join('\n'),
  };
}

function eventItem(event: Event, { corpus, full, changes }: Context): FeedItem {
  const { id, date, place, title, threads } = event;
  const when = `${dateWords(date)} (known to: ${precisionWords(date)})`;
  return {
    id: tagUri(corpus.story, `event/${id}`),
    url: full(event.href),
    title: `${dateWords(date)}: ${title}`,
    updated: newest(
      corpus.story,
      lastChange(`events/${id}/`, changes),
      corpus.corrections.at.get(`event:${id}`) ?? [],
    ),
    tags: ['event', ...threads.map((t) => t.name)],
    summary: plainText(event.prose),
    html: `<p>${[when, place ?? ''].filter(Boolean).map(escaped).join('. ')}.</p>${plainHtml(event.prose, full)}`,
  };
}

/** Most characters of a title that is made of a sentence. */
const TITLE = 100;

/** The newest of what changed something; nothing is older than the site. */
const newest = (
  { published }: Story,
  changed: string | undefined,
  corrections: readonly Correction[],
): string =>
  [published, ...corrections.map((c) => c.date.earliest)]
    .map(instantOf)
    .concat(changed ?? [])
    .sort()
    .at(-1)!;
