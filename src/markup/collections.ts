import type { z } from 'astro/zod';
import type { MdxDocument } from './mdx-document.ts';
import { uncheckedInMatter, uncheckedQuotations } from './quotation-marks.ts';
import { contentProblems } from './rules.ts';
import { parseMatter } from './matter.ts';
import { type Mention, type Outline, emptyBody, readMentions, readOutline, readProse } from './outline.ts';
import { type OriginalPassage, readOriginalFile } from './original-file.ts';
import type { Block } from './prose-tree.ts';
import type { Place, Problem } from './problems.ts';
import * as schemas from './schemas.ts';
import { ARTICLE_TAGS, ORIGINAL_TAGS, PAGE_TAGS, PROSE_TAGS } from './vocabulary.ts';
import {
  type Attribution,
  NOTHING_ATTRIBUTED,
  joinAttribution,
  matterAttribution,
  readAttribution,
} from './attribution.ts';

/** A record of a collection: plain data, stored as JSON. */
export interface Entry<Data> {
  readonly id: string;
  readonly file: string;
  readonly data: Data;
  /** Names in front matter and text that must exist elsewhere. */
  readonly mentions: readonly Mention[];
  /** Where the record begins, and where fields that are checked across files stand. */
  readonly places: Readonly<Record<string, Place>>;
  /** Our own words and the quoted ones, front matter included: what is checked against the originals. */
  readonly attribution: Attribution;
}

interface Prose {
  readonly prose: readonly Block[];
  readonly text: string;
}

export type ArticleEntry = Entry<schemas.ArticleMatter & { outline: Outline }>;
export type OriginalEntry = Entry<schemas.OriginalMatter & { passages: readonly OriginalPassage[] }>;
export type SpeakerEntry = Entry<schemas.SpeakerMatter & Prose>;
export type EventEntry = Entry<schemas.EventMatter & Prose>;
export type TermEntry = Entry<schemas.TermMatter & Prose>;
export type ClaimEntry = Entry<schemas.ClaimMatter & Prose>;
export type PageEntry = Entry<schemas.PageMatter>;
export type ReferenceEntry = Entry<schemas.Reference>;
export type ThreadEntry = Entry<schemas.Thread>;
export type SlipEntry = Entry<schemas.SlipMatter>;
export type CorrectionEntry = Entry<schemas.CorrectionMatter>;
export type HeadEntry = Entry<schemas.HeadMatter>;
export type StoryEntry = Entry<schemas.StoryMatter>;

/** Everything in content/, one list a collection. */
export interface Entries {
  /** One record; none where content/story.yaml could not be read. */
  readonly story: readonly StoryEntry[];
  readonly articles: readonly ArticleEntry[];
  /** The sources' whole words, of articles whose rights holder gave leave; empty wherever only content/ in git is. */
  readonly originals: readonly OriginalEntry[];
  readonly speakers: readonly SpeakerEntry[];
  readonly events: readonly EventEntry[];
  readonly terms: readonly TermEntry[];
  readonly claims: readonly ClaimEntry[];
  readonly pages: readonly PageEntry[];
  readonly references: readonly ReferenceEntry[];
  readonly threads: readonly ThreadEntry[];
  readonly slips: readonly SlipEntry[];
  readonly corrections: readonly CorrectionEntry[];
  readonly heads: readonly HeadEntry[];
}

type Read<E> = { entry?: E; problems: Problem[] };

