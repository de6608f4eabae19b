import type { FootnoteDefinition, Link, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { placeOf } from './guard.ts';
import type { Place, Problem } from './problems.ts';
import { unknown } from './problems.ts';
import { PLAIN, renderProse } from './prose.ts';
import { NOTE_KINDS, type NoteKind, VERDICTS, type Verdict } from './vocabulary.ts';

/** A remark of ours beside a passage: its kind, its text, and the ground it rests on. */
export interface Note {
  readonly label: string;
  /** 1 for the first note of the file, in order of reference. */
  readonly number: number;
  /** Locator of the passage it stands beside. */
  readonly passage: string;
  readonly kind: NoteKind;
  readonly title: string;
  /** Claim checks only. */
  readonly verdict?: Verdict;
  /** HTML of the body without the verdict, and of the line of grounds. */
  readonly body: string;
  readonly grounds: string;
  readonly place: Place;
}

/** Titles stand in a margin. */
const LONGEST = 60;
const SHAPE =
  'write three parts: **Kind.** Title, a blank line, the text, a blank line, links to what it rests on';

/**
 * Reads a footnote's three parts.
 * @returns the note without its number and passage, or what is wrong with it.
 */
export function readNote(
  file: string,
  node: FootnoteDefinition,
): { note?: Omit<Note, 'number' | 'passage'>; problems: Problem[] } {
  const label = node.label ?? node.identifier;
  const problems: Problem[] = [];
  const say = (at: Nodes, message: string) =>
    problems.push({ place: placeOf(file, at), field: `[^${label}]`, message });
  const parts = node.children;
  if (parts.length < 3 || !parts.every((p) => p.type === 'paragraph')) {
    const strange = parts.find((p) => p.type !== 'paragraph');
    const count = parts.length === 1 ? 'one part' : `${parts.length} parts`;
    if (strange) say(strange, `holds more than paragraphs (${strange.type}); ${SHAPE}`);
    else say(node, `has ${count}; ${SHAPE}`);
    return { problems };
  }
  const [head, ...rest] = parts as Paragraph[];
  const grounds = rest.pop()!;
  const { word: kind, tail: title } = leading(head!);
  if (!isOneOf(kind, NOTE_KINDS))
    say(head!, `begins with no kind; ${kind ? unknown('kind of note', kind, NOTE_KINDS) : SHAPE}`);
  if (toString(title).trim() === '') say(head!, 'has no title after its kind');
  else if (toString(title).trim().length > LONGEST)
    say(head!, `has a title longer than ${LONGEST} characters`);
  if (!grounds.children.some((c) => c.type === 'link'))
    say(grounds, 'has no ground; end it with a line of links to what it rests on');
  else if (!onlyLinks(grounds.children))
    say(grounds, 'the last part may hold only links, separated by " · "');
  const first = leading(rest[0]!);
  const checks = kind === 'Claim check';
  if (checks && !isOneOf(first.word, VERDICTS))
    say(
      rest[0]!,
      `a claim check begins with its verdict in bold; ${unknown('verdict', first.word ?? '', VERDICTS)}`,
    );
  if (problems.length > 0) return { problems };
  const body: Paragraph[] = checks ? [{ ...rest[0]!, children: first.tail }, ...rest.slice(1)] : rest;
  const note = {
    label,
    kind: kind as NoteKind,
    title: toString(title).trim(),
    ...(checks ? { verdict: first.word as Verdict } : {}),
    body: renderProse(body, PLAIN),
    grounds: renderProse(grounds.children, PLAIN),
    place: placeOf(file, node),
  };
  return { note, problems };
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
