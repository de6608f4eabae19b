import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/model/article.ts';
import { passageCard } from '../../src/model/cards/passage-card.ts';
import { siteCard, timelineCard } from '../../src/model/cards/overview-cards.ts';
import { articleCard, claimCard, eventCard, speakerCard } from '../../src/model/cards/thing-cards.ts';
import { TALK, article, claim, corpus, passage, story as storyFile } from './harbor.ts';

/** The card of t1, its body written here; quotations count as found unless told otherwise. */
function cardOf(body: string, { verified = true, more = ' by="ann-lee"', tag = 'Passage' } = {}) {
  const text =
    tag === 'Passage'
      ? `<Passage id="t1"${more}>\n${body}\n</Passage>\n`
      : `<Caption id="c1">\n${body}\n</Caption>\n`;
  const last = passage('t2', 'bo-kim', 'He saw it.');
  const changes = { 'articles/talk.mdx': article(tag === 'Passage' ? `${text}\n${last}` : TALK + text) };
  const { story, articles } = corpus(changes);
  const [talk] = articles;
  const passage_ = talk!.everyPassage.find((p) => p.id === (tag === 'Passage' ? 't1' : 'c1'))!;
  const found: Passage = { ...passage_, quotations: passage_.quotations.map((q) => ({ ...q, verified })) };
  return passageCard(story, talk!, found);
}
const SENTENCE = '<Q>the ship was late by a day</Q>';

describe('the card of a passage', () => {
  test('shows a quotation that is a whole turn before one that comes first', () => {
    const card = cardOf(`She says that ${SENTENCE}.\n\n<Q>Late again.</Q>`);
    expect([card.voice, card.text]).toEqual(['quotation', '“Late again.”']);
  });
  test('shows the first quotation with words enough to stand alone', () => {
    expect(cardOf(`<Q>Late</Q>, she says: ${SENTENCE}. <Q>the tender was late by two days</Q>`).text).toBe(
      '“the ship was late by a day”',
    );
  });
  test('leaves a mere phrase in its sentence, which is ours and says so', () => {
    const card = cardOf('She calls the ship <Q>late by a day</Q>. It was worse.');
    expect([card.voice, card.text]).toEqual([
      'retelling',
      'She calls the ship “late by a day”. It was worse.',
    ]);
    expect(card.lines.map((l) => l.text)).toContain('retold in our words');
    expect(card.alt).not.toMatch(/checked/);
  });
  test('shows no quotation large that was not found in the source', () => {
    expect(cardOf(`${SENTENCE}, she says.`, { verified: false }).voice).toBe('retelling');
  });
  test('says who is quoted, in which role, and through whom', () => {
    const card = cardOf('<Q by="bo-kim" via="interpreter">the ship was late by a day</Q>', {
      more: ' by="ann-lee" cites="bo-kim"',
    });
    expect(card.lines).toEqual([{ strong: 'Bo Kim', text: 'of the harbor, through an interpreter' }]);
    expect(card.alt).toBe(
      '“the ship was late by a day”. Bo Kim, of the harbor, through an interpreter. ' +
        `Harbor Radio, 13 September 2023. Checked word for word; turn 1. Harbor to Pier.`,
    );
  });
  test('keeps [sic] with its words, behind the mark', () => {
    expect(cardOf(`${SENTENCE} [sic], she says.`).text).toBe('“the ship was late by a day” [sic]');
  });
  test('does not take a period after a capital for an end, and takes a short sentence’s neighbor along', () => {
    expect(cardOf('In the U.S. they waited. The ship came on the third day, after noon.').text).toBe(
      'In the U.S. they waited. The ship came on the third day, after noon.',
    );
    const long = 'The ship came in on the third day of the month, a little after noon, under a gray sky.';
    expect(cardOf(`${long} It left.`).text).toBe(long);
  });
  test('cuts a long sentence with an ellipsis', () => {
    const { text } = cardOf(`The ship ${'came in and went out and '.repeat(20)}stayed.`);
    expect(text).toMatch(/^The ship came .* …$/);
    expect(text.split(' ').length).toBeLessThan(30);
  });
  test('names no speaker under a photograph', () => {
    const { lines, foot } = cardOf('The ship at the quay.', { tag: 'Caption' });
    expect(lines[0]).toEqual({ text: 'Under a photograph' });
    expect(foot).toEqual([{ text: 'photo caption 1' }]);
  });
});

test('every other card says what it is, of which source and date', () => {
  const harbor = corpus({
    'claims/h01.mdx': claim('The ship was late', 'unsaid: true\n'),
    'story.yaml': storyFile('timeline: "From pier to pier"\n'),
  });
  const [talk] = harbor.articles;
  const { story, articles } = harbor;
  const alts = [
    articleCard(story, talk!),
    eventCard(story, harbor.events[0]!, articles),
    speakerCard(story, harbor.speakers[0]!),
    claimCard(story, harbor.claims[0]!, articles),
    timelineCard(harbor),
  ].map((c) => c.alt.replace(` ${story.name}.`, ''));
  expect(alts).toEqual([
    'A talk at the harbor. The interview, retold in 2 turns, with 1 notes. Harbor Radio, 13 September 2023.',
    'First visit. Rests on Harbor Gazette. 13 September 2023. An event in the timeline.',
    'Ann Lee. Of the harbor. Harbor Radio, 13 September 2023. 1 quotation; a voice in the harbor visits.',
    'Needs context; left open by Ann Lee. The ship was late. Harbor Radio, 13 September 2023. A claim, checked.',
    'Timeline of the harbor visits: 2 events, 2023–2024. From pier to pier. Harbor Radio, 13 September 2023. Timeline.',
  ]);
});

test('the card of the site has its name once', () => {
  expect(siteCard(corpus()).alt.split('Harbor to Pier')).toHaveLength(2);
});
