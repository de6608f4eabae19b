import { type Document, type Node, Scalar, isPair, isScalar, visit } from 'yaml';
import type { Place, Problem } from './problems.ts';

/** Problems of YAML that is valid but never meant: aliases, keys such as `__proto__`, text lost behind " #". */
export function yamlProblems(document: Document, at: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const say = (node: Node, field: string, message: string) =>
    problems.push({ place: at(node.range?.[0] ?? 0), field, message });
  visit(document, {
    Alias: (_, node) => {
      say(node, 'front matter', 'anchors and aliases (& and *) are not used here; write the value out');
      // One report is enough: an alias bomb has thousands.
      return visit.BREAK;
    },
    Pair: (_, pair) => {
      const key = keyOf(pair.key);
      if (!isScalar(pair.key)) say(pair.key as Node, 'front matter', 'a key must be plain text');
      else if (/^(__proto__|constructor|prototype)$/.test(key)) say(pair.key, key, 'is no field; delete it');
    },
    Scalar: (which, node, path) => {
      const pair = path.findLast(isPair);
      const field = keyOf(pair?.key) || 'front matter';
      if (node.anchor) say(node, field, 'anchors (&) are not used here; delete it');
      // Only a comment after a value on the same line; comments on lines of their own are allowed.
      if (which !== 'key' && node.type === Scalar.PLAIN && node.comment)
        say(node, field, 'everything after " #" is lost; put the value in double quotes');
    },
  });
  return problems;
}

const keyOf = (key: unknown) => (isScalar(key) ? String(key.value) : '');
