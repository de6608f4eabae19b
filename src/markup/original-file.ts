import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { MdxDocument } from './mdx-document.ts';
import { attribute, isTag, placeOf } from './nodes.ts';
import { type Place, type Problem, quote } from './problems.ts';

/** A passage or caption of an original: its words, a paragraph each, on one line. */
export interface OriginalPassage {
  readonly kind: 'passage' | 'caption';
  readonly id: string;
  readonly paragraphs: readonly string[];
  readonly place: Place;
}

const AGAIN = 'this file is written by npm run import with --full; write it again, and never by hand';
const PLAIN: ReadonlySet<string> = new Set(['text', 'paragraph']);

/**
 * Reads the body of a file of content/originals: passages and captions that hold plain words.
 * @param id the name of the file, which its front matter repeats.
 */
export function readOriginalFile(
  id: string,
  { file, matter, tree }: MdxDocument,
): { passages: OriginalPassage[]; problems: Problem[] } {
  const passages: OriginalPassage[] = [];
  const problems: Problem[] = [];
  const say = (place: Place, field: string, message: string) => problems.push({ place, field, message });
  const named = (matter.value as { id?: unknown } | undefined)?.id;
  if (typeof named === 'string' && named !== id)
    say(matter.placeOf(['id']), 'id', `is ${quote(named)}, but the file is named ${quote(id)}`);
  for (const node of tree.children) {
    if (node.type === 'yaml') continue;
    const place = placeOf(file, node);
    if (!isTag(node) || (node.name !== 'Passage' && node.name !== 'Caption')) {
      say(place, 'text', `stands outside any passage; ${AGAIN}`);
      continue;
    }
    const locator = attribute(node, 'id')?.value ?? '';
    visit(node as Nodes, (child) => {
      if (child !== node && !PLAIN.has(child.type))
        say(placeOf(file, child), locator, `holds more than words (${child.type}); ${AGAIN}`);
    });
    const paragraphs = (node.children as Nodes[]).map(line).filter(Boolean);
    if (paragraphs.length === 0) say(place, locator, `is empty; ${AGAIN}`);
    if (passages.some((p) => p.id === locator)) say(place, 'id', `${quote(locator)} stands twice; ${AGAIN}`);
    const kind = node.name === 'Caption' ? 'caption' : 'passage';
    passages.push({ kind, id: locator, paragraphs, place });
  }
  return { passages, problems };
}

/** Words of a paragraph on one line, in the form in which they are compared but for their quotation marks. */
const line = (node: Nodes) => toString(node).normalize('NFC').replace(/\s+/g, ' ').trim();
