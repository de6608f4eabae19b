import { z } from 'astro/zod';
import { claim } from './claim-schema.ts';
import { date, day, each, excerpt, id, languageTag, typedLink, url, words } from './fields.ts';
import { original } from './original-schema.ts';
import { HEAD_KINDS, LOCATOR, SLIP_KINDS } from './vocabulary.ts';

export { claim, original };
export { story, type StoryMatter } from './story-schema.ts';

/** content/articles: a source retold passage by passage. */
export const article = z
  .strictObject({
    /** Our own title, never the publisher's. */
    title: words(70),
    standfirst: words(300),
    /** What its passages are: turns of an interview, or paragraphs of a report or a speech. */
    kind: z.enum(['interview', 'report', 'speech']),
    /** The occasion it is about, from content/story.yaml; gives the page its color and its mark. */
    occasion: z
      .string()
      .min(1, 'is empty; write an occasion of content/story.yaml, or delete the line')
      .pipe(id)
      .optional(),
    published: day,
    place: words(120).optional(),
    source: z.strictObject({
      publisher: words(60),
      /** For labels: "HR t4". */
      short: words(12),
      /** The original's own headline: cited, not claimed. */
      title: words(200),
      url,
      /** A copy of the original in a public archive, and the day on which it was made. */
      archived: z.strictObject({ url, date: day }).optional(),
      /** Its sound or video; passages with a time link into it, where its address takes one. */
      media: url.optional(),
      form: words(80),
      /** The language of the original where that is not English: its titles are cited as that language writes them. */
      language: languageTag.optional(),
      /** What a reader should know about the source's reliability, in one sentence. */
      caution: words(300).optional(),
    }),
    /** "quotation": short quotations only. "full": the source's words may stand here, by leave of their holder. */
    rights: z.enum(['quotation', 'full']).default('quotation'),
    /** With rights "full": whose words they are, and the licence under which they stand here. Printed on the article. */
    rightsHolder: words(100).optional(),
    licence: words(200).optional(),
  })
  .superRefine((data, context) => {
    if (data.rights !== 'full') return;
    for (const field of ['rightsHolder', 'licence'] as const)
      if (data[field] === undefined)
        context.addIssue({
          code: 'custom',
          path: [field],
          message: 'is missing; rights "full" needs rightsHolder and licence, else write rights: "quotation"',
        });
  });

/** content/speakers: who speaks, is quoted or is cited, with the role held at the time of each article. */
export const speaker = z
  .strictObject({
    name: words(80),
    /** For labels where the whole name does not fit. */
    short: words(30),
    kind: z.enum(['person', 'group', 'outlet']),
    alsoWritten: each(words(80)).default([]),
    country: words(60).optional(),
    roles: z.record(
      id,
      z.strictObject({
        role: words(160),
        part: z.enum(['leader', 'host', 'guest', 'official', 'group', 'mentioned', 'photographer']),
      }),
    ),
    grounds: each(typedLink('passage|ref')).min(1, 'needs at least one ground'),
    /** The one of its grounds that is about this speaker, to read on. */
    link: typedLink('ref').optional(),
  })
  .refine(({ grounds, link }) => link === undefined || grounds.includes(link), {
    path: ['link'],
    message: 'is none of the grounds; link one of them, or add it there',
  });

/** content/events: what happened, when as precisely as known, and what that rests on. */
export const event = z.strictObject({
  title: words(80),
  date,
  /** How the article dates it, where that is less or other than ours. */
  sourceDate: words(160).optional(),
  place: words(100).optional(),
  /** Order among events of the same day, 1 first, where it is known. */
  sequence: z.int().min(1, 'must be 1 or more').max(99, 'must be 99 or less').optional(),
  threads: each(id).min(1, 'needs at least one thread').max(3, 'has more than three threads'),
  people: each(id).default([]),
  grounds: each(typedLink('passage|ref')).min(1, 'needs at least one ground'),
});

