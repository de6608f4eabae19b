import { z } from 'astro/zod';
import { date, day, each, id, languageTag, words } from './fields.ts';
import { quote } from './problems.ts';
import { isScript } from './scripts.ts';
import { SHAPES } from './vocabulary.ts';

/** What articles are about: it gives them their color, by its place in the list, and their shape. */
const occasion = z.strictObject({
  id,
  /** As it is written in the name of the site and at its mark in the timeline. */
  name: words(40),
  /** Where the name is too long for a drawing. */
  short: words(20).optional(),
  date,
  /** Its own event in the timeline, which is drawn through all threads; whoever it names took part in it. */
  event: id.optional(),
  /** The shape of its mark; left out, that of its place in the list. */
  shape: z.enum(SHAPES).optional(),
});

/** content/story.yaml: the one story that the site tells, and every word of the program's own pages that is about it. */
export const story = z
  .strictObject({
    name: words(60),
    /** What it is about, beside its name. */
    line: words(120),
    /** The matter that titles name, in running text: `the harbor strikes`. */
    matter: words(60),
    tagline: words(200),
    /** The day on which the site was first published. */
    published: day,
    /** Authority and date of the names that feeds and calendars give their entries (RFC 4151). */
    authority: z
      .string()
      .regex(
        /^[a-z0-9-]+(\.[a-z0-9-]+)+,\d{4}(-\d\d(-\d\d)?)?$/,
        'must be a domain and a date of its ownership, such as "example.org,2026"',
      ),
    /** The first year that the timeline draws large and lists by itself; what came before stands together. */
    begins: z.int().min(1000, 'must be a year of four digits').max(9999, 'must be a year').optional(),
    /** From where to where the timeline goes. */
    timeline: words(120).optional(),
    /** What kinds of words the glossary explains: few of them for its title, all for its first line. */
    glossary: z.strictObject({ title: words(60), about: words(120) }).optional(),
    /** Countries whose own voices a reader would look for; counted even where nobody is heard from one. */
    countries: each(words(60)).default([]),
    /** The language of words in another script than Latin, where the story has some: `Greek: "el"`. */
    scripts: z
      .record(z.string(), languageTag)
      .superRefine((scripts, context) => {
        for (const name of Object.keys(scripts).filter((key) => !isScript(key)))
          context.addIssue({
            code: 'custom',
            path: [name],
            message: 'is no script of Unicode; write its name, such as "Greek"',
          });
      })
      .default({}),
    occasions: z
      .array(occasion)
      .min(1, 'needs at least one occasion')
      .max(SHAPES.length, `has more than ${SHAPES.length} occasions, for which there are colors and shapes`),
  })
  .superRefine(({ occasions }, context) => {
    const shapes: string[] = occasions.map(({ shape }, i) => shape ?? SHAPES[i]!);
    const columns: Readonly<Record<string, readonly (string | undefined)[]>> = {
      id: occasions.map((o) => o.id),
      name: occasions.map((o) => o.name),
      event: occasions.map((o) => o.event),
      shape: shapes,
    };
    for (const [field, values] of Object.entries(columns))
      values.forEach((value, i) => {
        if (value === undefined || values.indexOf(value) === i) return;
        const message = `${quote(value)} is also the ${field} of ${quote(occasions[values.indexOf(value)]!.id)}; give each its own`;
        context.addIssue({ code: 'custom', path: ['occasions', i, field], message });
      });
  });

export type StoryMatter = z.infer<typeof story>;
