import { z } from 'astro/zod';
import { date, each, id, passage, typedLink, words } from './fields.ts';
import { quote } from './problems.ts';
import { SENSES, VERDICTS } from './vocabulary.ts';

/** content/claims: what somebody says that can be checked, and what the evidence says of it; a claim check draws the same words. */
export const claim = z
  .strictObject({
    /** What is claimed, in our words, as the source puts it: its hedges stay. No period at the end. */
    claim: words(140).refine((s) => !s.endsWith('.'), 'ends with a period; leave it out'),
    /** Title of its note in the article. */
    title: words(40),
    /** Who says it. */
    by: each(id).min(1, 'names nobody; write who says it'),
    /** True where the source leaves this open and a reader may ask. */
    unsaid: z.boolean().default(false),
    /** Where it is said; first the passage that says it in full. */
    passages: each(passage).min(1, 'needs at least one passage'),
    /** Where the evidence is mixed, the weaker word. */
    verdict: z.enum(VERDICTS),
    /**
     * The sense in which "Supported" holds: `quotation` prints "Supported as a quotation". Left out where the thing itself
     * was checked and is so. Needed where all grounds are the claimant's own words (see `quotes` of a reference).
     */
    sense: z.enum(SENSES).optional(),
    /** Claims that make the same argument share this id, and so the verdict and its sense. */
    argument: id.optional(),
    /** Why this verdict differs from that on the same argument elsewhere: a sentence, printed with the evidence. */
    differs: words(300).optional(),
    /** The date of the newest evidence: no ground with a date may be newer. */
    known: date,
    threads: each(id).min(1, 'needs at least one thread').max(2, 'has more than two threads'),
    /** What the verdict rests on, in the order in which it should be read. */
    grounds: each(typedLink('passage|ref')).min(1, 'needs at least one ground'),
    /** Events and terms that help; they stand behind the grounds. */
    related: each(typedLink('event|term')).default([]),
    /** Words of a link where the name of its target is too long or too little: `{ "event:x": "The gate" }`. */
    words: z.record(typedLink('passage|ref|event|term'), words(60)).default({}),
  })
  .superRefine(({ grounds, related, words: named, verdict, sense, argument, differs }, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (sense !== undefined && verdict !== 'Supported')
      say(
        'sense',
        `stands with ${quote(verdict)}; only "Supported" has a sense: delete it or change the verdict`,
      );
    if (differs !== undefined && argument === undefined)
      say('differs', 'says why a verdict differs from none; write argument: "…" too, or delete this');
    for (const key of Object.keys(named))
      if (![...grounds, ...related].includes(key))
        context.addIssue({
          code: 'custom',
          path: ['words', key],
          message:
            'gives words to a link that is neither in grounds nor in related; add it there or delete this',
        });
  });
