import { listWords, unitOf } from '../format.ts';
import type { Article } from '../article.ts';
import type { Claim } from '../claims.ts';
import { dateWords, referenceCredit } from '../date-words.ts';
import { claimPageHref, pathOf } from '../links.ts';
import type { Speaker } from '../speakers.ts';
import { SITE } from '../../site.ts';
import type { Event, Ground } from '../timeline.ts';
import { placeWords } from '../titles.ts';
import { verdictWords } from '../verdicts.ts';
import { type Card, type Line, card, markOf, sourceLine, sourceLines } from './card.ts';

/** The card of an article: our title, and how it is retold. */
export function articleCard(article: Article): Card {
  const { passages, notes, verification } = article;
  const unit = `${unitOf(article)}s`;
  return card({
    page: pathOf(article.href),
    voice: 'title',
    summits: [article.summit],
    sources: [sourceLine(article)],
    text: article.title,
    lines: [
      { text: `The ${article.kind}, retold in ${passages.length} ${unit}, with ${notes.length} notes` },
    ],
    foot: verification
      ? [{ mark: 'verified', text: `${verification.verified} quotations checked word for word` }]
      : [],
  });
}

/** The card of an event: what happened, when and where, and what that rests on. */
export function eventCard(event: Event, articles: readonly Article[]): Card {
  const [first, ...others] = event.grounds;
  const more =
    others.length === 0 ? '' : others.length === 1 ? ' and 1 other' : ` and ${others.length} others`;
  return card({
    page: pathOf(event.href),
    voice: 'title',
    summits: event.summit ? [event.summit] : [],
    sources: [{ mark: event.summit, text: dateWords(event.date) }],
    text: event.title,
    lines: [
      ...(event.place ? [{ strong: event.place }] : []),
      { text: `Rests on ${groundName(first!, articles)}${more}` },
    ],
    foot: [{ text: 'an event in the timeline' }],
  });
}

/** A ground in words: `CBS News, paragraph 6`; publisher and date. */
function groundName(ground: Ground, articles: readonly Article[]): string {
  if (ground.kind === 'reference') return referenceCredit(ground.reference);
  const article = articles.find((a) => a.id === ground.article)!;
  const passage = article.everyPassage.find((p) => p.id === ground.locator)!;
  return `${article.source.publisher}, ${placeWords(article, passage)}`;
}

/** The card of a speaker: the name, and the role held at the time of each article. */
export function speakerCard({ name, href, appearances }: Speaker): Card {
  const roles = new Set(appearances.map((a) => a.voice.role));
  const quoted = appearances.reduce((sum, a) => sum + a.quotations.length, 0);
  return card({
    page: pathOf(href),
    voice: 'title',
    summits: appearances.map((a) => a.article.summit),
    sources: sourceLines(appearances.map((a) => a.article)),
    text: name,
    lines:
      roles.size === 1
        ? [...roles].map((text): Line => ({ text }))
        : appearances.map((a): Line => ({ mark: a.article.summit, text: a.voice.role })),
    foot: [
      ...(quoted > 0 ? [{ text: quoted === 1 ? '1 quotation' : `${quoted} quotations` }] : []),
      { text: `a voice in ${SITE.matter}` },
    ],
  });
}

/** The card of a claim: the verdict with its sense and who makes it, then the claim. */
export function claimCard(claim: Claim, articles: readonly Article[]): Card {
  const { id, places, by, unsaid } = claim;
  const sources = articles.filter((a) => places.some((p) => p.article === a.id));
  const people = listWords(by.map((s) => s.name));
  return card({
    page: pathOf(claimPageHref(id)),
    voice: 'claim',
    summits: sources.map((a) => a.summit),
    sources: sourceLines(sources),
    above: [
      { mark: markOf(claim), strong: verdictWords(claim) },
      { text: `${unsaid ? 'left open' : 'claimed'} by ${people}` },
    ],
    text: claim.claim,
    lines: [],
    foot: [{ text: 'a claim, checked' }],
  });
}
