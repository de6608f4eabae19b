import type { Nodes } from 'mdast';
import type { Problem } from './problems.ts';

/** No author needs deeper nesting; parsers recurse, and their time grows with its square. */
const DEEPEST = { marks: 10, tags: 10, indent: 40, tree: 40 };
/** In a longer paragraph the line ends were lost, or it is an attack. */
const LONGEST = 10_000;

const TAG = /<(\/?)(?:[A-Za-z][\w.]*)?(?:\s[^<>]*?)?(\/?)>/g;
const MARKS = /^\s*(?:(?:>|[-*+]|\d{1,9}[.)])\s*)+/;

/**
 * Looks, before any parser runs, for nesting and length that would make it slow or crash it.
 * @returns the first such place of an MDX file; undefined where there is none.
 */
export function tooDeep(file: string, text: string): Problem | undefined {
  let tags = 0;
  let braces = 0;
  let paragraph = 0;
  const lines = text.split('\n');
  const body = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  for (const [index, line] of lines.entries()) {
    const say = (message: string): Problem => ({
      place: { file, line: index + 1, column: 1 },
      field: 'text',
      message,
    });
    // Front matter is YAML, which has its own limit.
    if (index <= body) continue;
    const marks = MARKS.exec(line)?.[0].match(/>|[-*+]|\d[.)]/g)?.length ?? 0;
    if (marks > DEEPEST.marks && !/^[\s*-]+$/.test(line))
      return say(`block quotes or lists are nested deeper than ${DEEPEST.marks}; write them flat`);
    if (/^\s*/.exec(line)![0].length > DEEPEST.indent && line.trim() !== '')
      return say(`is indented by more than ${DEEPEST.indent} spaces; write it further left`);
    for (const [, close, selfClosed] of line.matchAll(TAG)) {
      if (close) tags = Math.max(0, tags - 1);
      else if (!selfClosed) tags++;
      if (tags > DEEPEST.tags) return say(`tags are nested deeper than ${DEEPEST.tags}; is one not closed?`);
    }
    for (const [mark] of line.matchAll(/\\.|[{}]/g)) {
      if (mark === '{') braces++;
      else if (mark === '}') braces = Math.max(0, braces - 1);
      if (braces > DEEPEST.tags)
        return say(`braces are nested deeper than ${DEEPEST.tags}; for a plain brace write \\{`);
    }
    // Rows of a table are read one by one.
    paragraph = line.trim() === '' ? 0 : line.startsWith('|') ? line.length : paragraph + line.length;
    if (paragraph > LONGEST)
      return say(`a paragraph is longer than ${LONGEST} characters; put blank lines between paragraphs`);
  }
  return undefined;
}

/** The same for YAML: brackets in brackets, or lines indented out of sight. */
export function tooDeepYaml(text: string): { line: number; message: string } | undefined {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (const c of line.match(/[[\]{}]/g) ?? []) {
      open = c === '[' || c === '{' ? open + 1 : Math.max(0, open - 1);
      if (open > DEEPEST.marks)
        return { line: index + 1, message: `is nested deeper than ${DEEPEST.marks}; write it flat` };
    }
    if (line.search(/\S/) > DEEPEST.indent)
      return {
        line: index + 1,
        message: `is indented by more than ${DEEPEST.indent} spaces; write it further left`,
      };
  }
  return undefined;
}

/** The same for what the parser made of it: later walks recurse too. Counts without recursion. */
export function tooDeepTree(file: string, tree: Nodes): Problem | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST.tree) {
      const { line, column } = level[0]!.position!.start;
      const message = `marks are nested deeper than ${DEEPEST.tree}; write it simpler`;
      return { place: { file, line, column }, field: 'text', message };
    }
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
  return undefined;
}
