import { createHash } from 'node:crypto';
import type { Entries } from '../markup/collections.ts';
import type { Place } from '../markup/problems.ts';
import { normalize } from '../proof/normalize.ts';
import { verdictWords } from './verdicts.ts';

/** A statement that may not change without a correction: a quotation, a date or a verdict. */
export interface Fact {
  readonly kind: 'quotation' | 'date' | 'verdict';
  readonly id: string;
  /** As it is recorded, and as a reader sees it. */
  readonly value: string;
  readonly shown: string;
  /** The target by which an entry of corrections.yaml names it: `event:gate-closed`. */
  readonly correctionTarget: string;
  readonly place: Place;
}

/** Every quotation with an address of its own, every date of an event, and every verdict. */
export function factsOf(entries: Entries): Fact[] {
  const quotations = entries.articles.flatMap((article) =>
    article.attribution.quotations.flatMap(({ id, passage, text, place }): Fact[] =>
      id === undefined
        ? []
        : [
            {
              kind: 'quotation',
              id: `${article.id}/${id}`,
              value: createHash('sha256').update(normalize(text)).digest('hex'),
              shown: text,
              correctionTarget: `passage:${passage}`,
              place,
            },
          ],
    ),
  );
  const dates = entries.events.map(({ id, data, places }): Fact => {
    const { edtf } = data.date;
    return {
      kind: 'date',
      id,
      value: edtf,
      shown: edtf,
      correctionTarget: `event:${id}`,
      place: places['date']!,
    };
  });
  const verdicts = entries.claims.map(({ id, data, places }): Fact => {
    const words = verdictWords(data);
    return {
      kind: 'verdict',
      id,
      value: words,
      shown: words,
      correctionTarget: `claim:${id}`,
      place: places['verdict']!,
    };
  });
  return [...quotations, ...dates, ...verdicts];
}
