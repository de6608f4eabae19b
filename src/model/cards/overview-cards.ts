import type { Corpus } from '../assemble.ts';
import { countOf, theArticles } from '../format.ts';
import { href, pathOf } from '../links.ts';
import { type ThreadHead, eventsOf } from '../timeline.ts';
import { titles } from '../titles.ts';
import { verdictShares } from '../verdicts.ts';
import { type Card, type CardContent, card, sourceLines } from './card.ts';

type Overview = Pick<CardContent, 'page' | 'text'> & Partial<Omit<CardContent, 'occasions'>>;

/** The card of a page about all occasions. */
const overview = ({ story, articles }: Corpus, content: Overview): Card =>
  card(story, {
    voice: 'title',
    occasions: articles.map((a) => a.occasion),
    sources: sourceLines(articles),
    lines: [],
    foot: [],
    ...content,
  });

/** The card of the site: of its front page, and of every page that has no card of its own. */
export const siteCard = (corpus: Corpus): Card =>
  overview(corpus, {
    page: pathOf(href()),
    voice: 'name',
    text: corpus.story.name,
    lines: [{ text: corpus.story.tagline }],
    foot: [
      { text: countOf(corpus.events.length, 'event') },
      { text: `${countOf(corpus.claims.length, 'claim')}, checked` },
    ],
  });

export const timelineCard = (corpus: Corpus): Card =>
  overview(corpus, {
    page: 'timeline/',
    text: titles.timeline(corpus.story, corpus.events),
    lines: corpus.story.timeline ? [{ text: corpus.story.timeline }] : [],
    foot: [{ text: 'timeline' }],
  });

export const threadCard = (thread: ThreadHead, corpus: Corpus): Card =>
  overview(corpus, {
    page: pathOf(thread.href),
    text: titles.thread(corpus.story, thread),
    lines: [{ text: thread.description }],
    foot: [{ text: `timeline: ${countOf(eventsOf(thread, corpus.events).length, 'event')}` }],
  });

export const speakersCard = (corpus: Corpus): Card =>
  overview(corpus, {
    page: 'speakers/',
    text: titles.speakers(corpus.story),
    foot: [{ text: `${corpus.speakers.length} people and groups` }],
  });

export const claimsCard = (corpus: Corpus): Card =>
  overview(corpus, {
    page: 'claims/',
    text: titles.claims(corpus.story, corpus.claims),
    lines: verdictShares(corpus.claims).map(({ verdict, inSense, count, words }) => ({
      mark: inSense ? ('In a sense' as const) : verdict,
      strong: String(count),
      text: words,
    })),
    foot: [{ text: 'claims' }],
  });

export const glossaryCard = (corpus: Corpus): Card =>
  overview(corpus, {
    page: 'glossary/',
    text: titles.glossary(corpus.story),
    lines: [{ text: glossaryLine(corpus) }],
    foot: [{ text: countOf(corpus.terms.length, 'term') }],
  });

/** What the glossary explains, as a sentence without its period. */
export const glossaryLine = ({ story, articles }: Pick<Corpus, 'story' | 'articles'>): string =>
  `${story.glossary?.about ?? 'Words'} that ${theArticles(articles)} ${articles.length === 1 ? 'takes' : 'take'} for granted`;

export const notesCard = (corpus: Corpus): Card =>
  overview(corpus, {
    page: 'notes/',
    text: titles.notes(corpus.story, corpus.articles),
    lines: [{ text: notesLine(corpus) }],
    foot: [{ text: 'notes' }],
  });

/** What the notes are, as a sentence without its period. */
export const notesLine = ({ articles }: Pick<Corpus, 'articles'>): string =>
  `Every remark of ours beside ${theArticles(articles)}, with the words at which it stands`;

export const wordsCard = (corpus: Corpus): Card =>
  overview(corpus, {
    page: 'index-of-words/',
    text: titles.words(corpus.story),
    lines: [{ text: wordsLine(corpus) }],
    foot: [{ text: 'index of words' }],
  });

/** What the index holds, as a sentence without its period. */
export const wordsLine = ({ articles }: Pick<Corpus, 'articles'>): string =>
  `Every person, place, organization, weapon and number in this account of ${theArticles(articles)}, from A to Z`;

export const compareCard = (corpus: Corpus): Card =>
  overview(corpus, {
    page: 'compare/',
    text: titles.compare(corpus.explainers.get('compare')!.title),
    foot: [{ text: 'compare' }],
  });
