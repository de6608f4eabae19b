import type { ArticleEntry, Entries } from '../markup/collections.ts';
import { passagesIn } from '../markup/outline.ts';
import { noteAnchor, slipAnchor } from './links.ts';

/** The formats in which reference managers read an article and its original. */
export const CITATION_FORMATS = ['csl.json', 'bib', 'ris'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];
/** The files for machines about the whole site, at its root. */
export const DATA_FILES = [
  'calendar.ics',
  'claims.json',
  'corrections.xml',
  'feed.json',
  'feed.xml',
  'speakers.json',
  'timeline.json',
  'verification.json',
] as const;
/** The formats for machines in which every article is there, and the data files that have a JSON Schema. */
export const ARTICLE_FORMATS = ['json', 'akn.xml', 'annotations.jsonld'] as const;
export const SCHEMAS = ['article', 'timeline', 'speakers', 'claims'] as const;

/**
 * Every address of the site, from its root, with the ids on that page that others may link to. Ids of quotations are not
 * among them: a quotation may be withdrawn.
 * @param pages paths of pages that do not come from content: `/timeline/`.
 */
export function addressesOf(
  entries: Entries,
  pages: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const ids = (list: readonly { readonly id: string }[]) => list.map((entry) => entry.id);
  const folder = (name: string, list: readonly { readonly id: string }[]) =>
    list.map(({ id }) => [`/${name}/${id}/`, []] as const);
  const own = new Map<string, readonly string[]>([
    ['/glossary/', ids(entries.terms)],
    ['/claims/', ids(entries.claims)],
    ['/corrections/', [...entries.slips.map((s) => slipAnchor(s.id)), ...ids(entries.corrections)]],
  ]);
  return new Map<string, readonly string[]>([
    ...pages.map((path) => [path, own.get(path) ?? []] as const),
    ...entries.articles.map((a) => [`/articles/${a.id}/`, anchors(a)] as const),
    ...entries.articles.flatMap(({ id }) =>
      [...ARTICLE_FORMATS, ...CITATION_FORMATS].map((format) => [`/articles/${id}.${format}`, []] as const),
    ),
    ...DATA_FILES.map((file) => [`/${file}`, []] as const),
    ...SCHEMAS.map((name) => [`/data/${name}.schema.json`, []] as const),
    ...entries.articles.flatMap(ownPages).map((path) => [path, []] as const),
    ...folder('claims', entries.claims),
    ...folder('events', entries.events),
    ...folder('speakers', entries.speakers),
    ...folder('timeline', entries.threads),
  ]);
}

/** The pages of an article's passages, alone and to embed, and of those who speak, are quoted or are cited in it. */
const ownPages = ({ id, data: { outline } }: ArticleEntry) => {
  const passages = passagesIn(outline);
  const voices = passages.flatMap((p) => [p.by ?? [], p.quotations.map((q) => q.by ?? []), p.cites].flat(2));
  return [
    ...passages.flatMap((p) => [`/articles/${id}/${p.id}/`, `/articles/${id}/${p.id}/embed/`]),
    ...[...new Set(voices)].map((voice) => `/articles/${id}/by/${voice}/`),
  ];
};

/** Passages, captions, headings and notes. */
const anchors = ({ data: { outline } }: ArticleEntry) => [
  ...outline.blocks.map((block) => block.id),
  ...outline.notes.map((note) => noteAnchor(note.label)),
];
