import type { Entries, SlipEntry } from '../markup/collections.ts';
import { SLIP_KINDS, type SlipKind } from '../markup/vocabulary.ts';
import { passagesIn } from '../markup/outline.ts';
import { type Problem, unknown } from '../markup/problems.ts';
import type { Article, Passage } from './article.ts';
import { anchorHref, noteAnchor, slipHref } from './links.ts';
import { type Ground, type Linked, joinGrounds } from './timeline.ts';

/** A slip or odd wording of a source: what it says, what is so or meant, and the note of ours that treats it. */
export interface Slip {
  readonly id: string;
  readonly kind: SlipKind;
  readonly href: string;
  readonly article: string;
  readonly passage: Pick<Passage, 'id' | 'label' | 'href'>;
  readonly says: string;
  readonly so: string;
  readonly grounds: readonly Ground[];
  readonly note: { readonly number: number; readonly title: string; readonly href: string } | undefined;
}

/** How many of each kind: "3 slips, 1 wording". */
export const slipCounts = (slips: readonly Slip[]): string =>
  SLIP_KINDS.flatMap((kind) => {
    const count = slips.filter((s) => s.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}${count === 1 ? '' : 's'}`];
  }).join(', ');

/** Joins the slips with their articles, in the order of the articles and their passages. */
export function joinSlips(entries: Entries, articles: readonly Article[], known: Linked): Slip[] {
  const written = [...entries.slips].sort((a, b) => a.places['start']!.line - b.places['start']!.line);
  return articles.flatMap((article) =>
    article.everyPassage.flatMap((passage) =>
      written
        .filter(({ data }) => data.article === article.id && data.passage === passage.id)
        .map((slip) => join(slip, article, passage, known)),
    ),
  );
}

function join({ id, data }: SlipEntry, article: Article, passage: Passage, known: Linked): Slip {
  const note = article.notes.find((n) => n.label === data.note);
  return {
    id,
    kind: data.kind,
    href: slipHref(id),
    article: article.id,
    passage: { id: passage.id, label: passage.label, href: passage.href },
    says: data.says,
    so: data.so,
    grounds: joinGrounds(data.grounds, known),
    note: note && {
      number: note.number,
      title: note.title,
      href: anchorHref(article.id, noteAnchor(note.label)),
    },
  };
}

/**
 * Slips whose article, passage or note is not there.
 * @param unread files (`articles/x`) that exist but could not be read: nothing is said about what they hold.
 */
export function slipProblems(entries: Entries, unread: ReadonlySet<string>): Problem[] {
  const articles = new Map(entries.articles.map((a) => [a.id, a.data.outline]));
  return entries.slips.flatMap(({ data, places }) => {
    if (unread.has(`articles/${data.article}`)) return [];
    const say = (field: 'article' | 'passage' | 'note', value: string, known: string[]): Problem[] =>
      known.includes(value) ? [] : [{ place: places[field]!, field, message: unknown(field, value, known) }];
    const outline = articles.get(data.article);
    if (!outline) return say('article', data.article, [...articles.keys()]);
    const passages = passagesIn(outline).map((p) => p.id);
    const labels = outline.notes.map((n) => n.label);
    return [
      ...say('passage', data.passage, passages),
      ...(data.note === undefined ? [] : say('note', data.note, labels)),
    ];
  });
}
