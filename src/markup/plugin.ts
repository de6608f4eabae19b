import type { Root } from 'mdast';
import { relative } from 'node:path';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { guard } from './guard.ts';
import { keepTogether, parseLink } from './link.ts';
import { listProblems } from './problems.ts';
import { PAGE_TAGS } from './vocabulary.ts';

/**
 * The rules of content for explainer pages, which @astrojs/mdx compiles: refuses whatever would run, and turns typed
 * links into addresses.
 * @param resolve where a typed link leads; undefined leaves the words without a link.
 */
export function explainerPages({ resolve }: { resolve: (typed: string) => string | undefined }) {
  return (tree: Root, file: VFile) => {
    const problems = guard(relative(file.cwd, file.path), tree, PAGE_TAGS);
    if (problems.length > 0) throw new Error(listProblems(problems).join('\n'));
    visit(tree, 'link', (node) => {
      if (!parseLink(node.url)) return;
      node.url = resolve(node.url) ?? '#';
      for (const child of node.children) if (child.type === 'text') child.value = keepTogether(child.value);
    });
  };
}