/** content/terms: the glossary. */
export const term = z.strictObject({
  term: words(80),
  alsoWritten: each(words(80)).default([]),
  grounds: each(typedLink('passage|ref')).min(1, 'needs at least one ground'),
});

/** content/references.yaml: every page outside that something here rests on. */
export const reference = z.strictObject({
  id,
  title: words(300),
  publisher: words(100),
  date: date.optional(),
  /** Left out where no page exists that a careful newsroom would link. */
  url: url.optional(),
  language: languageTag.optional(),
  /** Cited for what a government said, not for what is true. */
  stateMedia: z.boolean().default(false),
  /**
   * Speakers whose words, charges or estimates this page is cited for: `["ada-finch"]`, and the group they speak for.
   * On a claim of theirs it shows that they said it, not that it is so.
   */
  quotes: each(id).min(1, 'names nobody; leave it out').optional(),
  excerpt: excerpt.optional(),
  shows: words(400),
});

/** content/threads.yaml: the strands of the story. */
export const thread = z.strictObject({
  id,
  name: words(30),
  description: words(200),
  /** The thread in one paragraph, as far as the account goes; its events are the grounds. */
  answer: words(1000).optional(),
});

/** content/slips.yaml: slips and odd wordings of the sources. They are the publishers', and stay as they are. */
export const slip = z.strictObject({
  id,
  article: id,
  /** Where it stands: "t4". */
  passage: z.string().regex(LOCATOR, 'must be a locator such as "t4" or "p12"'),
  /** A slip says what is not so; a wording is odd or loose. */
  kind: z.enum(SLIP_KINDS).default('slip'),
  /** True where it stands in a heading of the source, which no passage of ours holds and no quotation can be checked in. */
  heading: z.boolean().default(false),
  /** What the source has: its own words in quotation marks, and where needed what they are said of. */
  says: words(300),
  /** What is so, or what is meant, and how we know. */
  so: words(400),
  grounds: each(typedLink('passage|ref')).min(1, 'needs at least one ground'),
  /** Label of the note in the article that treats it, if there is one. */
  note: id.optional(),
});

/** content/heads.yaml: heads of the index of words that no other record gives, and more spellings of those that one gives. */
export const head = z.strictObject({
  id,
  /** The name as the site writes it; that of a speaker or term adds to theirs. */
  name: words(80),
  kind: z.enum(HEAD_KINDS),
  /** Other spellings, short forms, and the name in other scripts. */
  forms: each(words(80)).default([]),
  /** Ids of heads to look at as well. */
  see: each(id).default([]),
});

/** content/corrections.yaml: mistakes of ours that were published, each told once and kept. */
export const correction = z.strictObject({
  id,
  /** The day on which it was put right. */
  date: day,
  /** What was wrong, and what is right: a sentence each. */
  wrong: words(400),
  right: words(400),
  /** What was changed: passages, events, speakers, terms, claims. A quotation is named by its passage. */
  ids: each(typedLink('passage|event|speaker|term|claim')).min(1, 'names nothing; write what was changed'),
});

/** content/pages: explainer pages, run through @astrojs/mdx under the same rules. */
export const page = z.strictObject({
  title: words(90),
  description: words(300),
  /** On the front page alone: the day on which the whole account was last checked. Later developments are not covered. */
  checked: day.optional(),
});

export type HeadMatter = z.infer<typeof head>;
export type ArticleMatter = z.infer<typeof article>;
export type OriginalMatter = z.infer<typeof original>;
export type SpeakerMatter = z.infer<typeof speaker>;
export type EventMatter = z.infer<typeof event>;
export type ClaimMatter = z.infer<typeof claim>;
export type TermMatter = z.infer<typeof term>;
export type PageMatter = z.infer<typeof page>;
export type Reference = z.infer<typeof reference>;
export type Thread = z.infer<typeof thread>;
export type SlipMatter = z.infer<typeof slip>;
export type CorrectionMatter = z.infer<typeof correction>;
