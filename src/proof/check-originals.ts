import type { Entries, OriginalEntry } from '../markup/collections.ts';
import type { OriginalPassage } from '../markup/original-file.ts';
import { type Problem, quote } from '../markup/problems.ts';
import type { Fingerprint, PassagePrint } from './fingerprint.ts';
import type { Fingerprints } from './prove.ts';
import { readTokens } from './tokens.ts';
import { findPart, lookupIn } from './verify.ts';

/**
 * Holds the whole words of each source that is here against its fingerprint: the same passages in the same order, each
 * word for word. Another text would stand under notes that are not about it.
 */
export const originalProblems = (entries: Entries, fingerprints: Fingerprints): Problem[] =>
  entries.originals.flatMap((original) => {
    const article = entries.articles.find((a) => a.id === original.id);
    const print = fingerprints.get(original.id);
    if (!article) return [about(original, 'id', `${quote(original.id)} is no article; delete this file`)];
    if (article.data.rights === 'full')
      return [
        about(
          original,
          'id',
          `${quote(original.id)} has rights "full", and the source’s words already; delete this file`,
        ),
      ];
    if (!print) return [];
    if (print.sha256 !== original.data.sha256)
      return [about(original, 'sha256', `is not that of the fingerprint; ${again(original)}`)];
    return [...order(original, print), ...original.data.passages.flatMap((p) => differs(original, p, print))];
  });

const about = ({ places }: OriginalEntry, field: string, message: string): Problem => ({
  place: places[field] ?? places['start']!,
  field,
  message,
});

const again = ({ id }: OriginalEntry) =>
  `write it again: npm run import -- <original> --id ${id} --full --holder "…" --licence "…"`;

function order(original: OriginalEntry, print: Fingerprint): Problem[] {
  const here = original.data.passages.map((p) => `${p.kind} ${p.id}`);
  const there = print.passages.map((p) => `${p.kind} ${p.locator}`);
  const at = there.findIndex((name, i) => here[i] !== name);
  if (at < 0 && here.length === there.length) return [];
  const message = `${here[at] ?? here.at(-1) ?? 'nothing'} stands where the source has ${there[at] ?? 'no more'}; ${again(original)}`;
  return [about(original, 'passages', message)];
}

function differs(original: OriginalEntry, passage: OriginalPassage, print: Fingerprint): Problem[] {
  const known = print.passages.find((p) => p.locator === passage.id);
  if (!known || isWhole(passage, known, print.article)) return [];
  const message = `is not word for word what the fingerprint was made from; ${again(original)}`;
  return [{ place: passage.place, field: passage.id, message }];
}

/** Whether the words are all of a passage: every run of three stands behind the one before, from the first word to the last. */
function isWhole({ paragraphs }: OriginalPassage, print: PassagePrint, article: string): boolean {
  const tokens = readTokens(paragraphs.join(' '));
  return tokens.cores.length === print.words && findPart(tokens, lookupIn(article, print)).includes(0);
}
