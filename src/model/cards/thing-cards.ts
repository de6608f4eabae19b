import { countOf, listWords, unitOf } from '../format.ts';
import type { Article } from '../article.ts';
import type { Claim } from '../claims.ts';
import { dateWords, referenceCredit } from '../date-words.ts';
import { claimPageHref, pathOf } from '../links.ts';
import type { Speaker } from '../speakers.ts';
import type { Story } from '../story.ts';
import type { Event, Ground } from '../timeline.ts';
import { placeWords } from '../titles.ts';
import { toldAs } from '../whose-words.ts';
import { verdictWords } from '../verdicts.ts';
import { type Card, type Line, card, markOf, sourceLine, sourceLines } from './card.ts';

/** The card of an article: our title, and how it is retold. */
export function articleCard(story: Story, article: Article): Card {
  const { passages, notes, verification } = article;
  const unit = passages.length === 1 ? unitOf(article) : `${unitOf(article)}s`;
  return card(story, {
    page: pathOf(article.href),
    voice: 'title',
    occasions: [article.occasion],
    sources: [sourceLine(article)],
    text: article.title,
    lines: [
      {
        text: `The ${article.kind}, ${toldAs(article)}${article.original ? ':' : ' in'} ${passages.length} ${unit}, with ${notes.length} notes`,
      },
    ],
    foot: verification
      ? [{ mark: 'verified', text: `${countOf(verification.verified, 'quotation')} checked word for word` }]
      : [],
  });
}

/** The card of an event: what happened, when and where, and what that rests on. */
export function eventCard(story: Story, event: Event, articles: readonly Article[]): Card {
  const [first, ...others] = event.grounds;
  const more =
    others.length === 0 ? '' : others.length === 1 ? ' and 1 other' : ` and ${others.length} others`;
  return card(story, {
    page: pathOf(event.href),
    voice: 'title',
    occasions: [event.occasion],
    sources: [{ mark: event.occasion, text: dateWords(event.date) }],
    text: event.title,
    lines: [
      ...(event.place ? [{ strong: event.place }] : []),
      { text: `Rests on ${groundName(first!, articles)}${more}` },
    ],
    foot: [{ text: 'an event in the timeline' }],
  });
}

/** A ground in words: `Harbor Gazette, paragraph 6`; publisher and date. */
function groundName(ground: Ground, articles: readonly Article[]): string {
  if (ground.kind === 'reference') return referenceCredit(ground.reference);
  const article = articles.find((a) => a.id === ground.article)!;
  const passage = article.everyPassage.find((p) => p.id === ground.locator)!;
  return `${article.source.publisher}, ${placeWords(article, passage)}`;
}

/** The card of a speaker: the name, and the role held at the time of each article. */
export function speakerCard(story: Story, { name, href, appearances }: Speaker): Card {
  const roles = new Set(appearances.map((a) => a.voice.role));
  const quoted = appearances.reduce((sum, a) => sum + a.quotations.length, 0);
  return card(story, {
    page: pathOf(href),
    voice: 'title',
    occasions: appearances.map((a) => a.article.occasion),
    sources: sourceLines(appearances.map((a) => a.article)),
    text: name,
    lines:
      roles.size === 1
        ? [...roles].map((text): Line => ({ text }))
        : appearances.map((a): Line => ({ mark: a.article.occasion, text: a.voice.role })),
    foot: [
      ...(quoted > 0 ? [{ text: quoted === 1 ? '1 quotation' : `${quoted} quotations` }] : []),
      { text: `a voice in ${story.matter}` },
    ],
  });
}

/** The card of a claim: the verdict with its sense and who makes it, then the claim. */
export function claimCard(story: Story, claim: Claim, articles: readonly Article[]): Card {
  const { id, places, by, unsaid } = claim;
  const sources = articles.filter((a) => places.some((p) => p.article === a.id));
  const people = listWords(by.map((s) => s.name));
  return card(story, {
    page: pathOf(claimPageHref(id)),
    voice: 'claim',
    occasions: sources.map((a) => a.occasion),
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
