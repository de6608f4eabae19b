import type { ArticleEntry, Entries } from '../markup/collections.ts';
import { passagesIn } from '../markup/outline.ts';
import type { Corpus } from './assemble.ts';
import type { Card } from './cards/card.ts';
import * as overview from './cards/overview-cards.ts';
import { passageCard } from './cards/passage-card.ts';
import { articleCard, claimCard, eventCard, speakerCard } from './cards/thing-cards.ts';
import { claimTitle } from './claimtitle.ts';
import { noteAnchor, slipAnchor } from './links.ts';
import { passageTitle, titles } from './titles.ts';

/** A kind of page. */
export interface PageKind {
  /** Path under the site, as its file in `src/pages` has it: `events/[event]/`. */
  readonly path: string;
  readonly title: string | ((...shown: never[]) => string);
  /** The pages there are, by the parameters of the path; left out for a single page. */
  readonly each?: (entries: Entries) => readonly Readonly<Record<string, string>>[];
  /** Ids on each of them that others may link to. */
  readonly anchors?: (entries: Entries, id: string) => readonly string[];
  /** Their preview cards; a page without one has the card of the site. */
  readonly cards?: (corpus: Corpus) => readonly Card[];
  /** Files and folders of content/ whose change is a change of the page. */
  readonly shows: readonly string[];
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const each = (name: string, list: readonly { readonly id: string }[]) =>
  ids(list).map((id) => ({ [name]: id }));
const eachPassage = ({ articles }: Entries) =>
  articles.flatMap(({ id, data }) => passagesIn(data.outline).map((p) => ({ article: id, passage: p.id })));
// Passages and extracts count as changed with their article; claims stand beside them.
const ARTICLE_SHOWS = ['articles/[article].mdx', 'claims/'];

/** Every kind of page: what addresses, cards, titles and dates of change must know of it stands here alone. */
export const PAGES = {
  front: {
    path: '',
    title: titles.front,
    cards: (corpus) => [overview.siteCard(corpus)],
    shows: ['pages/home.mdx', 'story.yaml'],
  },
  articles: { path: 'articles/', title: titles.articles, shows: ['articles/'] },
  article: {
    path: 'articles/[article]/',
    title: titles.article,
    each: ({ articles }) => each('article', articles),
    anchors: ({ articles }, id) => anchorsOf(articles.find((a) => a.id === id)!),
    cards: ({ story, articles }) => articles.map((article) => articleCard(story, article)),
    shows: ARTICLE_SHOWS,
  },
  passage: {
    path: 'articles/[article]/[passage]/',
    title: passageTitle,
    each: eachPassage,
    cards: ({ story, articles }) =>
      articles.flatMap((a) => a.everyPassage.map((p) => passageCard(story, a, p))),
    shows: ARTICLE_SHOWS,
  },
  embed: {
    path: 'articles/[article]/[passage]/embed/',
    title: passageTitle,
    each: eachPassage,
    shows: ARTICLE_SHOWS,
  },
  extract: {
    path: 'articles/[article]/by/[speaker]/',
    title: titles.extract,
    each: ({ articles }) =>
      articles.flatMap((a) => speakersIn(a).map((speaker) => ({ article: a.id, speaker }))),
    shows: ARTICLE_SHOWS,
  },
  timeline: {
    path: 'timeline/',
    title: titles.timeline,
    cards: (corpus) => [overview.timelineCard(corpus)],
    shows: ['events/', 'threads.yaml'],
  },
  thread: {
    path: 'timeline/[thread]/',
    title: titles.thread,
    each: ({ threads }) => each('thread', threads),
    cards: (corpus) => corpus.threads.map((thread) => overview.threadCard(thread, corpus)),
    shows: ['events/', 'threads.yaml'],
  },
  event: {
    path: 'events/[event]/',
    title: titles.event,
    each: ({ events }) => each('event', events),
    cards: ({ story, events, articles }) => events.map((event) => eventCard(story, event, articles)),
    shows: ['events/[event].mdx'],
  },
  speakers: {
    path: 'speakers/',
    title: titles.speakers,
    cards: (corpus) => [overview.speakersCard(corpus)],
    shows: ['speakers/', 'articles/'],
  },
  speaker: {
    path: 'speakers/[speaker]/',
    title: titles.speaker,
    each: ({ speakers }) => each('speaker', speakers),
    cards: ({ story, speakers }) => speakers.map((speaker) => speakerCard(story, speaker)),
    shows: ['speakers/[speaker].mdx', 'articles/', 'claims/', 'events/'],
  },
  claims: {
    path: 'claims/',
    title: titles.claims,
    anchors: ({ claims }) => ids(claims),
    cards: (corpus) => [overview.claimsCard(corpus)],
    shows: ['claims/'],
  },
  claim: {
    path: 'claims/[claim]/',
    title: claimTitle,
    each: ({ claims }) => each('claim', claims),
    cards: ({ story, claims, articles }) => claims.map((claim) => claimCard(story, claim, articles)),
    shows: ['claims/[claim].mdx'],
  },
  compare: {
    path: 'compare/',
    title: titles.compare,
    cards: (corpus) => [overview.compareCard(corpus)],
    shows: ['pages/compare.mdx'],
  },
  glossary: {
    path: 'glossary/',
    title: titles.glossary,
    anchors: ({ terms }) => ids(terms),
    cards: (corpus) => [overview.glossaryCard(corpus)],
    shows: ['terms/'],
  },
  notes: {
    path: 'notes/',
    title: titles.notes,
    cards: (corpus) => [overview.notesCard(corpus)],
    shows: ['articles/', 'claims/'],
  },
  words: {
    path: 'index-of-words/',
    title: titles.words,
    cards: (corpus) => [overview.wordsCard(corpus)],
    shows: ['articles/', 'claims/', 'events/', 'heads.yaml', 'speakers/', 'terms/'],
  },
  corrections: {
    path: 'corrections/',
    title: titles.corrections,
    anchors: ({ slips, corrections }) => [...ids(slips).map(slipAnchor), ...ids(corrections)],
    shows: ['corrections.yaml', 'slips.yaml'],
  },
  about: { path: 'about/', title: titles.about, shows: ['pages/about.mdx'] },
  data: { path: 'data/', title: titles.data, shows: [''] },
  // No address of its own: hosts send it in the place of what is missing.
  missing: { path: '404/', title: titles.missing, each: () => [], shows: [] },
} as const satisfies Record<string, PageKind>;

export type PageName = keyof typeof PAGES;

/** Passages, captions, headings and notes. Quotations are not among them: one may be withdrawn. */
const anchorsOf = ({ data: { outline } }: ArticleEntry) => [
  ...ids(outline.blocks),
  ...outline.notes.map((note) => noteAnchor(note.label)),
];

/** Ids of those who speak, are quoted or are cited in an article. */
function speakersIn({ data: { outline } }: ArticleEntry): string[] {
  const all = passagesIn(outline).flatMap((p) =>
    [p.by ?? [], p.quotations.map((q) => q.by ?? []), p.cites].flat(2),
  );
  return [...new Set(all)];
}
