import type { Root } from 'mdast';
import { relative } from 'node:path';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isTag } from './nodes.ts';
import { contentProblems } from './rules.ts';
import { keepTogether, parseLink } from './link.ts';
import { labelCells, readBars } from './page-tables.ts';
import { listProblems } from './problems.ts';
import { PAGE_TAGS } from './vocabulary.ts';

/**
 * The rules of content for explainer pages, which @astrojs/mdx compiles: refuses whatever would run, and turns typed
 * links into addresses. What `<Bars>` holds becomes its data, and the cells of `<Rows>` get the names of their columns. Punctuation behind a quotation goes into its tag, so that nothing is drawn between the two.
 * @param links gives, for each page anew, where a typed link leads; undefined leaves the words without a link.
 */
export function explainerPages({ links }: { links: () => (typed: string) => string | undefined }) {
  return (tree: Root, file: VFile) => {
    const resolve = links();
    const problems = contentProblems(relative(file.cwd, file.path), tree, PAGE_TAGS);
    if (problems.length > 0) throw new Error(listProblems(problems).join('\n'));
    visit(tree, (tag) => {
      if (!isTag(tag)) return;
      if (tag.name === 'Rows') labelCells(tag);
      if (tag.name !== 'Bars') return;
      const value = JSON.stringify(readBars(tag));
      tag.attributes.push({ type: 'mdxJsxAttribute', name: 'table', value });
      tag.children = [];
    });
    visit(tree, 'link', (node) => {
      if (!parseLink(node.url)) return;
      node.url = resolve(node.url) ?? '#';
      for (const child of node.children) if (child.type === 'text') child.value = keepTogether(child.value);
    });
    visit(tree, (tag, index, parent) => {
      const next = parent?.children[(index ?? 0) + 1];
      if (!isTag(tag) || tag.name !== 'Q' || next?.type !== 'text') return;
      const then = /^[.,;:!?)\]]*/.exec(next.value)![0];
      next.value = next.value.slice(then.length);
      if (then) tag.attributes.push({ type: 'mdxJsxAttribute', name: 'then', value: then });
    });
  };
}