/** How a file of each folder of content/ becomes a record. */
export const FOLDERS = {
  articles: (id: string, doc: MdxDocument): Read<ArticleEntry> => {
    const { outline, problems } = readOutline(doc.file, doc.tree);
    return join(id, doc, schemas.article, ARTICLE_TAGS, { outline }, outline.mentions, problems, () => []);
  },
  originals: (id: string, doc: MdxDocument): Read<OriginalEntry> => {
    const { passages, problems } = readOriginalFile(id, doc);
    return join(id, doc, schemas.original, ORIGINAL_TAGS, { passages }, [], problems, () => []);
  },
  speakers: (id: string, doc: MdxDocument): Read<SpeakerEntry> =>
    withProse(id, doc, schemas.speaker, (data) => linkFields('grounds', data.grounds)),
  events: (id: string, doc: MdxDocument): Read<EventEntry> =>
    withProse(id, doc, schemas.event, (data) => [
      ...linkFields('grounds', data.grounds),
      ...linkFields(
        'people',
        data.people.map((p) => `speaker:${p}`),
      ),
    ]),
  terms: (id: string, doc: MdxDocument): Read<TermEntry> =>
    withProse(id, doc, schemas.term, (data) => linkFields('grounds', data.grounds)),
  claims: (id: string, doc: MdxDocument): Read<ClaimEntry> =>
    withProse(id, doc, schemas.claim, (data) => [
      ...linkFields(
        'by',
        data.by.map((s) => `speaker:${s}`),
      ),
      ...linkFields(
        'passages',
        data.passages.map((p) => `passage:${p}`),
      ),
      ...linkFields('grounds', data.grounds),
      ...linkFields('related', data.related),
    ]),
  /** Drawn by @astrojs/mdx; read here too, so that their mistakes stand in the same list. */
  pages: (id: string, doc: MdxDocument): Read<PageEntry> =>
    join(
      id,
      doc,
      schemas.page,
      PAGE_TAGS,
      {},
      readMentions(doc.file, doc.tree),
      emptyBody(doc.file, doc.tree),
      () => [],
    ),
} as const;

/** Fields that are checked across files, or against what was published. */
const CHECKED_FIELDS = [
  ...['threads', 'roles', 'occasion', 'grounds', 'by', 'link', 'date', 'verdict'],
  ...['argument', 'differs', 'known', 'checked', 'sha256'],
];

/** A typed link in front matter, and where it stands. */
export type Field = { path: readonly PropertyKey[]; link: string };
export const linkFields = (field: string, links: readonly string[]): Field[] =>
  links.map((link, i) => ({ path: [field, i], link }));

/** Typed links of front matter as mentions. */
export function namedIn(
  fields: readonly Field[],
  placeOf: (path: readonly PropertyKey[]) => Place,
): Mention[] {
  return fields.map(({ path, link }) => {
    const at = link.indexOf(':');
    const kind = link.slice(0, at) as Mention['kind'];
    return { kind, target: link.slice(at + 1), field: path.join('.'), place: placeOf(path) };
  });
}

function withProse<S extends z.ZodType>(
  id: string,
  doc: MdxDocument,
  schema: S,
  fields: (data: z.output<S>) => Field[],
) {
  const { prose, text, mentions, problems } = readProse(doc.file, doc.tree);
  return join(id, doc, schema, PROSE_TAGS, { prose, text }, mentions, problems, fields);
}

const isLicensed = (matter: unknown) => (matter as { rights?: unknown } | undefined)?.rights === 'full';

/** Joins front matter, body and mentions into a record; a file with a problem gives none. */
function join<S extends z.ZodType, Body>(
  id: string,
  doc: MdxDocument,
  schema: S,
  tags: typeof ARTICLE_TAGS,
  body: Body,
  mentions: readonly Mention[],
  found: Problem[],
  fields: (data: z.output<S>) => Field[],
) {
  // The words of an original are its publisher's: no rule for ours reads them.
  const ours = tags !== ORIGINAL_TAGS;
  const matter = matterAttribution(doc.matter.value, doc.matter.placeOf);
  const problems = [
    ...found,
    ...contentProblems(doc.file, doc.tree, tags),
    ...(ours ? uncheckedQuotations(doc.file, doc.tree, tags, isLicensed(doc.matter.value)) : []),
    ...(ours ? uncheckedInMatter(matter.stretches.flat()) : []),
  ];
  if (doc.matter.problems.length > 0) return { problems };
  const { data, problems: wrong } = parseMatter(doc.matter, schema);
  problems.push(...wrong);
  if (data === undefined || problems.length > 0) return { problems };
  const named = namedIn(fields(data), doc.matter.placeOf);
  const places = Object.fromEntries(CHECKED_FIELDS.map((key) => [key, doc.matter.placeOf([key])]));
  const start = { file: doc.file, line: 1, column: 1 };
  return {
    entry: {
      id,
      file: doc.file,
      data: { ...(data as object), ...body } as z.output<S> & Body,
      mentions: [...named, ...mentions],
      places: { ...places, start },
      attribution: ours
        ? joinAttribution(matter, readAttribution(doc.file, doc.tree, tags === ARTICLE_TAGS ? id : undefined))
        : NOTHING_ATTRIBUTED,
    },
    problems,
  };
}
