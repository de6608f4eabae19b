import { z } from 'astro/zod';
import { readDate } from './date.ts';
import { ID, ID_RULE } from './vocabulary.ts';

/** Words on one line: no blank edges, nothing hidden. */
const words = (max: number) =>
  z
    .string()
    .min(1, 'is empty')
    .max(max, `is longer than ${max} characters`)
    .refine((s) => s.trim() === s && s.trim() !== '', 'begins or ends with a space, or is only spaces');

const id = z.string().max(64, 'is longer than 64 characters').regex(ID, `must be ${ID_RULE}`);

/** An EDTF date, always in quotes: YAML would turn a bare one into something else. */
const date = z.string().transform((text, context) => {
  const read = readDate(text);
  if (typeof read !== 'string') return read;
  context.addIssue({ code: 'custom', message: read });
  return z.NEVER;
});

/** Hosts that copy, collect or repost: a careful newsroom links to the original or to nothing. */
const NEVER_LINKED =
  /(^|\.)(buzb\.uz|sumability\.\w+|sumability\.vercel\.app|247newsreel\.com|world-today-news\.com|am1\.news|creatergod\.blogspot\.com|americanceo\.club|military-stuff\.org|search\.com\.vn|wikiwand\.com|wikimili\.com|socialbites\.ca|sakartvelosambebi\.ge|daryo\.uz|webjosh\.com|nybreaking\.com|policypeak\.org|news-pravda\.com|eir\.news|stratnewsglobal\.com|menafn\.com|bolnews\.com|sentry-magazine\.com|asiabusinessoutlook\.com|thinktankwatch\.com)$/;

/** A public page: http or https, a real host name, no password, nothing that a browser would rewrite. */
const url = z.string().superRefine((text, context) => {
  const say = (message: string) => context.addIssue({ code: 'custom', message });
  if (!URL.canParse(text)) return say('is not a full web address; begin with https://');
  const parsed = new URL(text);
  if (!/^https?:$/.test(parsed.protocol)) return say(`must begin with https://, not ${parsed.protocol}`);
  if (parsed.username || parsed.password) return say('must not carry a user name or password');
  if (parsed.port || !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(parsed.hostname))
    return say('must name a public host');
  if (NEVER_LINKED.test(parsed.hostname))
    return say(
      `links to ${parsed.hostname}, which only copies others; link the original or leave the address out`,
    );
  if (parsed.href !== text) say(`is not in its plain form; write ${parsed.href}`);
});

const typedLink = (kinds: string) =>
  z
    .string()
    .regex(
      new RegExp(`^(${kinds}):\\S+$`),
      `must be a typed link such as "passage:<article>/t4" or "ref:<reference>"`,
    );

/** content/articles: a source retold passage by passage. */
export const article = z.strictObject({
  /** Our own title, never the publisher's. */
  title: words(70),
  standfirst: words(300),
  /** What its passages are: turns of an interview, or paragraphs of a report. */
  kind: z.enum(['interview', 'report']),
  /** The summit it is about; gives the page its color and its mark. */
  summit: z.enum(['vostochny', 'pyongyang']),
  published: date,
  place: words(120).optional(),
  source: z.strictObject({
    publisher: words(60),
    /** For labels: "PBS t4". */
    short: words(12),
    /** The original's own headline: cited, not claimed. */
    title: words(200),
    url,
    form: words(80),
    /** What a reader should know about the source's reliability, in one sentence. */
    caution: words(300).optional(),
  }),
});

/** content/speakers: who speaks, is quoted or is cited, with the role held at the time of each article. */
export const speaker = z.strictObject({
  name: words(80),
  /** For labels where the whole name does not fit. */
  short: words(30),
  kind: z.enum(['person', 'group', 'outlet']),
  alsoWritten: z.array(words(80)).default([]),
  country: words(60).optional(),
  roles: z.record(
    id,
    z.strictObject({
      role: words(160),
      part: z.enum(['leader', 'host', 'guest', 'official', 'group', 'mentioned', 'photographer']),
    }),
  ),
  grounds: z.array(typedLink('passage|ref')).min(1, 'needs at least one ground'),
});

/** content/events: what happened, when as precisely as known, and what that rests on. */
export const event = z.strictObject({
  title: words(80),
  date,
  /** How the article dates it, where that is less or other than ours. */
  sourceDate: words(160).optional(),
  place: words(100).optional(),
  /** Order among events of the same day, 1 first, where it is known. */
  sequence: z.number().int().min(1).max(99).optional(),
  threads: z.array(id).min(1, 'needs at least one thread').max(3, 'has more than three threads'),
  people: z.array(id).default([]),
  /** Only on the two summits themselves. */
  summit: z.enum(['vostochny', 'pyongyang']).optional(),
  grounds: z.array(typedLink('passage|ref')).min(1, 'needs at least one ground'),
});

/** content/terms: the glossary. */
export const term = z.strictObject({
  term: words(80),
  alsoWritten: z.array(words(80)).default([]),
  grounds: z.array(typedLink('passage|ref')).min(1, 'needs at least one ground'),
});

/** content/references.yaml: every page outside that something here rests on. */
export const reference = z.strictObject({
  id,
  title: words(300),
  publisher: words(100),
  date: date.optional(),
  /** Left out where no page exists that a careful newsroom would link. */
  url: url.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as "ru"')
    .optional(),
  /** Cited for what a government said, not for what is true. */
  stateMedia: z.boolean().default(false),
  shows: words(400),
});

/** content/threads.yaml: the strands of the story. */
export const thread = z.strictObject({ id, name: words(30), description: words(200) });

/** content/pages: explainer pages, run through @astrojs/mdx under the same rules. */
export const page = z.strictObject({ title: words(90), description: words(300) });

export type ArticleMatter = z.infer<typeof article>;
export type SpeakerMatter = z.infer<typeof speaker>;
export type EventMatter = z.infer<typeof event>;
export type TermMatter = z.infer<typeof term>;
export type PageMatter = z.infer<typeof page>;
export type Reference = z.infer<typeof reference>;
export type Thread = z.infer<typeof thread>;
