import type { Nodes, Root, Yaml } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { COMMENT } from './nodes.ts';
import { type Matter, readYaml } from './matter.ts';
import { tooDeep, tooDeepTree } from './nesting.ts';
import type { Place, Problem } from './problems.ts';
import { readText } from './read-text.ts';

/** An MDX file as read: front matter with positions, and the syntax tree of its body. Nothing has been run. */
export interface MdxDocument {
  readonly file: string;
  readonly matter: Matter;
  readonly tree: Root;
}

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false });

/**
 * Reads the bytes of an MDX file.
 * @param file the name shown to authors, relative to the project.
 * @returns the document, or undefined where it cannot be parsed; and every problem found on the way.
 */
export function readDocument(
  file: string,
  bytes: Uint8Array,
): { document?: MdxDocument; problems: Problem[] } {
  const { text, problems } = readText(file, bytes);
  // Not decodable: already reported.
  if (text === '' && problems.length > 0) return { problems };
  const start: Place = { file, line: 1, column: 1 };
  const deep = tooDeep(file, text);
  if (deep) return { problems: [...problems, deep] };
  let tree: Root;
  try {
    tree = parser.parse(text);
  } catch (error) {
    return { problems: [...problems, syntaxProblem(error, start)] };
  }
  const deeper = tooDeepTree(file, tree);
  if (deeper) return { problems: [...problems, deeper] };
  const first = tree.children[0];
  if (first?.type !== 'yaml')
    return { problems: [...problems, { place: start, field: 'front matter', message: noMatter(text) }] };
  const matter = readYaml(file, (first as Yaml).value, first.position?.start.line ?? 1);
  dropComments(tree);
  return { document: { file, matter, tree }, problems: [...problems, ...matter.problems] };
}

/** Why no front matter was found: the three mistakes that look as if there were some. */
function noMatter(text: string): string {
  if (/^\s+---/.test(text)) return 'must begin with --- in the first column of the first line';
  if (/^---\s*\n/.test(text)) return 'is not closed; end it with a line --- in the first column';
  return 'is missing; begin with a line ---, the fields, and a line ---';
}

/** Comments are for authors, and are removed here so that none gets into a page, a word count or an address. */
function dropComments(parent: Nodes): void {
  if (!('children' in parent)) return;
  const kept = (parent.children as Nodes[]).filter(
    (node) =>
      !((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && COMMENT.test(node.value)),
  );
  parent.children = kept as typeof parent.children;
  kept.forEach(dropComments);
}

/** Turns the parser's complaint into one line at its place. */
function syntaxProblem(error: unknown, start: Place): Problem {
  if (error instanceof RangeError)
    return { place: start, field: 'markup', message: 'is nested too deeply to be read; write it flat' };
  if (!(error instanceof VFileMessage)) throw error;
  // For a tag left open the parser's position is where it stopped; only its message says where the tag is.
  const said = inText(error.reason);
  const at = /closing tag/.test(error.reason) ? (said ?? error) : error;
  const place = {
    file: start.file,
    line: at.line ?? said?.line ?? 1,
    column: at.column ?? said?.column ?? 1,
  };
  return { place, field: 'markup', message: `${error.reason.replace(/\s+/g, ' ')}${hint(error.reason)}` };
}

/** Some messages carry their position only in words: "(13:1-13:31)". */
function inText(reason: string): { line: number; column: number } | undefined {
  const match = /\((\d+):(\d+)/.exec(reason);
  return match ? { line: Number(match[1]), column: Number(match[2]) } : undefined;
}

function hint(reason: string): string {
  if (/import\/exports/.test(reason))
    return '; content has no import or export, and no paragraph may begin with these two words: put another word first';
  if (/acorn|expression/.test(reason)) return '; for a plain brace write \\{';
  if (/closing tag/.test(reason)) return '; close every tag in the paragraph or block where it opens';
  if (/before name/.test(reason) && !/note:/.test(reason)) return '; for a plain < write \\<';
  return '';
}
