import type { EventDate } from '../markup/date.ts';
import { slug } from '../markup/slug.ts';
import type { Article, Passage } from './article.ts';
import { type Changes, changesNow } from './changes.ts';
import { dayOf } from './checked-date.ts';
import { anchorHref, noteAnchor } from './links.ts';
import { type Note, ALL_NOTE_KINDS } from './notes.ts';
import { type Inline, type Prose, textOf, walk } from './prose.ts';

/** A note as the list of all notes has it. */
export interface ListedNote {
  readonly note: Note;
  readonly passage: Passage;
  /** Its place beside its passage. */
  readonly href: string;
  /** The words at which it stands: what its sentence says up to its mark. */
  readonly words: Prose;
  /** The day on which the file that holds it last changed; undefined where that is not known. */
  readonly changed: EventDate | undefined;
}

/** The notes of a kind, article by article. */
export interface NotesOfKind {
  readonly kind: Note['kind'];
  /** Anchor of its part of the list. */
  readonly id: string;
  readonly count: number;
  readonly articles: readonly { readonly article: Article; readonly notes: readonly ListedNote[] }[];
}

/** All notes of the site, by kind and by article, in the order of their passages; kinds that no note has are left out. */
export function notesByKind(articles: readonly Article[], changes: Changes = changesNow()): NotesOfKind[] {
  const listed = articles.map((article) => ({ article, notes: listedNotes(article, changes) }));
  return ALL_NOTE_KINDS.map((kind) => {
    const own = listed.map(({ article, notes }) => ({
      article,
      notes: notes.filter((n) => n.note.kind === kind),
    }));
    const count = own.reduce((sum, { notes }) => sum + notes.length, 0);
    return { kind, id: slug(kind), count, articles: own.filter(({ notes }) => notes.length > 0) };
  }).filter(({ count }) => count > 0);
}

const listedNotes = ({ id, everyPassage }: Article, changes: Changes): ListedNote[] =>
  everyPassage.flatMap((passage) =>
    passage.notes.map((note) => ({
      note,
      passage,
      href: anchorHref(id, noteAnchor(note.label)),
      words: wordsAt(passage.prose, note.label),
      changed: dayOf(changes[note.claim === undefined ? `articles/${id}.mdx` : `claims/${note.claim}.mdx`]),
    })),
  );

/** Most words that are shown before the mark of a note. */
const MOST = 24;

/** What a sentence says up to the mark of a note, without links and without the marks of other notes. */
export function wordsAt({ nodes, ...beside }: Prose, label: string): Prose {
  for (const block of walk(nodes)) {
    if (!('children' in block)) continue;
    const at = block.children.findIndex((node) => node.type === 'note' && node.label === label);
    if (at >= 0) return { nodes: lastWords(block.children.slice(0, at) as Inline[]), ...beside };
  }
  return { nodes: [], ...beside };
}

/** The end of a sentence, and the space behind it. */
const SENTENCE_END = /^.*[.?!][”’)]?\s+/s;

/** The last sentence of a line, shortened at its beginning where it is long; a quotation is never cut. */
function lastWords(line: readonly Inline[]): Inline[] {
  const taken: Inline[] = [];
  let room = MOST;
  for (const node of [...line].reverse()) {
    if (node.type === 'note') continue;
    if (node.type !== 'text') {
      taken.unshift(...(node.type === 'link' ? node.children : [node]));
      room -= count(textOf(node));
      continue;
    }
    const sentence = node.text.replace(SENTENCE_END, '');
    const cut = shortened(sentence, room);
    taken.unshift({ type: 'text', text: cut });
    room -= count(cut);
    if (sentence !== node.text || cut !== sentence) break;
  }
  return taken;
}

const count = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** The last words of a text, as many as there is room for, behind an ellipsis. */
function shortened(text: string, room: number): string {
  if (count(text) <= Math.max(room, 0)) return text;
  const words = text.trimEnd().split(/\s+/).filter(Boolean);
  const end = /\s*$/.exec(text)![0];
  return room <= 0 ? '… ' : `… ${words.slice(-room).join(' ')}${end}`;
}
