import type { FootnoteDefinition, Heading, Nodes, Paragraph, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Tag, attribute, isTag, placeOf } from './guard.ts';
import { parseLink } from './link.ts';
import { type Note, readNote } from './note.ts';
import type { Place, Problem } from './problems.ts';
import { PLAIN, type ProseContext, renderProse } from './prose.ts';
import type { LinkKind, Via } from './vocabulary.ts';
import { countWords } from './words.ts';

/** A name in the text that must exist elsewhere: an attribute's speaker, a link's target. */
export interface Mention {
  readonly kind: LinkKind;
  readonly target: string;
  readonly field: string;
  /** Locator of the passage it stands in or, for notes, beside; none in other files. */
  readonly passage?: string;
  readonly place: Place;
}

/** Verbatim words of the source. */
export interface Quotation {
  /** Its anchor: `t9-q1` is the first quotation of t9. */
  readonly id: string;
  readonly text: string;
  /** Whose words: the passage's voice unless the tag names another. */
  readonly by?: string;
  readonly via?: Via;
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
  readonly cites: readonly string[];
  readonly names: readonly string[];
  readonly parts: readonly Part[];
  readonly text: string;
  /** Words of our retelling, quotations included. */
  readonly words: number;
  readonly quotations: readonly Quotation[];
  readonly place: Place;
}

export interface HeadingOutline {
  readonly kind: 'heading';
  readonly id: string;
  readonly text: string;
}

/** An article as written, in order, before anything is joined to it. */
export interface Outline {
  readonly blocks: readonly (PassageOutline | HeadingOutline)[];
  readonly notes: readonly Note[];
  readonly mentions: readonly Mention[];
}

/** One pure walk over an article's tree. Problems do not stop it, so that a run lists them all. */
export function readOutline(file: string, tree: Root): { outline: Outline; problems: Problem[] } {
  const problems: Problem[] = [];
  const definitions = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const read = new Map<string, Omit<Note, 'number' | 'passage'>>();
  for (const node of definitions) {
    const { note, problems: found } = readNote(file, node);
    problems.push(...found);
    if (note && !read.has(note.label)) read.set(note.label, note);
  }
  const order = referenceOrder(file, tree, definitions, problems);
  const blocks: (PassageOutline | HeadingOutline)[] = [];
  for (const node of tree.children) {
    if (isTag(node) && (node.name === 'Passage' || node.name === 'Caption'))
      blocks.push(readPassage(file, node, order, read, problems));
    else if (node.type === 'heading') blocks.push(readHeading(file, node, problems));
    else if (
      !['yaml', 'footnoteDefinition', 'mdxFlowExpression', 'mdxjsEsm'].includes(node.type) &&
      !isTag(node)
    )
      problems.push({
        place: placeOf(file, node),
        field: 'text',
        message: 'stands outside any passage; put it inside <Passage …> … </Passage>',
      });
  }
  refuseDoubled(file, blocks, tree, problems);
  const notes = [...order].flatMap(([label, { number, passage }]) =>
    read.has(label) ? [{ ...read.get(label)!, number, passage }] : [],
  );
  return { outline: { blocks, notes, mentions: readMentions(file, tree, order) }, problems };
}

/** The body of an event, speaker or term: prose, its plain text, and its links. */
export function readProse(
  file: string,
  tree: Root,
): { html: string; text: string; mentions: Mention[]; problems: Problem[] } {
  const body = tree.children.filter((node) => node.type !== 'yaml');
  const text = toString({ type: 'root', children: body } as Root);
  const problems: Problem[] =
    text.trim() === ''
      ? [
          {
            place: placeOf(file, tree),
            field: 'text',
            message: 'has no text below the front matter; write it',
          },
        ]
      : [];
  for (const node of body)
    if (node.type === 'heading' || node.type === 'footnoteDefinition')
      problems.push({
        place: placeOf(file, node),
        field: 'text',
        message: 'headings and notes have no place in this kind of file',
      });
  return { html: renderProse(body, PLAIN), text, mentions: readMentions(file, tree), problems };
}

type Order = Map<string, { number: number; passage: string }>;

