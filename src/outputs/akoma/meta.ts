import type { Article, Voice } from '../../model/article.ts';
import { articleFileHref, href, noteAnchor } from '../../model/links.ts';
import type { Note } from '../../model/notes.ts';
import type { Story } from '../../model/story.ts';
import { verdictWords } from '../../model/verdicts.ts';
import { SITE } from '../../site.ts';
import type { Absolute } from '../address.ts';
import { type XmlElement, el } from '../xml.ts';
import { blocksOf } from './akoma-prose.ts';

/** Names in the document. Ids of passages, notes and headings are the anchors of the page; these must differ from them. */
export const SITE_ID = 'org-site';
const PUBLISHER_ID = 'org-publisher';
export const voiceId = ({ id }: Pick<Voice, 'id'>) => `voice-${id}`;
export const roleId = ({ id }: Pick<Voice, 'id'>) => `role-${id}`;

/** Akoma Ntoso names the country and the language of a document with codes of ISO 3166-1 and ISO 639-2. */
const COUNTRY = SITE.language.split('-')[1]!.toLowerCase();
const LANGUAGE = 'eng';

/**
 * Who made the document, who is in it, and its notes. The work is this site’s: a retelling. The publisher’s original is
 * what it refers to.
 * @param day of this state of the text (ISO 8601).
 */
export function metaOf(
  article: Article,
  voices: readonly Voice[],
  day: string,
  story: Story,
  full: Absolute,
): XmlElement {
  const { notes } = article;
  return el(
    'meta',
    {},
    identification(article, day, story, full),
    references(article, voices, story, full),
    ...(notes.length > 0
      ? [el('notes', { source: `#${SITE_ID}` }, ...notes.map((n) => noteOf(n, full)))]
      : []),
  );
}

function identification(article: Article, day: string, { published }: Story, full: Absolute): XmlElement {
  const type = article.kind === 'interview' ? 'debate' : 'doc';
  const work = `/akn/${COUNTRY}/${type}/${published}/${article.id}`;
  const expression = `${work}/${LANGUAGE}@${day}`;
  const author = el('FRBRauthor', { href: `#${SITE_ID}` });
  const level = (name: string, uri: string, dated: string, date: string, ...more: XmlElement[]) =>
    el(
      name,
      {},
      el('FRBRthis', { value: `${uri}/!main` }),
      el('FRBRuri', { value: uri }),
      el('FRBRdate', { date, name: dated }),
      author,
      ...more,
    );
  return el(
    'identification',
    { source: `#${SITE_ID}` },
    level('FRBRWork', work, 'site published', published, el('FRBRcountry', { value: COUNTRY })),
    level('FRBRExpression', expression, 'text', day, el('FRBRlanguage', { language: LANGUAGE })),
    el(
      'FRBRManifestation',
      {},
      el('FRBRthis', { value: `${expression}/!main.xml` }),
      el('FRBRuri', { value: `${expression}.akn` }),
      el('FRBRalias', { value: full(articleFileHref(article.id, 'akn.xml')), name: 'file' }),
      el('FRBRdate', { date: day, name: 'markup' }),
      author,
    ),
  );
}

function references({ source }: Article, voices: readonly Voice[], story: Story, full: Absolute): XmlElement {
  const item = (name: string, eId: string, to: string, showAs: string) =>
    el(name, { eId, href: to, showAs, ...(name === 'TLCReference' ? { name: 'original' } : {}) });
  return el(
    'references',
    { source: `#${SITE_ID}` },
    item('TLCOrganization', SITE_ID, full(href()), story.name),
    item('TLCOrganization', PUBLISHER_ID, new URL(source.url).origin, source.publisher),
    item('TLCReference', 'original', source.url, `${source.publisher}: ${source.title}`),
    ...voices.map((voice) =>
      item(
        voice.kind === 'person' ? 'TLCPerson' : 'TLCOrganization',
        voiceId(voice),
        full(voice.href),
        voice.name,
      ),
    ),
    ...voices.map((voice) => item('TLCRole', roleId(voice), full(voice.href), voice.role)),
  );
}

const noteOf = (note: Note, full: Absolute): XmlElement =>
  el(
    'note',
    { eId: noteAnchor(note.label), marker: String(note.number) },
    el(
      'p',
      {},
      el(
        'b',
        {},
        [note.kind, note.title, note.ruling && verdictWords(note.ruling)].filter(Boolean).join('. '),
      ),
    ),
    ...blocksOf(note.body, full),
    ...blocksOf(note.grounds, full),
  );
