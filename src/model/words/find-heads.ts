/** What of a head is looked for. */
interface Named {
  readonly name: string;
  readonly kind: string;
  readonly forms: readonly string[];
}

/** Heads by their words, and how many words the longest has. */
export interface HeadFinder<H extends Named> {
  readonly byWords: ReadonlyMap<string, H>;
  readonly longest: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[’'.–-][\p{L}\p{N}\p{M}]+)*/gu;
const wordsOf = (text: string): string[] => text.match(WORD) ?? [];
const lowFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
/** The last word of a name may stand in the plural or the possessive. */
const ENDINGS = /(?:[’']s|[’']|s)$/u;

/** Prepares heads to be found in texts in one pass each, however many heads there are. */
export function headFinder<H extends Named>(heads: readonly H[]): HeadFinder<H> {
  const byWords = new Map<string, H>();
  let longest = 1;
  for (const head of heads)
    for (const form of [head.name, ...head.forms]) {
      const words = wordsOf(form);
      if (words.length === 0) continue;
      longest = Math.max(longest, words.length);
      const key = words.join(' ');
      if (!byWords.has(key)) byWords.set(key, head);
      // A term is written small in a sentence: `Veto`, `the veto`.
      if (head.kind === 'term' && /^\p{Lu}\p{Ll}/u.test(key) && !byWords.has(lowFirst(key)))
        byWords.set(lowFirst(key), head);
    }
  return { byWords, longest };
}

/** The heads that a text names: whole words in their own case, the longest name first, plural and possessive too. */
export function findHeads<H extends Named>({ byWords, longest }: HeadFinder<H>, text: string): Set<H> {
  const words = wordsOf(text);
  const found = new Set<H>();
  for (let at = 0; at < words.length; at++)
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      const key = words.slice(at, at + length).join(' ');
      const head =
        byWords.get(key) ??
        byWords.get(key.replace(ENDINGS, '')) ??
        byWords.get(lowFirst(key)) ??
        byWords.get(lowFirst(key).replace(ENDINGS, ''));
      if (!head) continue;
      found.add(head);
      at += length - 1;
      break;
    }
  return found;
}
