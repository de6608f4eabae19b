import type { Corpus } from '../assemble.ts';
import { PAGES, type PageKind } from '../pages.ts';
import type { Card } from './card.ts';

/** Every card of the site. */
export const allCards = (corpus: Corpus): Card[] =>
  Object.values<PageKind>(PAGES).flatMap(({ cards }) => cards?.(corpus) ?? []);
