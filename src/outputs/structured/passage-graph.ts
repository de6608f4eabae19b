import type { CreativeWork } from 'schema-dts';
import type { Article, SpeakerHead } from '../../model/article.ts';
import { extractHref, passageHref } from '../../model/links.ts';
import type { PassagePage } from '../../model/passages.ts';
import { placeWords } from '../../model/titles.ts';
import type { Story } from '../../model/story.ts';
import type { Absolute } from '../address.ts';
import { articleHead, original, trailOf } from './article-graph.ts';
import { graphText, publisher } from './graph.ts';
import { speakerNode } from './people-graph.ts';
import { creators, quotationNode, verifiedIn } from './quotation-nodes.ts';

/** `/articles/<article>/<passage>/`: one passage, with the text of its verified quotations. */
export function passageGraph({ article, passage, title }: PassagePage, at: Absolute, story: Story): string {
  const to = passageHref(article.id, passage.id);
  const quotations = verifiedIn([passage]);
  const hasPart = quotations.map((q) => quotationNode(q, at));
  const node: CreativeWork = {
    '@type': 'CreativeWork',
    '@id': at(passage.href),
    name: title,
    url: at(to),
    position: article.everyPassage.indexOf(passage) + 1,
    author: publisher(at),
    isPartOf: articleHead(article, at),
    isBasedOn: original(article),
    ...(hasPart.length > 0 ? { hasPart } : {}),
  };
  return graphText(
    at,
    story,
    to,
    [node, ...creators(quotations, at)],
    [...trailOf(article), { name: placeWords(article, passage), href: to }],
  );
}

/** `/articles/<article>/by/<speaker>/`: one voice's part of an article. @param title the page's heading. */
export function extractGraph(
  article: Article,
  speaker: SpeakerHead,
  title: string,
  at: Absolute,
  story: Story,
): string {
  const to = extractHref(article.id, speaker.id);
  return graphText(
    at,
    story,
    to,
    [
      {
        '@type': 'WebPage',
        '@id': at(to),
        url: at(to),
        name: title,
        isPartOf: articleHead(article, at),
        about: speakerNode(speaker, at),
      },
    ],
    [...trailOf(article), { name: speaker.name, href: to }],
  );
}
