import type { ElementContent } from 'hast';
import type { Scripts } from '../markup/scripts.ts';

export type { Scripts };

/** Text whose words of other scripts say in which language they are. */
export function inScripts(value: string, scripts: Scripts): ElementContent[] {
  let nodes: ElementContent[] = [{ type: 'text', value }];
  for (const [script, lang] of Object.entries(scripts)) {
    const letters = `[\\p{Script=${script}}\\p{M}]`;
    // Figures that a word begins with are said in its language.
    const figures = '(?<![\\p{L}\\p{N}])(?:\\p{N}+[·.:]?)+';
    // Words with what parts them, so that a sentence is read as one.
    const words = new RegExp(
      `(?:${figures})?\\p{Script=${script}}${letters}*(?:[^\\p{L}\\p{N}“”]{1,3}${letters}+)*`,
      'gu',
    );
    nodes = nodes.flatMap((node) => (node.type === 'text' ? parted(node.value, words, lang) : node));
  }
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

function parted(value: string, words: RegExp, lang: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = 0;
  for (const found of value.matchAll(words)) {
    nodes.push(
      { type: 'text', value: value.slice(at, found.index) },
      {
        type: 'element',
        tagName: 'span',
        properties: { lang },
        children: [{ type: 'text', value: found[0] }],
      },
    );
    at = found.index + found[0].length;
  }
  return [...nodes, { type: 'text', value: value.slice(at) }];
}
