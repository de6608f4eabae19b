import type { ElementContent } from 'hast';
import type { PassageQuotation } from '../../model/article.ts';
import { speakerLine } from '../../model/credit.ts';
import { noteAnchor } from '../../model/links.ts';
import type { Note } from '../../model/notes.ts';
import {
  type Drawing,
  type Prose,
  element,
  proseHtml,
  proseNodes,
  text,
  textOf,
  written,
} from '../../model/prose.ts';
import { type FirstUses, cardId } from '../../model/terms.ts';

/** What stands beside prose on a page: facts of its quotations and notes, and the terms that open there. */
export interface Facts {
  readonly quotations?: readonly PassageQuotation[];
  readonly notes?: readonly Note[];
  readonly terms?: FirstUses | undefined;
  /** Told once more on a page that has its notes and quotations: nothing in it gets an address. */
  readonly again?: boolean;
}

/** The sign behind a quotation that was found in its source: drawn by the style sheet, heard by its name, never copied. */
const VERIFIED = element('span', { className: ['ok'], role: 'img', ariaLabel: 'verified' });
export const VERIFIED_MARK = written([VERIFIED]);

/** Prose as the pages of the site show it: paragraphs, a line of links, the inside of a quotation drawn large. */
export const pageHtml = (prose: Prose, facts: Facts = {}): string => proseHtml(prose, onPage(facts));

/** The same with bold words before the first: in its paragraph, or above whatever else it begins with. */
export function htmlWithLead(prose: Prose, lead: string | undefined): string {
  const nodes = proseNodes(prose, onPage({}));
  if (lead === undefined) return written(nodes);
  const bold = element('b', {}, [text(lead)]);
  const [first] = nodes;
  if (first?.type !== 'element' || first.tagName !== 'p')
    return written([element('p', {}, [bold]), ...nodes]);
  return written([{ ...first, children: [bold, text(' '), ...first.children] }, ...nodes.slice(1)]);
}

function onPage({ quotations = [], notes = [], terms = new Map(), again = false }: Facts): Drawing {
  const known = new Map(quotations.map((q) => [q.id, q]));
  return {
    quotation: ({ id }) => {
      const quotation = known.get(id);
      // For the script that copies quotations: who speaks, and whether [sic] goes with the words.
      const said = quotation && { dataBy: speakerLine(quotation), dataSic: quotation.sic };
      return { id: (!again && id) || undefined, ...said };
    },
    anchor: (id) => ({ id }),
    // One without an address stands in a note or a record: the build goes on only when all of those were found.
    behindQuotation: ({ id }) => (id === '' || known.get(id)?.verified ? [VERIFIED] : []),
    note: (label) =>
      noteMark(
        notes.find((n) => n.label === label),
        again,
      ),
    behindLink: (link) => {
      const term = terms.get(link);
      if (term === undefined) return [];
      const name = `What is meant: ${link.children.map(textOf).join('')}`;
      const opens = { type: 'button', className: ['term'], popoverTarget: cardId(term), ariaLabel: name };
      return [element('button', opens, [text('?')])];
    },
  };
}

function noteMark(note: Note | undefined, again: boolean): ElementContent[] {
  if (!note) return [];
  const { label, number, kind, title } = note;
  const name = `Note ${number}, ${kind.toLowerCase()}: ${title}`;
  const link = {
    href: `#${noteAnchor(label)}`,
    id: again ? undefined : `at-${label}`,
    className: ['fn'],
    ariaLabel: name,
  };
  return [element('sup', {}, [element('a', link, [text(String(number))])])];
}
