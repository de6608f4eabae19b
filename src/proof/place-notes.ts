import type { OutlineNote } from '../markup/note.ts';
import type { OriginalPassage } from '../markup/original-file.ts';
import type { PassageOutline } from '../markup/outline.ts';
import { type Block, textOf, walk } from '../markup/prose-tree.ts';
import { placeByWords } from './shared-words.ts';
import { type Tokens, exactRun, readTokens } from './tokens.ts';
import { type Lookup, type Span, findPart } from './verify.ts';

/** What told the place of a note in an original. */
export type PlacedBy = 'author' | 'quotation' | 'words' | 'end';

/** Where a note stands in a passage of an original: behind so many of its words. */
export interface NotePlace {
  readonly label: string;
  readonly after: number;
  readonly by: PlacedBy;
}

/** What stands before the mark of a note in our retelling: its words, and the quotation that ends there, if one does. */
interface Before {
  readonly text: string;
  readonly quotation: string | undefined;
}

/**
 * Finds for each note of a passage the words of the original that it is about: those that its author names, else the
 * quotation right before its mark, else words that the sentence before its mark shares with the original.
 * @param spans where the quotations of the passage stand in the original, by their ids.
 * @returns the places in the order of the original; at its end stands what was found nowhere.
 */
export function placeNotes(
  passage: PassageOutline,
  notes: readonly OutlineNote[],
  original: OriginalPassage,
  spans: ReadonlyMap<string, readonly Span[]>,
): NotePlace[] {
  const tokens = readTokens(original.paragraphs.join('\n'));
  const before = beforeMarks(passage.prose);
  const places = notes.map(({ label, fixed }): NotePlace => {
    const [author] = fixed ? findPart(readTokens(fixed.words), lookupInText(tokens)) : [];
    if (fixed && author !== undefined)
      return { label, after: author + readTokens(fixed.words).cores.length, by: 'author' };
    const { text = '', quotation } = before.get(label) ?? {};
    const span = quotation === undefined ? undefined : spans.get(quotation)?.at(-1);
    if (span) return { label, after: span.to, by: 'quotation' };
    const shared = placeByWords(text, tokens);
    return shared === undefined
      ? { label, after: tokens.cores.length, by: 'end' }
      : { label, after: shared, by: 'words' };
  });
  return places.sort((a, b) => a.after - b.after);
}

/** Every position of a run in a text itself, as a fingerprint would tell it. */
const lookupInText =
  ({ text, cores }: Tokens): Lookup =>
  (run, words) => {
    const [first = 0] = readTokens(run).cores[0] ?? [];
    return cores.flatMap(([start], i) => {
      const from = start - first;
      const fits = i + words <= cores.length && text.slice(from, from + run.length) === run;
      return fits && run.includes(exactRun({ text, cores }, i, i + words)) ? [i] : [];
    });
  };

const WORD = /[\p{L}\p{N}]/u;

function beforeMarks(blocks: readonly Block[]): ReadonlyMap<string, Before> {
  const found = new Map<string, Before>();
  let text = '';
  let quotation: string | undefined;
  let inside: ReadonlySet<unknown> = new Set();
  for (const node of walk(blocks)) {
    if (inside.has(node)) continue;
    if (node.type === 'paragraph' || node.type === 'display') text += '\n';
    else if (node.type === 'quotation') {
      inside = new Set(walk(node.children));
      text += textOf(node).slice(1, -1);
      quotation = node.id;
    } else if (node.type === 'text' || node.type === 'code') {
      text += node.text;
      // What is bracketed, as in [sic], is ours, and parts nothing.
      if (WORD.test(node.text.replace(/\[[^\]]*\]/g, ''))) quotation = undefined;
    } else if (node.type === 'note') found.set(node.label, { text, quotation });
  }
  return found;
}
