import { proseText } from '../markup/prose-tree.ts';
import type { ArticleEntry, Entries } from '../markup/collections.ts';
import type { OutlineNote } from '../markup/note.ts';
import { type Problem, quote } from '../markup/problems.ts';
import { curlyQuoted } from '../markup/curly-quoted.ts';
import { CLAIM_CHECK } from '../markup/vocabulary.ts';
import { normalize } from '../proof/normalize.ts';

/** Notes that say how the source is worded: a reader must see the words. */
const ABOUT_WORDS: readonly string[] = ['Correction', 'Wording'];

/**
 * Remarks on the words of a source that nobody can see. A note of kind Correction or Wording quotes words that stand in
 * a `<Q>` of its passage; a slip quotes the words it is about; what is told as a wording is nowhere told as an error.
 * @param unread files (`articles/x`) that exist but could not be read: nothing is said about what they hold.
 */
export function wordingProblems(entries: Entries, unread: ReadonlySet<string>): Problem[] {
  return [
    ...entries.articles.flatMap(unseenWords),
    ...unquotedSlips(entries),
    ...mixedKinds(entries, unread),
  ];
}

function unseenWords({ data: { outline } }: ArticleEntry): Problem[] {
  const quoted = new Map(
    outline.blocks.flatMap((b) =>
      b.kind === 'heading' ? [] : [[b.id, b.quotations.map((q) => fold(q.text))] as const],
    ),
  );
  return outline.notes.flatMap((note) => {
    if (note.kind === CLAIM_CHECK || !ABOUT_WORDS.includes(note.kind)) return [];
    const seen = quoted.get(note.passage) ?? [];
    const words = curlyQuoted(proseText(note.body));
    if (words.some((w) => seen.some((q) => q.includes(fold(w))))) return [];
    const message = `is about words that no reader of ${note.passage} can see; quote them in a <Q> there and in a <Q from="…"> here`;
    return [{ place: note.place, field: `[^${note.label}]`, message }];
  });
}

const fold = (text: string) => normalize(text).toLowerCase();

function unquotedSlips({ slips }: Entries): Problem[] {
  return slips
    .filter(({ data }) => !data.heading && curlyQuoted(data.says).length === 0)
    .map(({ id, places }) => ({
      place: places['start']!,
      field: 'says',
      message: `quotes no words of the source (${quote(id)}); write them in \u201cquotation marks\u201d, or heading: true where they stand in a heading`,
    }));
}

function mixedKinds(entries: Entries, unread: ReadonlySet<string>): Problem[] {
  const notes = new Map(
    entries.articles.flatMap((a) => a.data.outline.notes.map((n) => [`${a.id} ${n.label}`, n] as const)),
  );
  const verdicts = new Map(entries.claims.map((c) => [c.id, c.data.verdict]));
  const calls = (note: OutlineNote) => ('claim' in note ? verdicts.get(note.claim) : note.kind);
  return entries.slips.flatMap(({ data, places }) => {
    if (data.note === undefined || unread.has(`articles/${data.article}`)) return [];
    const note = notes.get(`${data.article} ${data.note}`);
    const called = note && calls(note);
    const other =
      data.kind === 'wording'
        ? (['Correction', 'Source slip'] as const).find((k) => k === called)
        : called === 'Wording' && called;
    if (!other) return [];
    const message = `is called ${quote(other)}, and the slip here is of kind ${quote(data.kind)}; say one thing of both`;
    return [{ place: places['note']!, field: 'note', message }];
  });
}
