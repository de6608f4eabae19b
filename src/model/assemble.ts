import type { Entries, TermEntry } from '../markup/collections.ts';
import { listProblems } from '../markup/problems.ts';
import type { HeadMatter, PageMatter, Reference } from '../markup/schemas.ts';
import { type Article, head, joinArticle } from './article.ts';
import { type AsOf, asOf } from './checked-date.ts';
import { type Backlink, collectBacklinks } from './backlinks.ts';
import { checkEntries } from './check-entries.ts';
import { type Claim, joinClaims } from './claims.ts';
import { type Corrections, joinCorrections } from './corrections.ts';
import { NOTHING_PROVEN, type Proven } from '../proof/proven.ts';
import { joinOriginals } from './original-words.ts';
import { type Quotations, joinProofs, verifiedAnchors } from './quotations.ts';
import { linkLabels } from './labels.ts';
import { termHref } from './links.ts';
import { type Slip, joinSlips } from './slips.ts';
import { type Speaker, joinSpeaker } from './speakers.ts';
import { type Prose, joinProse } from './prose.ts';
import { type Story, joinStory } from './story.ts';
import {
  type Event,
  type Ground,
  type Linked,
  type ThreadHead,
  inOrderOfTime,
  joinEvent,
  joinGrounds,
  joinThread,
} from './timeline.ts';

/** A word explained. */
export interface Term {
  readonly id: string;
  readonly href: string;
  readonly term: string;
  readonly alsoWritten: readonly string[];
  readonly prose: Prose;
  readonly grounds: readonly Ground[];
}

/** All that the site knows, joined and in order. Pages read it and never change it. */
export interface Corpus {
  readonly story: Story;
  readonly articles: readonly Article[];
  readonly speakers: readonly Speaker[];
  readonly events: readonly Event[];
  readonly threads: readonly ThreadHead[];
  readonly terms: readonly Term[];
  readonly claims: readonly Claim[];
  readonly references: ReadonlyMap<string, Reference>;
  readonly quotations: Quotations;
  /** Up to when it was checked; undefined where nobody says so. */
  readonly asOf: AsOf | undefined;
  /** Front matter of the explainer pages. */
  readonly explainers: ReadonlyMap<string, PageMatter>;
  /** Slips of the sources, and corrections of ours. */
  readonly slips: readonly Slip[];
  readonly corrections: Corrections;
  /** Heads of the index of words that an editor adds. */
  readonly heads: readonly HeadMatter[];
  /** Who links to `kind:target`. */
  readonly backlinks: ReadonlyMap<string, readonly Backlink[]>;
}

/**
 * Joins the records of content/ into one corpus.
 * @param proven what the fingerprints say of these records; without it nothing counts as verified.
 * @throws an error that lists every problem between the files.
 */
export function assemble(entries: Entries, proven: Proven = NOTHING_PROVEN): Corpus {
  const problems = checkEntries(entries);
  if (problems.length > 0) throw new Error(listProblems(problems).join('\n'));
  const story = joinStory(entries);
  const references = new Map(entries.references.map((r) => [r.id, r.data]));
  const speakers = new Map(entries.speakers.map((s) => [s.id, s]));
  const heads = new Map(entries.speakers.map((s) => [s.id, head(s)]));
  // Threads keep the order of their list; Astro's store returns them by id.
  const listed = [...entries.threads].sort((a, b) => a.places['start']!.line - b.places['start']!.line);
  const threads = new Map(listed.map((t) => [t.id, joinThread(t.data)]));
  const { scripts } = story;
  const known = { references, scripts, labels: linkLabels(entries, references) };
  const claims = joinClaims(entries, { ...known, heads, threads });
  const quotations = joinProofs(proven);
  const sources = new Map(proven.sources.map((s) => [s.article, s]));
  const originals = joinOriginals(entries, proven);
  const named = new Map(entries.articles.map(({ id, data }) => [id, data.occasion]));
  const occasionOf = (article: string) => story.occasions.find(({ id }) => id === named.get(article));
  const articles = entries.articles
    .map((a) =>
      joinArticle(
        a,
        speakers,
        known,
        claims,
        {
          proven: sources.get(a.id),
          verification: quotations.byArticle.get(a.id),
          verified: verifiedAnchors(quotations, a.id),
          original: originals.get(a.id),
        },
        occasionOf,
      ),
    )
    .sort(
      (a, b) => a.published.earliest.localeCompare(b.published.earliest) || a.id.localeCompare(b.id, 'en'),
    );
  const events = inOrderOfTime(
    entries.events.map((e) => joinEvent(e, heads, threads, known, story.occasions)),
  );
  const joined = entries.speakers.map((s) => joinSpeaker(s, { ...known, articles, events, claims }));
  return {
    story,
    articles,
    speakers: joined.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    events,
    threads: [...threads.values()],
    terms: entries.terms.map((t) => joinTerm(t, known)).sort((a, b) => a.term.localeCompare(b.term, 'en')),
    claims,
    references,
    backlinks: collectBacklinks(entries, known.labels),
    quotations,
    asOf: asOf(entries),
    explainers: new Map(entries.pages.map((p) => [p.id, p.data])),
    slips: joinSlips(entries, articles, known),
    corrections: joinCorrections(entries, known),
    heads: entries.heads.map(({ data }) => data),
  };
}

const joinTerm = ({ id, data }: TermEntry, known: Linked): Term => ({
  id,
  href: termHref(id),
  term: data.term,
  alsoWritten: data.alsoWritten,
  prose: joinProse(data.prose, known),
  grounds: joinGrounds(data.grounds, known),
});
