import { z } from 'astro/zod';
import { ALL_NOTE_KINDS } from '../../model/notes.ts';
import { count, arrayOf, oneOf, orNull, record, text, url } from './schema-fields.ts';
import * as shared from './shared-schemas.ts';

const note = record('A remark of ours beside the passage.', {
  label: text('Its label; its anchor on the page is note- and the label.'),
  number: count('Its number in the article, from 1.'),
  url: url('The note in its article.'),
  kind: oneOf('What kind of remark it is.', ALL_NOTE_KINDS),
  title: text('Its title.'),
  verdict: orNull(shared.RULING.verdict),
  sense: shared.RULING.sense,
  verdictInWords: orNull(shared.RULING.verdictInWords),
  claim: orNull(text('Id of the claim that it checks, as in claims.json.')),
  ...shared.PROSE,
  grounds: shared.LINKS,
});

const heading = record('A heading of ours between passages.', {
  kind: z.literal('heading'),
  id: text('Its anchor on the page.'),
  url: url('Its address.'),
  text: text('Its words.'),
});

const passage = record(
  'A turn or paragraph of the original, or a caption: retold in our words, or in its own with full rights.',
  {
    kind: oneOf('A passage, or a photo caption.', ['passage', 'caption']),
    id: text('Its locator in the original: t9 is the ninth turn, p9 the ninth paragraph, c1 a caption.'),
    url: url('The passage in its article.'),
    page: url('The passage alone, on a page of its own.'),
    speaker: orNull(text('Id of whoever speaks or writes it; null for captions.')),
    via: shared.VIA,
    time: orNull(
      text('When it is said in the recording, "1:02:49"; null where the original prints no time.'),
    ),
    cites: arrayOf('Ids of those whose words or views it tells.', text('Id of a speaker.')),
    names: arrayOf('Ids of those whom it only names.', text('Id of a speaker.')),
    words: count('Number of words; the article’s words.of says whose.'),
    ...shared.PROSE,
    quotations: arrayOf('Words of the source in it.', shared.QUOTATION),
    notes: arrayOf('Notes of ours beside it.', note),
    claims: shared.CLAIM_HEADS,
    corrections: shared.CORRECTIONS,
  },
);

/** Schema of `/articles/<article>.json`. */
export const ARTICLE = record('An annotated article, with all that its page shows.', {
  ...shared.ENVELOPE,
  id: text('Id of the article, as in its address.'),
  standfirst: text('What it is about, in our words.'),
  kind: oneOf('An interview, turn by turn, or a report or speech, paragraph by paragraph.', [
    'interview',
    'report',
    'speech',
  ]),
  occasion: shared.OCCASION,
  published: shared.DATE,
  place: orNull(text('Where the original was published or datelined.')),
  original: record('The publisher’s article. Its text is part of this file with full rights alone.', {
    publisher: text('Who published it.'),
    label: text('Short name of the publisher, for labels.'),
    title: text('Its own headline: cited, not under our license.'),
    url: url('Its address.'),
    form: text('What it is.'),
    caution: orNull(text('What a reader should know about its reliability.')),
  }),
  rights: oneOf('Short quotations only, or the source’s words by leave of their holder.', [
    'quotation',
    'full',
  ]),
  rightsHolder: orNull(text('Whose words they are, with full rights.')),
  rightsLicense: orNull(text('Under which license they stand here, with full rights.')),
  words: shared.WORDS,
  verification: orNull(
    record('What was checked of its quotations; null where there is no fingerprint of the original.', {
      quotations: count('Quotations in the article.'),
      verified: count('How many of them were found.'),
      quotedWords: count('Words of the original that are quoted anywhere on the site, each counted once.'),
      originalWords: count('Words of the original.'),
      sha256: text('SHA-256 of the normalized original.'),
    }),
  ),
  speakers: arrayOf(
    'Everyone who speaks, is quoted, cited or named, in order of appearance.',
    record('Somebody in this article, with the role held at its date.', {
      id: text('Id, as in speakers.json.'),
      name: text('Name.'),
      url: url('Page on this site.'),
      kind: shared.KIND,
      role: text('Role at the time.'),
      part: shared.ROLE_KIND,
    }),
  ),
  corrections: shared.CORRECTIONS,
  blocks: arrayOf(
    'The article in order: headings, passages and captions.',
    z.discriminatedUnion('kind', [heading, passage]),
  ),
});
