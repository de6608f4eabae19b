import type { Nodes, Root } from 'mdast';
import { countWords } from './count-words.ts';
import { within } from './leftover-markup.ts';
import { parseLink } from './link.ts';
import { isTag, placeOf } from './nodes.ts';
import { type Place, type Problem, quote } from './problems.ts';
import { ARTICLE_TAGS, type Tags } from './vocabulary.ts';

/** Stands for what is no text of ours, so that marks around it are seen and its words are not. */
const OTHER = '\ufffc';

/** Words in the marks of several languages. One that is never closed holds all that follows it in its paragraph. */
const MARKED = new RegExp(
  [
    '\u201c[^\u201d]*(?:\u201d|$)',
    '\u201e[^\u201c\u201d\u201e]*(?:[\u201c\u201d]|$)',
    '\u00ab[^\u00bb]*(?:\u00bb|$)',
    '\u00bb[^\u00ab]*(?:\u00ab|$)',
    // What is no closing mark by now opens: in Swedish and Finnish both marks are the same.
    '(?<![^\\s([{\u2014\u2013/])\u201d[^\u201d]+\u201d',
    // A mark that looks the same on both sides opens before a word and behind none: inches and seconds stand behind a digit.
    '(?<![^\\s([{\u2014\u2013/\ufffc])"(?=\\S)[^"]*(?:"|$)',
    // The single ones are apostrophes too: these open before a word and close behind one.
    "(?<![^\\s([{\u2014\u2013/\ufffc])[\u2018'](?=[^\\s\u2018\u2019'])[^\u2018]*?(?<=\\S)[\u2019'](?![\\p{L}\\p{N}])",
  ].join('|'),
  'gu',
);

/** A stretch of one paragraph, and where it begins in it and in the file. */
interface Piece {
  readonly offset: number;
  readonly place: Place;
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);
/** A link to one of these names a work or a party's term, or stands with the page whose words it quotes. */
const NAMING: readonly string[] = ['term', 'event', 'ref'];

/**
 * Two or more words in quotation marks that nothing checks: a reader takes them for somebody's own. Words in `<Q>` are
 * checked; words of a link to a term, an event or a reference have their source beside them.
 * @param licensed true where passages hold the source's own text by leave: the marks in them are the source's.
 */
export function uncheckedQuotations(file: string, tree: Root, tags: Tags, licensed = false): Problem[] {
  const problems: Problem[] = [];
  const enter = (node: Nodes, inPassage: boolean) => {
    if (inPassage && licensed) return;
    if (BLOCKS.has(node.type)) {
      const { text, pieces } = readBlock(file, node);
      problems.push(
        ...marked(text).map(({ words, index }) => ({
          place: placeIn(pieces, text, index),
          field: 'text',
          message: `${quote(words)} is a quotation that nothing checks: ${inPassage ? IN_PASSAGE : ELSEWHERE}`,
        })),
      );
    } else if ('children' in node)
      for (const child of node.children) enter(child, inPassage || (isTag(child) && tags === ARTICLE_TAGS));
  };
  enter(tree, false);
  return problems;
}

const OWN = 'a term or the title of a work stands in *emphasis*, without marks';
const IN_PASSAGE = `write <Q>…</Q> with the source’s exact words; ${OWN}`;
const ELSEWHERE = `write <Q from="<article>/t4">…</Q>; words of a page outside stand in its link: [“…”](ref:…); ${OWN}`;

/** Fields whose marks are checked, or are no marks of ours: titles of others, our own words in a correction. */
const CHECKED =
  /^(?:source\.title|claim|says|wrong|right|excerpt\.(?:words|translation))$|^alsoWritten\.\d+$/;

/**
 * The same in front matter and lists, where no tag can stand.
 * @param own false where `title` is the title of a page outside, as in the list of references.
 */
export function uncheckedInMatter(
  texts: readonly { readonly field: string; readonly text: string; readonly place: Place }[],
  own = true,
): Problem[] {
  return texts.flatMap(({ field, text, place }) => {
    if (!own && field === 'title') return [];
    // In these the build looks for curly marks; what stands in others would not be checked.
    const curly = field === 'claim' || field === 'says';
    if (CHECKED.test(field) && !curly) return [];
    return marked(text)
      .filter(({ words }) => !curly || !words.startsWith('\u201c') || !words.endsWith('\u201d'))
      .map(({ words }) => ({
        place,
        field,
        message: `${quote(words)} is a quotation that nothing checks: ${curly ? 'write it in \u201c…\u201d, which the build holds against the passage' : 'write it without the marks, or write <Q>…</Q> in the text below'}`,
      }));
  });
}

function marked(text: string): { words: string; index: number }[] {
  return [...text.matchAll(MARKED)]
    .filter(([words]) => countWords(words) >= 2)
    .map(({ 0: words, index }) => ({ words, index }));
}

/** The text of a paragraph, whatever emphasis its words stand in, with a sign for each quotation, naming link and note. */
function readBlock(file: string, block: Nodes): { text: string; pieces: Piece[] } {
  let text = '';
  const pieces: Piece[] = [];
  const enter = (node: Nodes) => {
    if (node.type === 'text' || node.type === 'inlineCode') {
      pieces.push({ offset: text.length, place: placeOf(file, node) });
      text += node.value;
    } else if (node.type === 'break') text += '\n';
    else if ((isTag(node) && node.name === 'Q') || isNaming(node)) text += OTHER;
    else if ('children' in node) node.children.forEach(enter);
  };
  enter(block);
  return { text, pieces };
}

const isNaming = (node: Nodes) => node.type === 'link' && NAMING.includes(parseLink(node.url)?.kind ?? '');

function placeIn(pieces: readonly Piece[], text: string, index: number): Place {
  const piece = pieces.findLast((p) => p.offset <= index) ?? pieces[0]!;
  return within(piece.place, text.slice(piece.offset, index));
}
