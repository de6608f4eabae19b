import { z } from 'astro/zod';
import { readDate } from './date.ts';
import { PASSAGE_ADDRESS } from './passage-address.ts';
import { codePoint, quote } from './problems.ts';
import { HIDDEN } from './read-text.ts';
import { ID, ID_RULE } from './vocabulary.ts';
import { countWords } from './count-words.ts';

/** Words on one line: no blank edges, nothing hidden. */
export const words = (max: number) =>
  z
    .string()
    .min(1, 'is empty; write it')
    .max(max, `is longer than ${max} characters`)
    .refine((s) => s === '' || s.trim() !== '', 'holds only spaces')
    .refine((s) => !s.includes('\n'), 'stands on several lines; write it on one')
    .refine((s) => s.trim() === '' || s.includes('\n') || s.trim() === s, 'begins or ends with a space')
    .superRefine((s, context) => {
      // YAML can write what the file does not show: "\u202E".
      const found = s.match(HIDDEN)?.[0] ?? /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/.exec(s)?.[0];
      if (found)
        context.addIssue({
          code: 'custom',
          message: `holds ${codePoint(found)}; write a plain space or nothing`,
        });
    });

/** A list without repetitions. */
export const each = (item: z.ZodString) =>
  z.array(item).superRefine((list, context) =>
    list.forEach((value, i) => {
      if (list.indexOf(value) < i)
        context.addIssue({
          code: 'custom',
          path: [i],
          message: `${quote(value)} stands twice; once is enough`,
        });
    }),
  );

export const id = z.string().max(64, 'is longer than 64 characters').regex(ID, `must be ${ID_RULE}`);

/** A link inside the site or to a reference, of some kinds (`passage|ref`). */
export const typedLink = (kinds: string) => {
  const examples = kinds.split('|').map((kind) => `"${kind}:${EXAMPLES[kind] ?? `<${kind}>`}"`);
  const listed = [examples.slice(0, -1).join(', '), examples.at(-1)].filter(Boolean).join(' or ');
  return z.string().regex(new RegExp(`^(${kinds}):\\S+$`), `must be a typed link such as ${listed}`);
};
const EXAMPLES: Readonly<Record<string, string>> = { passage: '<article>/t4', ref: '<reference>' };

/** A passage by its article and locator. */
export const passage = z.string().regex(PASSAGE_ADDRESS, 'must name a passage such as "<article>/t4"');

/** An EDTF date, always in quotes: YAML would turn a bare one into something else. */
export const date = z.string().transform((text, context) => {
  const read = readDate(text);
  if (typeof read !== 'string') return read;
  context.addIssue({ code: 'custom', message: read });
  return z.NEVER;
});

/** A date on which something was published is one known day. */
export const day = z.string().transform((text, context) => {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const read = isDay ? readDate(text) : `${quote(text)} is not one day; write it like "2024-06-19"`;
  if (typeof read !== 'string') return read;
  context.addIssue({ code: 'custom', message: read });
  return z.NEVER;
});

/** Hosts that only copy or collect what others publish: link the original instead, or nothing. */
const NEVER_LINKED =
  /(^|\.)(buzb\.uz|sumability\.\w+|sumability\.vercel\.app|247newsreel\.com|world-today-news\.com|am1\.news|creatergod\.blogspot\.com|americanceo\.club|military-stuff\.org|search\.com\.vn|wikiwand\.com|wikimili\.com|socialbites\.ca|sakartvelosambebi\.ge|daryo\.uz|webjosh\.com|nybreaking\.com|policypeak\.org|news-pravda\.com|eir\.news|stratnewsglobal\.com|menafn\.com|bolnews\.com|sentry-magazine\.com|asiabusinessoutlook\.com|thinktankwatch\.com)$/;

/** Names that only one network or one machine knows. */
const PRIVATE =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|onion|invalid|test)$/;

/** A public page: http or https, a real host name, no password, nothing that a browser would rewrite. */
export const url = z.string().superRefine((text, context) => {
  const say = (message: string) => context.addIssue({ code: 'custom', message });
  if (!URL.canParse(text)) return say('is not a full web address; begin with https://');
  const parsed = new URL(text);
  if (!/^https?:$/.test(parsed.protocol)) return say(`must begin with https://, not ${parsed.protocol}`);
  if (parsed.username || parsed.password) return say('must not carry a user name or password');
  const host = parsed.hostname;
  if (
    parsed.port ||
    PRIVATE.test(host) ||
    !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(xn--[a-z0-9-]+|[a-z]{2,})$/.test(host)
  )
    return say(`must name a public host, not ${quote(parsed.host)}`);
  if (NEVER_LINKED.test(parsed.hostname))
    return say(
      `links to ${parsed.hostname}, which only copies others; link the original or leave the address out`,
    );
  if (parsed.href !== text) say(`is not in its plain form; write ${parsed.href}`);
});

/** Words of one page outside that may be quoted: as many as of a passage. */
const LONGEST_EXCERPT = 25;

/**
 * Words of a page outside that we quote, as read there, and in whose translation if it is one. No fingerprint proves them,
 * and readers are told so.
 */
export const excerpt = z.strictObject({
  words: words(300).refine((text) => countWords(text) <= LONGEST_EXCERPT, {
    message: `has more than ${LONGEST_EXCERPT} words; quote less`,
  }),
  translation: words(100).optional(),
});

/** A language, as web pages and catalogs name it (BCP 47): `el`, `pt-BR`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as "ru"');
