import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Tag, attribute, isTag, placeOf } from './nodes.ts';
import type { Place, Problem } from './problems.ts';
import { type Block, proseText, readBlocks } from './prose-tree.ts';
import { quotationIds } from './quotation-ids.ts';
import type { Via } from './vocabulary.ts';
import { countWords } from './count-words.ts';

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
  readonly prose: readonly Block[];
  readonly text: string;
  /** Words of our retelling, quotations included. */
  readonly words: number;
  readonly quotations: readonly Quotation[];
  readonly place: Place;
}

/** Reads one <Passage> or <Caption>; problems do not stop it. */
export function readPassage(file: string, tag: Tag, problems: Problem[]): PassageOutline {
  const value = (name: string) => attribute(tag, name)?.value;
  const list = (name: string) => value(name)?.split(' ') ?? [];
  const id = value('id') ?? '';
  const by = value('by');
  const via = value('via') as Via | undefined;
  const quotations: Quotation[] = [];
  const ids = quotationIds(tag);
  visit(tag as Nodes, (node, index, parent) => {
    if (node.type === 'heading')
      problems.push({
        place: placeOf(file, node),
        field: 'heading',
        message: 'stands inside a passage; headings stand between passages',
      });
    if (!isTag(node) || node.name !== 'Q') return;
    const voice = attribute(node, 'by')?.value ?? by;
    const quotedVia = (attribute(node, 'via')?.value as Via | undefined) ?? via;
    quotations.push({
      id: ids.get(node)!,
      text: toString(node),
      ...(voice ? { by: voice } : {}),
      ...(quotedVia ? { via: quotedVia } : {}),
      ...(followedBySic(parent?.children[(index ?? 0) + 1]) ? { sic: true as const } : {}),
      place: placeOf(file, node),
    });
    refuseInside(file, node, problems);
  });
  const prose = readBlocks(tag.children as Nodes[], ids);
  const text = proseText(prose);
  if (text.trim() === '')
    problems.push({
      place: placeOf(file, tag),
      field: id || `<${tag.name}>`,
      message: 'is empty; retell the passage in our own words',
    });
  const time = value('time');
  const optional = { ...(by ? { by } : {}), ...(via ? { via } : {}), ...(time ? { time } : {}) };
  return {
    kind: tag.name === 'Caption' ? 'caption' : 'passage',
    id,
    ...optional,
    cites: list('cites'),
    names: list('names'),
    prose,
    text,
    words: countWords(text),
    quotations,
    place: placeOf(file, tag),
  };
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
