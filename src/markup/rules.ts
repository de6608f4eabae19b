import type { Link, Nodes, Root } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { checkNote, checkNotePlace } from './note-rules.ts';
import { leftoverMarkup } from './leftover-markup.ts';
import { parseLink } from './link.ts';
import { COMMENT, type Tag, isTag, placeOf } from './nodes.ts';
import { tableProblems } from './page-tables.ts';
import { PASSAGE_ADDRESS } from './passage-address.ts';
import { type Problem, quote, unknown } from './problems.ts';
import {
  ARTICLE_TAGS,
  ID,
  ID_RULE,
  LINK_KINDS,
  LOCATOR,
  NOTE,
  PAGE_TAGS,
  TIME,
  type Tags,
  VIA,
} from './vocabulary.ts';

export type Say = (node: { position?: Nodes['position'] }, field: string, message: string) => void;

/** Markdown that prose may hold; everything else is refused by name. */
const PROSE = new Set(
  'root yaml paragraph text strong emphasis delete inlineCode break list listItem blockquote heading link footnoteReference footnoteDefinition table tableRow tableCell thematicBreak mdxJsxFlowElement mdxJsxTextElement'.split(
    ' ',
  ),
);

/**
 * Refuses whatever would run, fetch or dodge the checks: imports, exports, expressions, raw HTML, images, unknown tags
 * and attributes, bare or unsafe links, notes without a definition.
 */
export function contentProblems(file: string, tree: Root, tags: Tags): Problem[] {
  const problems: Problem[] = [];
  const say: Say = (node, field, message) => problems.push({ place: placeOf(file, node), field, message });
  visitParents(tree, (node, ancestors) => {
    if (isTag(node)) {
      checkTag(node, ancestors, tags, say);
      if (node.name === 'Note') checkNotePlace(node, ancestors, say);
      if (tags === PAGE_TAGS) problems.push(...tableProblems(file, node));
    } else if (node.type === 'text') problems.push(...leftoverMarkup(placeOf(file, node), node.value));
    else if (node.type === 'link') checkLink(node, tags, say);
    else if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference')
      checkNote(node, ancestors, tags, say);
    else if (node.type === 'heading' && node.depth === 1 && tags === PAGE_TAGS)
      say(node, 'heading', 'has level 1, which is the title in the front matter; begin with ##');
    else if (node.type === 'listItem' && typeof node.checked === 'boolean')
      say(node, 'markup', 'boxes to tick are not used in content; write a plain list, or \\[x]');
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!COMMENT.test(node.value))
        say(node, 'markup', `content is never computed; for a plain brace write \\{`);
    } else if (!PROSE.has(node.type)) say(node, 'markup', refusal(node.type));
  });
  return problems;
}

const refusal = (type: string) =>
  ({
    mdxjsEsm: 'content has no import or export; delete the line',
    image: 'pictures are not used in content; delete it',
    imageReference: 'pictures are not used in content; delete it',
    definition: 'link definitions are not used; write [words](ref:id)',
    linkReference: 'link definitions are not used; write [words](ref:id)',
    code: 'code blocks are not used in content; is the text indented by four spaces?',
    html: 'raw HTML is not used in content; write Markdown',
  })[type] ?? `${type} is not used in content; write plain Markdown`;

function checkTag(tag: Tag, ancestors: readonly Nodes[], tags: Tags, say: Say) {
  const name = tag.name ?? '';
  const known = Object.hasOwn(tags, name) ? tags[name] : undefined;
  if (!known) {
    const listed = Object.keys(tags);
    const html = /^[a-z]/.test(name) ? 'raw HTML is not used in content; ' : '';
    return say(
      tag,
      `<${name}>`,
      listed.length > 0
        ? name === ''
          ? 'a tag needs a name'
          : `${html}${unknown('tag', name, listed)}`
        : `${html}tags are not used in this kind of file; write plain Markdown`,
    );
  }
  const inNote = ancestors.some((a) => a.type === 'footnoteDefinition');
  const around = [...ancestors].reverse().find(isTag)?.name ?? (inNote ? NOTE : 'root');
  if (name === 'Q' && tags === ARTICLE_TAGS) checkSourceNamed(tag, around, say);
  if (!known.inside.includes(around))
    say(
      tag,
      `<${name}>`,
      `may not stand inside ${shownTag(around)}; put it inside ${known.inside.map(shownTag).join(' or ')}`,
    );
  const seen = new Set<string>();
  for (const item of tag.attributes) {
    if (item.type !== 'mdxJsxAttribute')
      say(item, `<${name}>`, 'attributes are written out; {…} is not used in content');
    else if (!Object.hasOwn(known.attributes, item.name))
      say(item, item.name, strayAttribute(name, item.name, Object.keys(known.attributes)));
    else if (seen.has(item.name)) say(item, item.name, 'stands twice in one tag; keep one');
    else if (typeof item.value !== 'string')
      say(item, item.name, `must be text in double quotes: ${item.name}="…"`);
    else checkValue(item, item.value, known.attributes[item.name]!.kind, say);
    if (item.type === 'mdxJsxAttribute') seen.add(item.name);
  }
  for (const [needed, { required }] of Object.entries(known.attributes))
    if (required && !seen.has(needed)) say(tag, needed, `<${name}> needs ${needed}="…"`);
}