/** Notes are numbered by first reference; each is defined once and referenced once. */
function referenceOrder(
  file: string,
  tree: Root,
  definitions: readonly FootnoteDefinition[],
  problems: Problem[],
): Order {
  const order: Order = new Map();
  const say = (node: Nodes, label: string, message: string) =>
    problems.push({ place: placeOf(file, node), field: `[^${label}]`, message });
  for (const block of tree.children) {
    if (!isTag(block)) continue;
    const passage = attribute(block, 'id')?.value ?? '';
    visit(block, 'footnoteReference', (node) => {
      const label = node.label ?? node.identifier;
      const before = order.get(label);
      if (before)
        say(
          node,
          label,
          `is referenced twice, here and at ${before.passage}; a note stands beside one passage`,
        );
      else order.set(label, { number: order.size + 1, passage });
    });
  }
  const defined = new Map<string, FootnoteDefinition>();
  for (const node of definitions) {
    const label = node.label ?? node.identifier;
    const first = defined.get(label);
    if (first) say(node, label, `is defined twice, first in line ${first.position?.start.line}; keep one`);
    else if (!order.has(label))
      say(node, label, 'is never referenced; put its mark after the words it concerns, or delete it');
    defined.set(label, first ?? node);
  }
  return order;
}

function readPassage(
  file: string,
  tag: Tag,
  order: Order,
  notes: ReadonlyMap<string, { kind: string; title: string }>,
  problems: Problem[],
): PassageOutline {
  const value = (name: string) => attribute(tag, name)?.value;
  const list = (name: string) => value(name)?.split(' ') ?? [];
  const id = value('id') ?? '';
  const by = value('by');
  const via = value('via') as Via | undefined;
  const quotations: Quotation[] = [];
  const ids = new Map<Tag, string>();
  visit(tag as Nodes, (node) => {
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
      place: placeOf(file, node),
    });
    refuseInside(file, node, problems);
  });
  const context: ProseContext = {
    noteNumber: (label) => order.get(label)?.number ?? 0,
    noteName: (label) => `${notes.get(label)?.kind.toLowerCase()}: ${notes.get(label)?.title}`,
    quotationId: (node) => ids.get(node),
  };
  const children = tag.children as Nodes[];
  const text = children.map(plainText).join('\n\n');
  if (text.trim() === '')
    problems.push({
      place: placeOf(file, tag),
      field: id,
      message: 'is empty; retell the passage in our own words',
    });
  const optional = { ...(by ? { by } : {}), ...(via ? { via } : {}) };
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

/** Text as a reader of plain text must see it: the source's own words keep their marks. */
function plainText(node: Nodes): string {
  if (isTag(node) && node.name === 'Q') return `“${toString(node)}”`;
  if ('children' in node) return (node.children as Nodes[]).map(plainText).join('');
  return 'value' in node && typeof node.value === 'string' && !node.type.startsWith('mdx') ? node.value : '';
}

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

function readHeading(file: string, node: Heading, problems: Problem[]): HeadingOutline {
  const text = toString(node);
  const id = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[’'.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (node.depth !== 2)
    problems.push({
      place: placeOf(file, node),
      field: 'heading',
      message: `has level ${node.depth}; headings between passages are written with ##`,
    });
  if (id === '')
    problems.push({
      place: placeOf(file, node),
      field: 'heading',
      message: 'has no letter or digit to make an address of',
    });
  return { kind: 'heading', id, text };
}

/** Ids stand in addresses: none may stand twice in a file, whatever kind of thing has it. */
function refuseDoubled(
  file: string,
  blocks: readonly (PassageOutline | HeadingOutline)[],
  tree: Root,
  problems: Problem[],
) {
  const nodes = tree.children.filter(
    (n) => n.type === 'heading' || (isTag(n) && (n.name === 'Passage' || n.name === 'Caption')),
  );
  const first = new Map<string, Place>();
  blocks.forEach((block, i) => {
    const place = placeOf(file, nodes[i]!);
    const before = first.get(block.id);
    if (before)
      problems.push({
        place,
        field: block.id,
        message: `stands twice, first in line ${before.line}; give each its own ${block.kind === 'heading' ? 'words' : 'locator'}`,
      });
    else first.set(block.id, place);
  });
}

/** Every name in a file's text that must exist elsewhere. */
export function readMentions(file: string, tree: Root, order: Order = new Map()): Mention[] {
  const mentions: Mention[] = [];
  const add = (root: Nodes, passage: string | undefined) =>
    visit(root, (node) => {
      const where = passage ? { passage } : {};
      if (node.type === 'link') {
        const link = parseLink(node.url);
        if (link) mentions.push({ ...link, field: 'link', ...where, place: placeOf(file, node) });
      } else if (isTag(node)) {
        for (const field of ['by', 'cites', 'names', 'from']) {
          const found = attribute(node, field);
          const kind = field === 'from' ? 'passage' : 'speaker';
          for (const target of found?.value.split(' ') ?? [])
            mentions.push({ kind, target, field, ...where, place: placeOf(file, found!.node) });
        }
      }
    });
  for (const block of tree.children) {
    if (block.type === 'footnoteDefinition') add(block, order.get(block.label ?? block.identifier)?.passage);
    else add(block, isTag(block) ? attribute(block, 'id')?.value : undefined);
  }
  return mentions;
}
