import type { Article, Passage } from '../../model/article.ts';
import { lastChange } from '../../model/changes.ts';
import { dateWords } from '../../model/date-words.ts';
import type { Story } from '../../model/story.ts';
import { everyoneIn } from '../../model/voices.ts';
import { leaveWords } from '../../model/whose-words.ts';
import { SITE } from '../../site.ts';
import type { Context } from '../context.ts';
import { type XmlElement, el, xmlDocument } from '../xml.ts';
import { SITE_ID, metaOf, roleId, voiceId } from './meta.ts';
import { blocksOf } from './akoma-prose.ts';

/**
 * An article in Akoma Ntoso 3.0 (OASIS LegalDocML): an interview as a `debate` of speeches, a report or a speech as a `doc` of
 * numbered paragraphs. It is this site’s retelling, and says so, with words of the original in `embeddedText`; or the original’s
 * own words, by whose leave it says. Every `eId` is the
 * anchor of the same thing on the article’s page.
 */
export function akomaNtoso(article: Article, { corpus: { story }, full, changes }: Context): string {
  const day = [story.published, (lastChange(`articles/${article.id}/`, changes) ?? '').slice(0, 10)]
    .sort()
    .at(-1)!;
  const voices = everyoneIn(article);
  const meta = metaOf(article, voices, day, story, full);
  const parts = sections(article).map((section) => sectionOf(section, article, full));
  const interview = article.kind === 'interview';
  const document = interview
    ? el('debate', { name: 'interview' }, meta, preface(article, story), el('debateBody', {}, ...parts))
    : el('doc', { name: article.kind }, meta, preface(article, story), el('mainBody', {}, ...parts));
  return xmlDocument(
    el('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, document),
  );
}

/** The title, what this text is, and what it is not. */
const preface = (article: Article, story: Story): XmlElement =>
  el(
    'preface',
    {},
    el('p', {}, el('docTitle', {}, article.title)),
    el('p', {}, article.standfirst),
    article.original ? whole(article, story) : retelling(article, story),
  );

const whole = (article: Article, { name }: Story): XmlElement =>
  el(
    'p',
    {},
    'The text of ',
    el('a', { href: article.source.url }, `${article.source.publisher}, “${article.source.title}”`),
    `, ${dateWords(article.published)}. ${leaveWords(article)} Title, headings and notes are by `,
    el('organization', { refersTo: `#${SITE_ID}` }, name),
    ': ',
    el('a', { href: SITE.licence.url }, SITE.licence.name),
    ', quotations excluded.',
  );

const retelling = ({ source, published }: Article, { name }: Story): XmlElement =>
  el(
    'p',
    {},
    'A retelling, passage by passage, in the words of ',
    el('organization', { refersTo: `#${SITE_ID}` }, name),
    '. It is not the text of the original, which is ',
    el('a', { href: source.url }, `${source.publisher}, “${source.title}”`),
    `, ${dateWords(published)}. Words in quotation marks are the original’s own. Our text: `,
    el('a', { href: SITE.licence.url }, SITE.licence.name),
    ', quotations excluded.',
  );

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly passages: readonly Passage[];
}

/** The passages under their headings; what stands before the first heading is under the article’s title. */
function sections({ title, blocks }: Article): Section[] {
  const found: { id: string; heading: string; passages: Passage[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') found.push({ id: block.id, heading: block.text, passages: [] });
    else {
      if (found.length === 0) found.push({ id: 'section-opening', heading: title, passages: [] });
      found.at(-1)!.passages.push(block);
    }
  }
  return found;
}

function sectionOf({ id, heading, passages }: Section, { kind }: Article, full: Context['full']): XmlElement {
  const title = el('heading', {}, heading);
  return kind === 'interview'
    ? el('debateSection', { name: 'interview', eId: id }, title, ...passages.map((p) => speech(p, full)))
    : el('section', { eId: id }, title, ...passages.map((p) => paragraph(p, full)));
}

function speech(passage: Passage, full: Context['full']): XmlElement {
  const { id, voice, via } = passage;
  if (!voice) return el('other', { eId: id }, ...retold(passage, full));
  const from = via === 'interpreter' ? `${voice.name}, through an interpreter` : voice.name;
  return el(
    'speech',
    { eId: id, by: `#${voiceId(voice)}`, as: `#${roleId(voice)}` },
    el('from', {}, from),
    ...retold(passage, full),
  );
}

const paragraph = (passage: Passage, full: Context['full']): XmlElement =>
  el(
    'paragraph',
    { eId: passage.id, class: passage.kind === 'caption' ? 'caption' : undefined },
    el('num', {}, passage.id),
    el('content', {}, ...retold(passage, full)),
  );

function retold({ prose, quotations, notes }: Passage, full: Context['full']): XmlElement[] {
  const voices = new Map(
    quotations.flatMap(({ id, voice }) => (voice ? [[id, `#${voiceId(voice)}`] as const] : [])),
  );
  return blocksOf(prose, full, { voices, numbers: new Map(notes.map((n) => [n.label, n.number])) });
}
