import { SITE } from '../../site.ts';
import type { Article } from '../article.ts';
import type { Corpus } from '../assemble.ts';
import { href, pathOf } from '../links.ts';
import { type ThreadHead, eventsOf } from '../timeline.ts';
import { titles } from '../titles.ts';
import { verdictShares } from '../verdicts.ts';
import { type Card, type CardContent, card, sourceLines } from './card.ts';

type Overview = Pick<CardContent, 'page' | 'text'> & Partial<CardContent>;

/** The card of a page about both summits. */
const overview = (articles: readonly Article[], content: Overview): Card =>
  card({
    voice: 'title',
    summits: articles.map((a) => a.summit),
    sources: sourceLines(articles),
    lines: [],
    foot: [],
    ...content,
  });

/** The card of the site: of its front page, and of every page that has no card of its own. */
export const siteCard = ({ articles, claims, events }: Corpus): Card =>
  overview(articles, {
    page: pathOf(href()),
    voice: 'name',
    text: SITE.name,
    lines: [{ text: SITE.tagline }],
    foot: [{ text: `${events.length} events` }, { text: `${claims.length} claims, checked` }],
  });

export const timelineCard = ({ articles, events }: Corpus): Card =>
  overview(articles, {
    page: 'timeline/',
    text: titles.timeline(events),
    lines: [{ text: 'From the Soviet army in Korea to a meeting in Beijing' }],
    foot: [{ text: 'timeline' }],
  });

export const threadCard = (thread: ThreadHead, { articles, events }: Corpus): Card =>
  overview(articles, {
    page: pathOf(thread.href),
    text: titles.thread(thread),
    lines: [{ text: thread.description }],
    foot: [{ text: `timeline: ${eventsOf(thread, events).length} events` }],
  });

export const speakersCard = ({ articles, speakers }: Corpus): Card =>
  overview(articles, {
    page: 'speakers/',
    text: titles.speakers,
    foot: [{ text: `${speakers.length} people and groups` }],
  });

export const claimsCard = ({ articles, claims }: Corpus): Card =>
  overview(articles, {
    page: 'claims/',
    text: titles.claims(claims),
    lines: verdictShares(claims).map(({ verdict, inSense, count, words }) => ({
      mark: inSense ? ('In a sense' as const) : verdict,
      strong: String(count),
      text: words,
    })),
    foot: [{ text: 'claims' }],
  });

export const glossaryCard = ({ articles, terms }: Corpus): Card =>
  overview(articles, {
    page: 'glossary/',
    text: titles.glossary,
    lines: [
      {
        text: 'Places, treaties, agencies, weapons and stock phrases that the two articles take for granted',
      },
    ],
    foot: [{ text: `${terms.length} terms` }],
  });

export const compareCard = ({ articles, explainers }: Corpus): Card =>
  overview(articles, {
    page: 'compare/',
    text: titles.compare(explainers.get('compare')!.title),
    foot: [{ text: 'compare' }],
  });
