import type { Root, Yaml } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { type Matter, readYaml } from './matter.ts';
import type { Place, Problem } from './problems.ts';
import { readText } from './text.ts';

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

/** Block quotes and lists nested deeper than this are refused: parsers recurse, and no author means it. */
const DEEPEST = 10;

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
  const start: Place = { file, line: 1, column: 1 };
  const deep = text
    .split('\n')
    .findIndex((line) => (line.match(/^(?:\s*>){2,}/)?.[0].match(/>/g)?.length ?? 0) > DEEPEST);
  if (deep >= 0)
    return {
      problems: [
        ...problems,
        {
          place: { file, line: deep + 1, column: 1 },
          field: 'text',
          message: `block quotes nested deeper than ${DEEPEST}`,
        },
      ],
    };
  let tree: Root;
  try {
    tree = parser.parse(text);
  } catch (error) {
    return { problems: [...problems, syntaxProblem(error, start)] };
  }
  const first = tree.children[0];
  if (first?.type !== 'yaml') {
    const message = /^\s+---/.test(text)
      ? 'front matter must begin with --- in the first column of the first line'
      : 'has no front matter; begin with a line ---, the fields, and a line ---';
    return { problems: [...problems, { place: start, field: 'front matter', message }] };
  }
  const matter = readYaml(file, (first as Yaml).value, first.position?.start.line ?? 1);
  return { document: { file, matter, tree }, problems: [...problems, ...matter.problems] };
}

/** Turns the parser's complaint into one line at its place. */
function syntaxProblem(error: unknown, start: Place): Problem {
  if (!(error instanceof VFileMessage)) throw error;
  const place = {
    file: start.file,
    line: error.line ?? inText(error.reason)?.line ?? 1,
    column: error.column ?? inText(error.reason)?.column ?? 1,
  };
  return { place, field: 'markup', message: `${error.reason.replace(/\s+/g, ' ')}${hint(error.reason)}` };
}

/** Some messages carry their position only in words: "(13:1-13:31)". */
function inText(reason: string): { line: number; column: number } | undefined {
  const match = /\((\d+):(\d+)/.exec(reason);
  return match ? { line: Number(match[1]), column: Number(match[2]) } : undefined;
}

function hint(reason: string): string {
  if (/acorn|expression/.test(reason)) return '; for a plain brace write \\{';
  if (/closing tag/.test(reason)) return '; close every tag in the paragraph or block where it opens';
  return '';
}
