import { z } from 'astro/zod';
import { SENSES, VERDICTS } from '../../model/verdicts.ts';
import { count, day, html, arrayOf, oneOf, orNull, record, share, text, url, yes } from './schema-fields.ts';

/** Fields and records that several schemas share; `outputs/data/data-fields.ts` fills them. */

/** A verdict and the sense in which it holds: neither may be shown without the other. */
export const RULING = {
  verdict: oneOf('What the evidence says of it; the about page tells what each word means.', VERDICTS),
  sense: orNull(
    oneOf('The sense in which "Supported" holds; null where the thing itself was checked.', SENSES),
  ),
  verdictInWords: text('The verdict with its sense, as it is to be shown: "Supported as a quotation".'),
};
export const OCCASION = orNull(
  text('Id of the occasion it is about, as in timeline.json; null where it is about none.'),
);
export const VIA = orNull(
  oneOf('How the words reached English; null where they were said or written in English.', [
    'interpreter',
    'translation',
  ]),
);
const WORDS_OF = oneOf('Whose words are counted: the original’s, or those of our retelling.', [
  'original',
  'retelling',
]);
export const KIND = oneOf('One person, a group without names, or a news outlet.', [
  'person',
  'group',
  'outlet',
]);
export const ROLE_KIND = oneOf('What part it has in the article.', [
  'leader',
  'host',
  'guest',
  'official',
  'group',
  'mentioned',
  'photographer',
]);

/** Fields at the top of every file. */
export const ENVELOPE = {
  $schema: url('Address of this schema.'),
  title: text('Title of the page that shows the same.'),
  url: url('Address of that page.'),
  site: record('The site.', { name: text('Its name.'), url: url('Its address.') }),
  language: text('Language of our text, as a BCP 47 tag.'),
  license: record('Under which terms the text may be used.', {
    name: text('Name of the license.'),
    url: url('Its text.'),
    covers: text('What it covers.'),
    excludes: text('What it does not cover.'),
  }),
  attribution: text('The line to print where the text is used.'),
};

export const DATE = record('A date, no more exact than it is known.', {
  edtf: text('In the Extended Date/Time Format (ISO 8601-2).'),
  words: text('In words.'),
  precision: text('How exact it is, in words.'),
  earliest: day('The first day that it can be.'),
  latest: day('The last day that it can be.'),
});

export const PERSON = record('Somebody, or a group.', {
  id: text('Id, as in speakers.json.'),
  name: text('Name.'),
  url: url('Page on this site.'),
});

export const THREAD_FIELDS = {
  id: text('Id.'),
  name: text('Name.'),
  url: url('Its part of the timeline.'),
};
export const THREAD = record('A strand of the story.', THREAD_FIELDS);

const REFERENCE_FIELDS = {
  id: text('Id of the reference.'),
  title: text('Title of the page or work.'),
  publisher: text('Who published it.'),
  date: orNull(DATE),
  url: orNull(url('Its address; null where no page exists that could be linked.')),
  language: orNull(text('Its language, where that is not English.')),
  stateMedia: yes('Cited for what a government said, not for what is true.'),
  shows: text('What it is cited for.'),
};
export const REFERENCE = record('A page or work outside.', REFERENCE_FIELDS);

export const GROUNDS = arrayOf(
  'What it rests on: passages of the articles first, then pages outside.',
  z.discriminatedUnion('kind', [
    record('A passage of one of the articles.', {
      kind: z.literal('passage'),
      article: text('Id of the article.'),
      passage: text('Locator of the passage.'),
      label: text('Label of the passage: publisher and locator.'),
      url: url('The passage in its article.'),
    }),
    record('A page or work outside.', { kind: z.literal('reference'), ...REFERENCE_FIELDS }),
  ]),
);

export const LINKS = arrayOf(
  'What it rests on, and what helps to understand it, as links.',
  record('A link.', {
    words: text('Its words.'),
    url: orNull(url('Where it leads; null where no page exists that could be linked.')),
  }),
);

export const QUOTATION = record('Words of the source, exactly as it has them. Not under our license.', {
  id: text('Anchor of the quotation on the article’s page.'),
  text: text('The words.'),
  passage: text('Locator of the passage they stand in.'),
  url: url('The quotation in its article.'),
  speaker: orNull(text('Id of whoever says or writes them.')),
  verified: yes('Found word for word in the fingerprint of the original.'),
  via: VIA,
  sic: yes('Holds a slip of the source.'),
});

export const CORRECTIONS = arrayOf(
  'Mistakes of ours that were published here and put right, the newest first.',
  record('A correction.', {
    id: text('Id.'),
    url: url('Its entry on the corrections page.'),
    date: day('The day on which it was put right.'),
    wrong: text('What was wrong.'),
    right: text('What is right.'),
  }),
);

export const LINKED_FROM = arrayOf(
  'Where else on this site it is linked from.',
  record('A place that links here.', {
    from: oneOf('What kind of place it is.', ['passage', 'event', 'speaker', 'term', 'claim']),
    label: text('What a reader sees of it.'),
    url: url('Its address.'),
  }),
);

export const CLAIM_HEADS = arrayOf(
  'Claims made here.',
  record('A claim, in short.', {
    id: text('Id, as in claims.json.'),
    claim: text('What is claimed, in our words.'),
    ...RULING,
    url: url('Its entry in the list of claims.'),
  }),
);

const WORDS_FIELDS = { count: count('Number of words.'), of: WORDS_OF };
export const WORDS = record('How long it is.', WORDS_FIELDS);
export const WORDS_WITH_SHARE = record('How long it is.', {
  ...WORDS_FIELDS,
  share: share('Share of the article, 0 to 1.'),
});
export const PROSE = {
  text: text('Our text without markup; quotations of the source stand in curly quotation marks.'),
  html: html(
    'The same as HTML with full addresses; quotations of the source stand in spans of the class verbatim, in their marks.',
  ),
};
