import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Aside, Line, Original } from '../lines.ts';
import { readPlainText } from './plain-text.ts';

/** Whether plain text is written in Markdown: names in bold, or headings, more than once. */
export const looksLikeMarkdown = (text: string) =>
  (text.match(/^[ \t>*-]{0,6}(?:\*\*|__)\p{L}[^*_\n]*(?:\*\*|__)/gmu) ?? []).length >= 2 ||
  (text.match(/^#{1,6} \p{L}/gmu) ?? []).length >= 2;

/** A line while it is put together. */
interface Draft {
  text: string;
  strong: string;
  /** Everything so far was bold. */
  open: boolean;
  heading: boolean;
}

/**
 * Markdown as lines of words: emphasis, links and escapes are resolved, each line keeps its number in the file. Names
 * in bold and headings are marked; addresses of links and HTML are set aside.
 */
export function readMarkdown(file: string, bytes: Uint8Array): Original {
  const plain = readPlainText(file, bytes);
  const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).parse(plain.text) as Root;
  const drafts = new Map<number, Draft>();
  const asides: Aside[] = [];
  const breaks = new Set<number>();
  const walk = (node: Nodes, bold: boolean, heading: boolean) => {
    const line = node.position!.start.line;
    if (BLOCKS.has(node.type)) breaks.add(line);
    if ('url' in node && node.url && node.url !== toString(node))
      asides.push({ line, text: node.url, reason: 'address of a link' });
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      node.value
        .split('\n')
        .forEach((part, i) =>
          add(
            drafts,
            line + i + (node.type === 'code' && isFenced(node, plain.text) ? 1 : 0),
            part,
            bold,
            heading,
          ),
        );
    else if (node.type === 'image' || node.type === 'imageReference')
      asides.push({ line, text: node.alt ?? '', reason: 'picture' });
    else if (node.type === 'html' || node.type === 'yaml')
      asides.push(
        ...node.value.split('\n').map((text, i) => ({
          line: line + i,
          text,
          reason: node.type === 'yaml' ? 'front matter' : 'HTML tag',
        })),
      );
    else if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
      asides.push({ line, text: node.label ?? '', reason: 'mark of a note' });
    else if (node.type === 'definition')
      asides.push({ line, text: node.label ?? '', reason: 'address of a link' });
    if (!('children' in node)) return;
    node.children.forEach((child, i) => {
      if (node.type === 'list' && node.ordered)
        add(drafts, child.position!.start.line, `${(node.start ?? 1) + i}. `, false, false);
      if (node.type === 'tableRow' && i > 0) add(drafts, line, ' | ', false, false);
      walk(child as Nodes, bold || node.type === 'strong', heading || node.type === 'heading');
    });
  };
  walk(tree, false, false);
  return {
    ...plain,
    format: 'markdown',
    lines: linesFrom(drafts, breaks),
    asides: asides.filter((a) => a.text.trim() !== ''),
  };
}

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'code',
  'tableRow',
  'thematicBreak',
  'blockquote',
]);
const isFenced = (node: Nodes, text: string) =>
  /^(?:```|~~~)/.test(text.slice(node.position!.start.offset).trimStart());

function add(drafts: Map<number, Draft>, number: number, text: string, bold: boolean, heading: boolean) {
  const draft = drafts.get(number) ?? { text: '', strong: '', open: true, heading: false };
  if (bold && draft.open) draft.strong += text;
  else if (text.trim() !== '') draft.open = false;
  draft.text += text;
  draft.heading ||= heading;
  drafts.set(number, draft);
}

/** Blocks are parted by a blank line, as readers of Markdown see them. */
function linesFrom(drafts: ReadonlyMap<number, Draft>, breaks: ReadonlySet<number>): Line[] {
  const numbers = [...drafts.keys()].sort((a, b) => a - b);
  return numbers.flatMap((number): Line[] => {
    const { text, strong, heading } = drafts.get(number)!;
    const line: Line = {
      text: text.trim(),
      indent: 0,
      number,
      ...(strong.trim() === '' ? {} : { strong: strong.trim().replace(/[:\uff1a]$/, '') }),
      ...(heading ? { heading: true } : {}),
    };
    return breaks.has(number) ? [{ text: '', indent: 0, number }, line] : [line];
  });
}
