import type { Article, Passage } from '../../model/article.ts';
import type { Claim } from '../../model/claims.ts';
import { nameOf } from '../../model/passages.ts';

/** A link to what stands before or after. */
export interface Neighbor {
  readonly href: string;
  /** The small line over its name: `Earlier: Harbor Radio`. */
  readonly over: string;
  readonly name: string;
  readonly occasion?: Article['occasion'];
}

export const articleNeighbor = ({ href, source, title, occasion }: Article, where: string): Neighbor => ({
  href,
  over: `${where}: ${source.publisher}`,
  name: title,
  occasion,
});

export const passageNeighbor = (passage: Passage, where: string): Neighbor => ({
  href: passage.pageHref,
  over: where,
  name: `${passage.id}, ${nameOf(passage)}`,
});

export const claimNeighbor = ({ pageHref, name, title }: Claim, where: string): Neighbor => ({
  href: pageHref,
  over: where,
  name: name === title ? title : `${name}: ${title}`,
});
