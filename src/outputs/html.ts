import type { Passage } from '../model/article.ts';
import { type Prose, element, proseHtml, textOf } from '../model/prose.ts';
import { keepTogether } from '../model/prose.ts';
import type { Absolute } from './address.ts';

/** HTML for other places: full addresses, no ids, and none of the signs of its page. */
export const plainHtml = (prose: Prose, full: Absolute): string =>
  proseHtml(prose, { href: full, display: (_, inside) => inside });

/** The blocks of a passage as HTML; a quotation that stands alone is a block quotation. */
export const passageHtml = ({ prose }: Pick<Passage, 'prose'>, full: Absolute): string[] =>
  prose.nodes.map((node) =>
    proseHtml(
      { ...prose, nodes: [node] },
      { href: full, display: (_, inside) => [element('blockquote', {}, inside)] },
    ),
  );

/** The words of prose on one line a paragraph, its paragraphs apart by an empty line. */
export const plainText = ({ nodes }: Prose): string =>
  nodes
    .map((node) => textOf(node).replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');

/** A link as data: its words, and where it leads; null where the page cited has no public address. */
export interface LinkData {
  readonly words: string;
  readonly url: string | null;
}

/** A line of links as data. */
export const linksIn = ({ nodes, links }: Prose, full: Absolute): LinkData[] =>
  nodes.flatMap((node): LinkData[] => {
    if (node.type !== 'link') return [];
    const href = links.get(node.to)?.href;
    return [{ words: keepTogether(textOf(node)), url: href === undefined ? null : full(href) }];
  });
