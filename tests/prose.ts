import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Tag, isTag } from '../src/markup/nodes.ts';
import { readBlocks } from '../src/markup/prose-tree.ts';
import type { Reference } from '../src/markup/schemas.ts';
import { type Prose, joinProse } from '../src/model/prose.ts';

/** Markdown as prose; its quotations are t1-q1, t1-q2 …, and every `[^label]` is a note. */
export function proseOf(markdown: string, references: ReadonlyMap<string, Reference> = new Map()): Prose {
  const labels = [...markdown.matchAll(/\[\^([\w-]+)\]/g)].map(([mark]) => `\n\n${mark}: A note.`);
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMdx)
    .parse(markdown + labels.join(''));
  const ids = new Map<Tag, string>();
  visit(tree as Nodes, (node) => {
    if (isTag(node)) ids.set(node, `t1-q${ids.size + 1}`);
  });
  return joinProse(readBlocks(tree.children, ids), { references, scripts: { Hangul: 'ko', Cyrillic: 'ru' } });
}

/** The words of one paragraph. */
export function lineOf(markdown: string, references?: ReadonlyMap<string, Reference>): Prose {
  const { nodes, ...beside } = proseOf(markdown, references);
  const [first] = nodes;
  return { nodes: first?.type === 'paragraph' ? first.children : nodes, ...beside };
}
