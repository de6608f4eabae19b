import type { Article } from '../model/article.ts';
import type { Corpus } from '../model/assemble.ts';
import { articleFileHref, href } from '../model/links.ts';
import type { PageName } from '../model/pages.ts';
import { leaveWords } from '../model/whose-words.ts';
import { akomaNtoso } from './akoma/akoma-ntoso.ts';
import { annotations } from './annotations/collection.ts';
import { calendar } from './calendar/calendar.ts';
import { articleData } from './data/article-data.ts';
import { claimsData } from './data/claims-data.ts';
import { speakersData } from './data/speakers-data.ts';
import { timelineData } from './data/timeline-data.ts';
import { atom } from './feeds/atom.ts';
import { correctionsFeed, siteFeed } from './feeds/feed.ts';
import { jsonFeed } from './feeds/json.ts';
import type { SchemaName } from './schemas/all-schemas.ts';
import type { Context } from './context.ts';
import { verificationReport } from './verification.ts';

/** A file for machines: where it lies, what it is, and how it is written. */
export interface DataFile {
  readonly href: string;
  /** Media type. */
  readonly type: string;
  readonly title: string;
  /** What it holds, for readers who do not know its format. */
  readonly about: string;
  /** Kinds of pages that name it in their head, as the same in another form. */
  readonly pages: readonly PageName[];
  /** The JSON Schema that describes it. */
  readonly schema?: SchemaName;
  readonly write: (context: Context) => string;
}

/** A form in which every article is there; its title stands behind the short name of the source. */
interface ArticleFormat extends Omit<DataFile, 'href' | 'pages' | 'write'> {
  readonly extension: string;
  /** What it holds where the source’s own words stand in it. */
  readonly aboutWhole?: string;
  readonly write: (article: Article, context: Context) => string;
}

/** Files under a heading of the data page. */
export interface FileGroup {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly files: readonly DataFile[];
}

/** Every file for machines, in the order in which the data page lists them. */
export const fileGroups = ({ articles }: Pick<Corpus, 'articles'>): FileGroup[] => [
  {
    id: 'all',
    title: 'Everything, as tables of facts',
    about: 'JSON: text that programs and spreadsheets can read. A schema says what every field means.',
    files: lists(),
  },
  ...articles.map((article) => ({
    id: article.id,
    title: `${article.source.publisher}: ${article.title}`,
    about: article.original
      ? `The same article in three forms. ${leaveWords(article)}`
      : 'The same article in three forms. None of them holds the publisher’s text, apart from the quotations.',
    files: articleFiles(article),
  })),
  {
    id: 'feeds',
    title: 'What is new, and when things happened',
    about: 'To subscribe to: a feed reader or a calendar fetches them again by itself.',
    files: subscriptions(),
  },
];

export const siteFiles = (): DataFile[] => [...lists(), ...subscriptions()];

export const dataFiles = (corpus: Pick<Corpus, 'articles'>): DataFile[] =>
  fileGroups(corpus).flatMap((group) => group.files);

/** Data as JSON text, for people who open it too. */
export const jsonText = (data: object) => `${JSON.stringify(data, null, 2)}\n`;

const JSON_TYPE = 'application/json';

const lists = (): DataFile[] => [
  {
    href: href('timeline.json'),
    type: JSON_TYPE,
    title: 'Timeline',
    about: 'Every event with its date, how exact that is, place, people, threads, text and grounds.',
    pages: ['timeline'],
    schema: 'timeline',
    write: (context) => jsonText(timelineData(context)),
  },
  {
    href: href('speakers.json'),
    type: JSON_TYPE,
    title: 'Speakers',
    about:
      'Everyone who speaks, is quoted, cited or named: roles, share of words, passages, quotations, claims.',
    pages: ['speakers'],
    schema: 'speakers',
    write: (context) => jsonText(speakersData(context)),
  },
  {
    href: href('claims.json'),
    type: JSON_TYPE,
    title: 'Claims',
    about: 'Every claim with who makes it and where, the verdict, the evidence and its grounds.',
    pages: ['claims'],
    schema: 'claims',
    write: (context) => jsonText(claimsData(context)),
  },
  {
    href: href('verification.json'),
    type: JSON_TYPE,
    title: 'Check of the quotations',
    about: 'Every quotation, where it stands in its source, and against which original it was checked.',
    pages: ['about'],
    write: ({ corpus, full, checked }) =>
      jsonText(verificationReport(corpus, (path) => full(href(path)), checked)),
  },
];

/** What there is of every article, by the extension of its file. */
export const ARTICLE_FORMATS: readonly ArticleFormat[] = [
  {
    extension: 'json',
    type: JSON_TYPE,
    title: 'article as data',
    about: 'The article passage by passage: speakers, our retelling, quotations, notes and claims.',
    aboutWhole: 'The article passage by passage: speakers, the source’s own words, notes and claims.',
    schema: 'article',
    write: (article, context) => jsonText(articleData(article, context)),
  },
  {
    extension: 'akn.xml',
    type: 'application/akn+xml',
    title: 'article in Akoma Ntoso',
    about: 'Our retelling and its notes in the XML of parliaments and archives, Akoma Ntoso 3.0.',
    aboutWhole:
      'The source’s own words and our notes in the XML of parliaments and archives, Akoma Ntoso 3.0.',
    write: akomaNtoso,
  },
  {
    extension: 'annotations.jsonld',
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    title: 'notes as annotations',
    about: 'Our notes alone, each tied to the words it stands beside, as W3C Web Annotations.',
    write: (article, context) => jsonText(annotations(article, context)),
  },
];

const articleFiles = (article: Article): DataFile[] =>
  ARTICLE_FORMATS.map(({ extension, title, about, aboutWhole, write, ...format }) => ({
    ...format,
    href: articleFileHref(article.id, extension),
    title: `${article.source.short} ${title}`,
    about: (article.original && aboutWhole) || about,
    pages: ['article'],
    write: (context) => write(article, context),
  }));

const subscriptions = (): DataFile[] => [
  {
    href: href('feed.xml'),
    type: 'application/atom+xml',
    title: 'Everything new',
    about: 'Articles, events and corrections as an Atom feed.',
    pages: ['front', 'articles', 'timeline'],
    write: (context) => atom(siteFeed(context), context.full(href('feed.xml'))),
  },
  {
    href: href('feed.json'),
    type: 'application/feed+json',
    title: 'Everything new, as JSON',
    about: 'The same as a JSON Feed.',
    pages: ['front', 'articles', 'timeline'],
    write: (context) => jsonText(jsonFeed(siteFeed(context), context.full(href('feed.json')), context.full)),
  },
  {
    href: href('corrections.xml'),
    type: 'application/atom+xml',
    title: 'Corrections',
    about: 'Mistakes of ours that were published and put right, as an Atom feed.',
    // Every page names this one.
    pages: [],
    write: (context) => atom(correctionsFeed(context), context.full(href('corrections.xml'))),
  },
  {
    href: href('calendar.ics'),
    type: 'text/calendar',
    title: 'Calendar of events',
    about:
      'The events whose day is known, for a calendar program. Events known only to a month or a year are left out.',
    pages: ['front', 'timeline'],
    write: (context) => calendar(context, context.full(href('calendar.ics'))),
  },
];
