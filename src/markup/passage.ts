import type { Nodes, Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Tag, attribute, isTag, placeOf } from './guard.ts';
import type { NoteDefinition } from './note.ts';
import type { Order } from './noteorder.ts';
import type { Place, Problem } from './problems.ts';
import { type ProseContext, renderProse } from './prose.ts';
import type { Via } from './vocabulary.ts';
import { countWords } from './words.ts';

/** Verbatim words of the source. */
export interface Quotation {
  /** Its anchor: `t9-q1` is the first quotation of t9. */
  readonly id: string;
  readonly text: string;
  /** Whose words: the passage's voice unless the tag names another. */
  readonly by?: string;
  readonly via?: Via;
  /** A slip of the source that [sic] follows in the passage; wherever the words stand alone it goes with them. */
  readonly sic?: true;
  readonly place: Place;
}

/** A paragraph or list as HTML; a quotation standing alone in its paragraph is told apart, to be drawn large. */
export type Part =
  | { readonly kind: 'text'; readonly html: string }
  | { readonly kind: 'display'; readonly html: string; readonly quotation: string };

/** One turn, paragraph or caption of the source, retold. */
export interface PassageOutline {
  readonly kind: 'passage' | 'caption';
  readonly id: string;
  readonly by?: string;
  readonly via?: Via;
  /** When it is said in the recording: "1:02:49". */
  readonly time?: string;
  readonly cites: readonly string[];
  readonly names: readonly string[];
  readonly parts: readonly Part[];
  readonly text: string;
  /** Words of our retelling, quotations included. */
  readonly words: number;
  readonly quotations: readonly Quotation[];
  readonly place: Place;
}

/** Reads one <Passage> or <Caption>; problems do not stop it. */
export function readPassage(
  file: string,
  tag: Tag,
  order: Order,
  notes: ReadonlyMap<string, NoteDefinition>,
  problems: Problem[],
): PassageOutline {
  const value = (name: string) => attribute(tag, name)?.value;
  const list = (name: string) => value(name)?.split(' ') ?? [];
  const id = value('id') ?? '';
  const by = value('by');
  const via = value('via') as Via | undefined;
  const quotations: Quotation[] = [];
  const ids = new Map<Tag, string>();
  visit(tag as Nodes, (node, index, parent) => {
    if (node.type === 'heading')
      problems.push({
        place: placeOf(file, node),
        field: 'heading',
        message: 'stands inside a passage; headings stand between passages',
      });
    if (!isTag(node) || node.name !== 'Q') return;
    const mine = `${id}-q${quotations.length + 1}`;
    ids.set(node, mine);
    const voice = attribute(node, 'by')?.value ?? by;
    const heard = (attribute(node, 'via')?.value as Via | undefined) ?? via;
    quotations.push({
      id: mine,
      text: toString(node),
      ...(voice ? { by: voice } : {}),
      ...(heard ? { via: heard } : {}),
      ...(followedBySic(parent?.children[(index ?? 0) + 1]) ? { sic: true as const } : {}),
      place: placeOf(file, node),
    });
    refuseInside(file, node, problems);
  });
  const context: ProseContext = {
    noteNumber: (label) => order.get(label)?.number ?? 0,
    noteName: (label) => spokenName(notes.get(label)),
    quotationId: (node) => ids.get(node),
  };
  const children = tag.children as Nodes[];
  const text = children.map(plainText).join('\n\n');
  if (text.trim() === '')
    problems.push({
      place: placeOf(file, tag),
      field: id || `<${tag.name}>`,
      message: 'is empty; retell the passage in our own words',
    });
  const time = value('time');
  const optional = { ...(by ? { by } : {}), ...(via ? { via } : {}), ...(time ? { time } : {}) };
  const parts = children.map((child) => readPart(child, context, ids));
  return {
    kind: tag.name === 'Caption' ? 'caption' : 'passage',
    id,
    ...optional,
    cites: list('cites'),
    names: list('names'),
    parts,
    text,
    words: countWords(text),
    quotations,
    place: placeOf(file, tag),
  };
}

/** A note's kind and title; for a claim check the link to its claim, whose title the model knows. */
function spokenName(note: NoteDefinition | undefined): string {
  if (!note) return '';
  return `${note.kind.toLowerCase()}: ${'claim' in note ? `claim:${note.claim}` : note.title}`;
}

/** Text as a reader of plain text must see it: the source's own words keep their marks. */
export function plainText(node: Nodes): string {
  if (isTag(node) && node.name === 'Q') return `“${toString(node)}”`;
  if (node.type === 'break') return ' ';
  if ('children' in node)
    return (node.children as Nodes[]).map(plainText).join(BLOCKS.has(node.type) ? ' ' : '');
  return 'value' in node && typeof node.value === 'string' && !node.type.startsWith('mdx') ? node.value : '';
}

/** What holds blocks, whose last and first words must not run together. */
const BLOCKS = new Set(['blockquote', 'list', 'listItem', 'table', 'tableRow', 'mdxJsxFlowElement']);

function readPart(node: Nodes, context: ProseContext, ids: ReadonlyMap<Tag, string>): Part {
  const alone =
    node.type === 'paragraph' ? standsAlone(node) : isTag(node) && node.name === 'Q' ? node : undefined;
  const quotation = alone && ids.get(alone);
  if (!quotation) return { kind: 'text', html: renderProse([node], context) };
  const inner = node.type === 'paragraph' ? node.children : [node];
  return { kind: 'display', html: renderProse(inner as Nodes[], context), quotation };
}

/** The quotation of a paragraph that holds nothing else but note marks. */
function standsAlone(paragraph: Paragraph): Tag | undefined {
  const rest = paragraph.children.filter(
    (c) => c.type !== 'footnoteReference' && !(c.type === 'text' && c.value.trim() === ''),
  );
  const only = rest.length === 1 ? rest[0] : undefined;
  return only && isTag(only) && only.name === 'Q' ? only : undefined;
}

function refuseInside(file: string, quotation: Tag, problems: Problem[]) {
  if (toString(quotation).trim() === '')
    problems.push({
      place: placeOf(file, quotation),
      field: '<Q>',
      message: 'is empty; write the exact words of the source',
    });
  visit(quotation as Nodes, (node) => {
    if (!isTag(node) && !['text', 'paragraph', 'emphasis'].includes(node.type))
      problems.push({
        place: placeOf(file, node),
        field: '<Q>',
        message: 'may hold nothing but the exact words: no link, no note, no bold',
      });
  });
}

const followedBySic = (node: Nodes | undefined) => node?.type === 'text' && /^\s*\[sic\]/.test(node.value);
