import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type Tag, attribute, isTag, placeOf } from './nodes.ts';
import { passageAddress } from './passage-address.ts';
import type { Place } from './problems.ts';
import { quotationIds } from './quotation-ids.ts';
import type { Via } from './vocabulary.ts';

/** A piece of our own text: a paragraph, heading or cell, or what of it stands before, between or behind quotations. */
export interface OwnText {
  readonly field: string;
  readonly text: string;
  readonly place: Place;
}

/** Our own words between two quotations: pieces that are read without a break. */
export type Stretch = readonly OwnText[];

/** Words in quotation marks, and where they are said to come from. */
export interface QuotedText {
  /** Anchor of a quotation in an article: `t9-q1`. */
  readonly id?: string;
  /** `article/locator`; empty where the tag names none. */
  readonly passage: string;
  readonly by?: string;
  readonly via?: Via;
  readonly text: string;
  /** True where nothing but white space and punctuation stands between it and the quotation before. */
  readonly adjoins: boolean;
  readonly place: Place;
}

/** Which words of a file are our own, and which are quoted from whom. */
export interface Attribution {
  readonly stretches: readonly Stretch[];
  readonly quotations: readonly QuotedText[];
}

/** Of a file in which nothing is ours: the words of an original. */
export const NOTHING_ATTRIBUTED: Attribution = { stretches: [], quotations: [] };

/**
 * Walks a file of any kind and separates our own words from quoted ones. A `<Q>` ends a stretch; a note mark or a link does
 * not, nor does the end of a paragraph or passage. Each note is a text of its own.
 * @param article the article's id, for the passages of an article; undefined in other files.
 */
export function readAttribution(file: string, tree: Root, article?: string): Attribution {
  const walk = new Walk(file, article);
  for (const node of tree.children) if (node.type !== 'footnoteDefinition') walk.enter(node, 'text');
  for (const node of tree.children)
    if (node.type === 'footnoteDefinition') {
      walk.cut();
      walk.enter(node, `[^${node.label ?? node.identifier}]`);
    }
  return { stretches: walk.stretches, quotations: walk.quotations };
}

/**
 * The texts of front matter: every value of more than one word. The headline of the source is cited, not ours.
 * @param base the path of the record in a list.
 */
export function matterAttribution(
  value: unknown,
  placeOf: (path: readonly PropertyKey[]) => Place,
  base: readonly PropertyKey[] = [],
): Attribution {
  const stretches: Stretch[] = [];
  const visit = (item: unknown, path: readonly PropertyKey[]) => {
    const field = path.map(String).join('.');
    if (typeof item === 'string') {
      if (/\s/.test(item.trim()) && field !== 'source.title')
        stretches.push([{ field, text: item, place: placeOf([...base, ...path]) }]);
    } else if (Array.isArray(item)) item.forEach((child, i) => visit(child, [...path, i]));
    else if (item !== null && typeof item === 'object')
      for (const [key, child] of Object.entries(item)) visit(child, [...path, key]);
  };
  visit(
    base.reduce<unknown>((v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key], value),
    [],
  );
  return { ...NOTHING_ATTRIBUTED, stretches };
}

/** Front matter and body of one file. */
export const joinAttribution = (a: Attribution, b: Attribution): Attribution => ({
  stretches: [...a.stretches, ...b.stretches],
  quotations: [...a.quotations, ...b.quotations],
});

const PIECES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'listItem', 'blockquote']);

class Walk {
  readonly stretches: Stretch[] = [];
  readonly quotations: QuotedText[] = [];
  readonly #file: string;
  readonly #article: string | undefined;
  #stretch: { field: string; text: string; place: Place }[] | undefined;
  #fresh = true;
  #passage: Tag | undefined;
  #ids: ReadonlyMap<Tag, string> = new Map();
  /** Our own text since the last quotation of this passage; undefined before the first. */
  #between: string | undefined;

  constructor(file: string, article: string | undefined) {
    this.#file = file;
    this.#article = article;
  }

  cut() {
    this.#stretch = undefined;
  }

  enter(node: Nodes, field: string): void {
    if (isTag(node)) return this.#enterTag(node, field);
    if (node.type === 'yaml') return;
    if (PIECES.has(node.type)) {
      this.#fresh = true;
      if (this.#between !== undefined) this.#between += ' ';
    }
    if (node.type === 'text' || node.type === 'inlineCode') this.#write(node.value, node, field);
    else if (node.type === 'break') this.#write('\n', node, field);
    else if ('children' in node) for (const child of node.children) this.enter(child, field);
  }

  #enterTag(tag: Tag, field: string) {
    if (tag.name === 'Q') return this.#quote(tag);
    const outer = this.#passage;
    const id = attribute(tag, 'id')?.value;
    if (id !== undefined) {
      this.#passage = tag;
      this.#ids = quotationIds(tag);
      this.#between = undefined;
    }
    this.#fresh = true;
    for (const child of tag.children as Nodes[]) this.enter(child, id ?? field);
    this.#fresh = true;
    this.#passage = outer;
  }

  #write(text: string, node: Nodes, field: string) {
    if (this.#between !== undefined) this.#between += text;
    if (this.#stretch === undefined) this.stretches.push((this.#stretch = []));
    const last = this.#stretch.at(-1);
    if (this.#fresh || last === undefined)
      this.#stretch.push({ field, text, place: placeOf(this.#file, node) });
    else last.text += text;
    this.#fresh = false;
  }

  #quote(tag: Tag) {
    const value = (name: string) =>
      attribute(tag, name)?.value ?? (this.#passage && attribute(this.#passage, name)?.value);
    const locator = this.#passage && attribute(this.#passage, 'id')?.value;
    const passage =
      attribute(tag, 'from')?.value ??
      (locator && this.#article ? passageAddress(this.#article, locator) : '');
    const by = value('by');
    const via = value('via') as Via | undefined;
    const id = this.#ids.get(tag);
    this.quotations.push({
      ...(locator && id ? { id } : {}),
      passage,
      ...(by ? { by } : {}),
      ...(via ? { via } : {}),
      text: toString(tag),
      adjoins:
        this.#between !== undefined &&
        this.quotations.at(-1)?.passage === passage &&
        !/[\p{L}\p{N}]/u.test(this.#between.replace(/\[[^\]]*\]/g, '')),
      place: placeOf(this.#file, tag),
    });
    this.#between = '';
    this.cut();
    this.#fresh = true;
  }
}
