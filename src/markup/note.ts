import type { FootnoteDefinition, Link, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type FixedPlace, takePlace } from './fixed-place.ts';
import { placeOf } from './nodes.ts';
import { parseLink } from './link.ts';
import type { Place, Problem } from './problems.ts';
import { quote, unknown } from './problems.ts';
import { type Block, type Inline, readBlocks, readInlines } from './prose-tree.ts';
import { CLAIM_CHECK, CLAIM_NUMBER, NOTE_KINDS, type NoteKind } from './vocabulary.ts';

/** Where a note stands. */
export interface NotePosition {
  readonly label: string;
  /** 1 for the first note of the file, in order of reference. */
  readonly number: number;
  /** Locator of the passage it stands beside. */
  readonly passage: string;
  readonly place: Place;
  /** Where the author fixed its place in the original. */
  readonly fixed?: FixedPlace;
}

/** A remark of ours beside a passage: its kind, its text, and the ground it rests on. */
export interface WrittenNote extends NotePosition {
  readonly kind: Exclude<NoteKind, typeof CLAIM_CHECK>;
  readonly title: string;
  readonly body: readonly Block[];
  /** The line of links to what it rests on. */
  readonly grounds: readonly Inline[];
}

/** A note that is drawn from a claim; its words stand there and nowhere else. */
export interface ClaimNote extends NotePosition {
  readonly kind: typeof CLAIM_CHECK;
  readonly claim: string;
}

export type OutlineNote = WrittenNote | ClaimNote;
type Unplaced<N> = N extends unknown ? Omit<N, 'number' | 'passage'> : never;
/** A note as its definition has it, before it is known where its mark stands. */
export type NoteDefinition = Unplaced<OutlineNote>;

/** Titles stand in a margin. */
const LONGEST = 60;
const SHAPE =
  'write three parts: **Kind.** Title, a blank line, the text, a blank line, links to what it rests on';

/**
 * Reads a footnote: the three parts of a note, or the link to a claim.
 * @returns the note without its number and passage, or what is wrong with it.
 */
export function readNote(
  file: string,
  definition: FootnoteDefinition,
): { note?: NoteDefinition; problems: Problem[] } {
  const { node, ...fixed } = takePlace(file, definition);
  const read = readParts(file, node);
  return read.note ? { ...read, note: { ...read.note, ...fixed } } : read;
}

function readParts(file: string, node: FootnoteDefinition): { note?: NoteDefinition; problems: Problem[] } {
  const label = node.label ?? node.identifier;
  const claim = onlyClaim(node);
  if (claim) return readClaimNote(label, claim.id, claim.words, placeOf(file, node));
  const problems: Problem[] = [];
  const say = (at: Nodes, message: string) =>
    problems.push({ place: placeOf(file, at), field: `[^${label}]`, message });
  const parts = node.children;
  if (parts.length < 3 || !parts.every((p) => p.type === 'paragraph')) {
    const other = parts.find((p) => p.type !== 'paragraph');
    const count = parts.length === 1 ? 'one part' : `${parts.length} parts`;
    if (other) say(other, `holds more than paragraphs (${other.type}); ${SHAPE}`);
    else say(node, `has ${count}; ${SHAPE}`);
    return { problems };
  }
  const [head, ...rest] = parts as Paragraph[];
  const grounds = rest.pop()!;
  const { word: kind, tail: title } = leading(head!);
  if (kind === CLAIM_CHECK) say(head!, OWN_TEXT);
  else if (!isOneOf(kind, NOTE_KINDS))
    say(head!, kind ? unknown('kind of note', kind, NOTE_KINDS) : `begins with no kind; ${SHAPE}`);
  if (toString(title).trim() === '') say(head!, 'has no title after its kind');
  else if (toString(title).trim().length > LONGEST)
    say(head!, `has a title longer than ${LONGEST} characters`);
  if (!grounds.children.some((c) => c.type === 'link'))
    say(grounds, 'has no ground; end it with a line of links to what it rests on');
  else if (!onlyLinks(grounds.children))
    say(grounds, 'the last part may hold only links, separated by " · "');
  if (problems.length > 0) return { problems };
  const note = {
    label,
    kind: kind as WrittenNote['kind'],
    title: toString(title).trim(),
    body: readBlocks(rest),
    grounds: readInlines(grounds.children),
    place: placeOf(file, node),
  };
  return { note, problems };
}

const OWN_TEXT =
  'is a claim check with a text of its own; write it in content/claims/<id>.mdx, and here only the link: [^claim-h01]: [H01](claim:h01)';

/** The claim that a definition links to, where it holds nothing else. */
function onlyClaim(node: FootnoteDefinition): { id: string; words: string } | undefined {
  const [part, ...more] = node.children;
  const link = part?.type === 'paragraph' && part.children.length === 1 ? part.children[0] : undefined;
  if (link?.type !== 'link' || more.length > 0) return undefined;
  const target = parseLink(link.url);
  return target?.kind === 'claim' ? { id: target.target, words: toString(link) } : undefined;
}

/** Label and words are the claim's id, a number in capitals, so that a mark in the text tells which claim is meant. */
function readClaimNote(label: string, claim: string, words: string, place: Place) {
  const name = CLAIM_NUMBER.test(claim) ? claim.toUpperCase() : claim;
  if (label === `claim-${claim}` && words === name)
    return { note: { label, kind: CLAIM_CHECK, claim, place } as const, problems: [] };
  const message = `is the note of claim ${quote(claim)}; write [^claim-${claim}]: [${name}](claim:${claim})`;
  return { problems: [{ place, field: `[^${label}]`, message }] };
}

/** The bold words a paragraph begins with, without their period, and what follows. */
function leading(paragraph: Paragraph): { word: string | undefined; tail: PhrasingContent[] } {
  const [first, ...tail] = paragraph.children;
  if (first?.type !== 'strong') return { word: undefined, tail: paragraph.children };
  const [next, ...others] = tail;
  const trimmed = next?.type === 'text' ? [{ ...next, value: next.value.trimStart() }, ...others] : tail;
  return { word: toString(first).replace(/\.$/, ''), tail: trimmed };
}

const isOneOf = (word: string | undefined, list: readonly string[]) =>
  word !== undefined && list.includes(word);

const onlyLinks = (nodes: readonly PhrasingContent[]) =>
  nodes.every(
    (node): node is Link => node.type === 'link' || (node.type === 'text' && /^\s*[·]?\s*$/.test(node.value)),
  );
