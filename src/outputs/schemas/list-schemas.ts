import { arrayOf, orNull, record, text, url, yes } from './schema-fields.ts';
import * as shared from './shared-schemas.ts';

/** Schema of `/timeline.json`. */
export const TIMELINE = record('The timeline, with all that its page shows.', {
  ...shared.ENVELOPE,
  occasions: arrayOf(
    'What the articles are about, in order.',
    record('An occasion.', {
      id: text('Id, which articles and events name.'),
      name: text('Name.'),
      date: shared.DATE,
      event: orNull(text('Id of its event.')),
    }),
  ),
  threads: arrayOf(
    'The threads of the story.',
    record('A strand of the story.', {
      ...shared.THREAD_FIELDS,
      description: text('What belongs to it.'),
    }),
  ),
  events: arrayOf(
    'What happened, in order of time.',
    record('An event.', {
      id: text('Id of the event, as in its address.'),
      url: url('Its page.'),
      title: text('What happened, in a line.'),
      date: shared.DATE,
      sourceDate: orNull(text('How the article dates it, where that is less or other than ours.')),
      place: orNull(text('Where.')),
      occasion: shared.OCCASION,
      threads: arrayOf('Ids of the threads it belongs to.', text('Id of a thread.')),
      people: arrayOf('Who took part.', shared.PERSON),
      ...shared.PROSE,
      grounds: shared.GROUNDS,
      corrections: shared.CORRECTIONS,
      linkedFrom: shared.LINKED_FROM,
    }),
  ),
});

const appearance = record('A speaker’s part in one article.', {
  article: text('Id of the article.'),
  url: url('The article.'),
  role: text('Role at the time.'),
  part: shared.ROLE_KIND,
  words: shared.WORDS_WITH_SHARE,
  speaks: arrayOf('Locators of the passages in the speaker’s own voice.', text('Locator.')),
  cited: arrayOf('Locators of the passages that tell what the speaker said.', text('Locator.')),
  named: arrayOf('Locators of the passages where the speaker is only named.', text('Locator.')),
  quotations: arrayOf('The speaker’s words as the source has them.', shared.QUOTATION),
  claims: shared.CLAIM_HEADS,
});

/** Schema of `/speakers.json`. */
export const SPEAKERS = record('The speakers, with all that its page shows.', {
  ...shared.ENVELOPE,
  speakers: arrayOf(
    'Everyone who speaks, is quoted, cited or named, by name.',
    record('A speaker.', {
      id: text('Id of the speaker, as in the address.'),
      url: url('Page on this site.'),
      name: text('Name.'),
      short: text('Short name, for labels.'),
      alsoWritten: arrayOf('Other spellings.', text('A spelling.')),
      kind: shared.KIND,
      country: orNull(text('Country.')),
      ...shared.PROSE,
      outside: orNull(shared.REFERENCE),
      appearances: arrayOf('The speaker’s part in each article.', appearance),
      events: arrayOf(
        'Events in which the speaker took part.',
        record('An event, in short.', {
          id: text('Id, as in timeline.json.'),
          title: text('Its title.'),
          url: url('Its page.'),
        }),
      ),
      grounds: shared.GROUNDS,
      corrections: shared.CORRECTIONS,
      linkedFrom: shared.LINKED_FROM,
    }),
  ),
});

/** Schema of `/claims.json`. */
export const CLAIMS = record('The claims, with all that its page shows.', {
  ...shared.ENVELOPE,
  claims: arrayOf(
    'What is claimed in the articles and can be checked, article by article.',
    record('A claim.', {
      id: text('Id of the claim, as in its address.'),
      number: text('Its number, as a reader sees it.'),
      url: url('Its entry in the list of claims.'),
      page: url('The claim alone, on a page of its own.'),
      claim: text('What is claimed, in our words.'),
      title: text('Title of its note.'),
      by: arrayOf('Who says it.', shared.PERSON),
      unsaid: yes('The source leaves it open; nobody says it.'),
      places: arrayOf(
        'Where it is said; first the passage that says it in full.',
        record('A passage.', {
          article: text('Id of the article.'),
          passage: text('Locator of the passage.'),
          label: text('Label of the passage: publisher and locator.'),
          url: url('The passage in its article.'),
        }),
      ),
      ...shared.RULING,
      sameArgument: arrayOf('Ids of claims that make the same argument.', text('Id of a claim.')),
      differs: orNull(text('Why the verdict differs from that on the same argument elsewhere.')),
      known: shared.DATE.describe('The date of the newest evidence.'),
      threads: arrayOf('The threads it belongs to.', shared.THREAD),
      ...shared.PROSE,
      grounds: shared.LINKS,
      corrections: shared.CORRECTIONS,
      linkedFrom: shared.LINKED_FROM,
    }),
  ),
});