const shownTag = (name: string) =>
  name === 'root' ? 'the file itself' : name === NOTE ? 'a note' : `<${name}>`;

/** A quotation is of the passage it stands in; a note may quote any. */
function checkSourceNamed(tag: Tag, around: string, say: Say) {
  const from = tag.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'from');
  if (around === NOTE && !from) say(tag, 'from', 'is missing; in a note write <Q from="<article>/t4">');
  if (around !== NOTE && from)
    say(from, 'from', 'has no place in a passage, whose own words are quoted; delete it');
}

const strayAttribute = (tag: string, name: string, known: readonly string[]) =>
  known.length === 0
    ? `<${tag}> takes no attributes; delete it`
    : unknown(`attribute of <${tag}>`, name, known);

function checkValue(node: MdxJsxAttribute, value: string, kind: string, say: Say) {
  if (kind === 'locator' && !LOCATOR.test(value))
    say(node, node.name, `${quote(value)} is no locator; write a letter and a number such as "t4" or "p12"`);
  if (kind === 'via' && !(VIA as readonly string[]).includes(value))
    say(node, node.name, unknown('way of hearing', value, VIA));
  if (kind === 'time' && !TIME.test(value))
    say(node, node.name, `${quote(value)} is no time; write minutes and seconds such as "0:12" or "1:02:49"`);
  if (kind === 'passage' && !PASSAGE_ADDRESS.test(value))
    say(node, node.name, `${quote(value)} names no passage; write ${node.name}="<article>/t4"`);
  if (kind === 'reference' && !ID.test(value))
    say(node, node.name, `${quote(value)} is no id of a reference; ids are ${ID_RULE}`);
  if (kind === 'words' && !/[\p{L}\p{N}]/u.test(value))
    say(node, node.name, `holds no words; write ${node.name}="exact words of the original"`);
  if (kind !== 'speaker' && kind !== 'speakers') return;
  const ids = kind === 'speaker' ? [value] : value.split(' ');
  if (value === '')
    return say(
      node,
      node.name,
      `is empty; write ${kind === 'speaker' ? 'the id of a speaker (the outlet, where nobody is named)' : 'ids of speakers, or leave it out'}`,
    );
  const several = kind === 'speakers' ? ', separated by single spaces' : '; one only';
  if (!ids.every((v) => ID.test(v)))
    say(node, node.name, `${quote(value)} is no id; ids are ${ID_RULE}${several}`);
  const twice = ids.find((v, i) => ids.indexOf(v) < i);
  if (twice) say(node, node.name, `names ${quote(twice)} twice; once is enough`);
}

function checkLink(node: Link, tags: Tags, say: Say) {
  const { url, title } = node;
  if (title) say(node, 'link', `has a title ${quote(title)}, which no reader sees; delete it`);
  if (toString(node).trim() === '') say(node, 'link', 'has no words; write [words](kind:target)');
  // Anchors of an explainer page are checked when it is built; records are drawn on several pages.
  if (parseLink(url) || (tags === PAGE_TAGS && /^#[\w-]+$/.test(url))) return;
  const scheme = /^([a-z]+):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme && /^https?$/.test(scheme))
    return say(
      node,
      'link',
      `outside pages are linked as ref:<id> and listed in content/references.yaml; ${quote(url)} is not`,
    );
  if (scheme && !(LINK_KINDS as readonly string[]).includes(scheme))
    return say(node, 'link', unknown('kind of link', scheme, LINK_KINDS));
  say(
    node,
    'link',
    `${quote(url)} cannot be checked; write [words](passage:<article>/t4), (speaker:…), (event:…), (term:…), (claim:…) or (ref:…)`,
  );
}
