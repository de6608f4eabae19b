import type { Entries } from '../markup/collections.ts';
import { parsePassageAddress, passageAddress } from '../markup/passage-address.ts';
import { type Problem, quote } from '../markup/problems.ts';
import { failureMessage } from './explain-failure.ts';
import type { Fingerprint } from './fingerprint.ts';
import { type Fingerprints, type Proof, prove } from './prove.ts';
import { readTokens } from './tokens.ts';
import { findPart, lookupIn } from './verify.ts';

/** Words of a source that fix the place of a note, as proofs: no page shows them, but whoever reads content/ does. */
export const proveFixedPlaces = (entries: Entries, fingerprints: Fingerprints): Proof[] =>
  entries.articles.flatMap(({ id, data }) =>
    data.outline.notes.flatMap(({ passage, fixed }) =>
      fixed
        ? [
            prove(
              {
                on: 'articles',
                id,
                quotation: {
                  passage: passageAddress(id, passage),
                  text: fixed.words,
                  adjoins: false,
                  place: fixed.place,
                },
              },
              fingerprints,
            ),
          ]
        : [],
    ),
  );

/** A place is fixed by words that stand in the passage, and once: the fingerprint tells it without the original. */
export function fixedPlaceProblems(proofs: readonly Proof[], fingerprints: Fingerprints): Problem[] {
  return proofs.flatMap(({ quotation, verdict }): Problem[] => {
    const { article, locator } = parsePassageAddress(quotation.passage);
    const fingerprint = fingerprints.get(article);
    const say = (message: string) => [
      { place: quotation.place, field: 'at', message: `${quote(quotation.text)} ${message}` },
    ];
    if (!fingerprint || !verdict) return [];
    if (!verdict.ok) return say(failureMessage(verdict.failure));
    const times = timesIn(quotation.text, fingerprint, locator);
    if (times === 1) return [];
    return say(
      times === 0
        ? `must be one run of words, without an ellipsis or brackets`
        : `stands ${times} times in ${locator}; write a word more, so that one place is meant`,
    );
  });
}

function timesIn(words: string, { article, passages }: Fingerprint, locator: string): number {
  const print = passages.find((p) => p.locator === locator);
  return print ? findPart(readTokens(words), lookupIn(article, print)).length : 0;
}
