import type { Quotation } from 'schema-dts';
import type { Passage, PassageQuotation } from '../../model/article.ts';
import { onceEach } from '../../model/voices.ts';
import type { Absolute } from '../address.ts';
import { speakerId, speakerNode } from './people-graph.ts';

/** The quotations of passages that were found in the source, in their order. */
export const verifiedIn = (passages: readonly Passage[]): PassageQuotation[] =>
  passages.flatMap((p) => p.quotations.filter((q) => q.verified));

/** @param position its place among the quotations of the article, from 1. */
export const quotationNode = (quotation: PassageQuotation, at: Absolute, position?: number): Quotation => ({
  '@type': 'Quotation',
  '@id': at(quotation.href),
  text: quotation.text,
  ...(position === undefined ? {} : { position }),
  ...(quotation.voice ? { creator: speakerId(quotation.voice, at) } : {}),
  url: at(quotation.href),
});

/** Whoever is quoted, once. */
export const creators = (quotations: readonly PassageQuotation[], at: Absolute) =>
  onceEach(quotations.map(({ voice }) => voice)).map((voice) => speakerNode(voice, at));
