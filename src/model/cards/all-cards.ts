import type { Corpus } from '../assemble.ts';
import type { Card } from './card.ts';
import {
  claimsCard,
  compareCard,
  glossaryCard,
  siteCard,
  speakersCard,
  threadCard,
  timelineCard,
} from './overview-cards.ts';
import { passageCard } from './passage-card.ts';
import { articleCard, claimCard, eventCard, speakerCard } from './thing-cards.ts';

/** Every card of the site. @param compare title of the page that compares the summits. */
export function allCards(corpus: Corpus, compare: string): Card[] {
  const { articles, events, speakers, claims, threads } = corpus;
  return [
    siteCard(corpus),
    ...articles.flatMap((article) => [
      articleCard(article),
      ...article.everyPassage.map((passage) => passageCard(article, passage)),
    ]),
    timelineCard(corpus),
    ...threads.map((thread) => threadCard(thread, corpus)),
    ...events.map((event) => eventCard(event, articles)),
    speakersCard(corpus),
    ...speakers.map(speakerCard),
    claimsCard(corpus),
    ...claims.map((claim) => claimCard(claim, articles)),
    compareCard(compare, corpus),
    glossaryCard(corpus),
  ];
}
