import type { OriginalPassage } from '../markup/original-file.ts';
import type { Inline } from '../markup/prose-tree.ts';
import type { PlacedPassage } from '../proof/placed-originals.ts';
import { type Tokens, readTokens } from '../proof/tokens.ts';
import type { Block } from './prose.ts';

/** What stands at a place of a paragraph: the mark of a note, or the beginning of words that we quote elsewhere. */
type Mark =
  | { readonly at: number; readonly note: string }
  | { readonly at: number; readonly quotation: string; readonly end: number };

/** Signs behind a word that belong to it, so that a mark stands behind them too. */
const CLOSING = /^[.,;:!?)\]%'"\u2019\u201d\u2026]*/;

/**
 * The source's own words of a passage as prose, with the marks of our notes behind the words that they are about, and an
 * anchor around the words that we quote elsewhere.
 */
export function sourceProse({ paragraphs }: OriginalPassage, placed: PlacedPassage): Block[] {
  let before = 0;
  return paragraphs.map((text, i) => {
    const tokens = readTokens(text);
    const [from, to] = [before, (before += tokens.cores.length)];
    const last = i === paragraphs.length - 1;
    const marks = [
      ...placed.quotations.flatMap((q): Mark[] =>
        q.from > from && q.from <= to
          ? [
              {
                at: tokens.cores[q.from - from - 1]![0],
                quotation: q.id,
                end: tokens.cores[Math.min(q.to, to) - from - 1]![1],
              },
            ]
          : [],
      ),
      ...placed.notes.flatMap(({ label, after }): Mark[] =>
        (after > from || i === 0) && (after <= to || last)
          ? [{ at: behind(tokens, text, after - from), note: label }]
          : [],
      ),
    ];
    return { type: 'paragraph', children: inlines(text, marks, 0, text.length) };
  });
}

/** Where a mark stands behind so many words of a paragraph. */
function behind({ cores }: Tokens, text: string, words: number): number {
  const end = cores[words - 1]?.[1] ?? 0;
  return end + CLOSING.exec(text.slice(end))![0].length;
}

/** Text from one place to another with its marks; an anchor that begins in another ends with that. */
function inlines(text: string, marks: readonly Mark[], from: number, to: number): Inline[] {
  const written: Inline[] = [];
  let at = from;
  const write = (until: number) => {
    if (until > at) written.push({ type: 'text', text: text.slice(at, until) });
    at = Math.max(at, until);
  };
  const sorted = [...marks].sort((a, b) => a.at - b.at || endOf(b) - endOf(a));
  for (let i = 0; i < sorted.length; i++) {
    const mark = sorted[i]!;
    write(mark.at);
    if ('note' in mark) written.push({ type: 'note', label: mark.note });
    else {
      const end = Math.min(mark.end, to);
      const inside = sorted.slice(i + 1).filter((m) => m.at < end);
      written.push({ type: 'anchor', id: mark.quotation, children: inlines(text, inside, mark.at, end) });
      at = end;
      i += inside.length;
    }
  }
  write(to);
  return written;
}

const endOf = (mark: Mark) => ('note' in mark ? mark.at : mark.end);
