import { expect, test } from 'vitest';
import { proseText } from '../../src/model/prose.ts';
import type { Claim } from '../../src/model/claims.ts';
import { realCorpus } from './real-content.ts';
import { spellings } from './spellings.ts';

const { articles, claims, speakers } = realCorpus();

/** Every way to name who makes a claim: short or whole, or the outlet as its article labels it. */
const namesOf = (claim: Claim): string[] => [
  ...claim.by.flatMap(({ id }) => {
    const speaker = speakers.find((s) => s.id === id)!;
    return [speaker.name, speaker.short].map((name) => name.replace(/^(?:An?|The) /, ''));
  }),
  ...claim.places.flatMap((p) => articles.find((a) => a.id === p.article)?.source.short ?? []),
];
const texts = claims.map(({ id, claim, title, prose }) => ({
  id,
  text: [title, claim, proseText(prose.nodes)].join(' '),
}));
const saying = (words: RegExp) => texts.filter((t) => words.test(t.text)).map((t) => t.id);

test('every claim names who makes it, so that it can be read alone', () => {
  const nameless = claims.filter(
    (c) => !namesOf(c).some((name) => c.claim.toLowerCase().includes(name.toLowerCase())),
  );
  expect(nameless.map((c) => c.id)).toEqual([]);
});

test('no claim says of its evidence that it holds at the time of reading', () => {
  expect(saying(/\b(now|still|today|currently|at present)\b/i)).toEqual([]);
});

test('a denial is told as past, with who denied and the year', () => {
  expect(saying(/\bboth (governments|states|countries|capitals) (have )?den/i)).toEqual([]);
  expect(saying(/\bden(y|ies)\b/)).toEqual([]);
  const denying = texts.filter((t) => /\bdenied\b/.test(t.text));
  const named = /\p{Lu}[\p{L}’]*,?(?: (?:have|had|has|both))* denied\b/u;
  expect(denying.filter((t) => !named.test(t.text) || !/\b\d{4}\b/.test(t.text))).toEqual([]);
});

test('words of the story are written in claims as its own list says', () => {
  const wrong = spellings()
    .filter(({ only }) => only === 'claims')
    .flatMap(({ write, never }) => saying(new RegExp(never, 'u')).map((id) => `${id}: write ${write}`));
  expect(wrong).toEqual([]);
});

test('our shorthand for passages stands nowhere in the words of a claim', () => {
  expect(saying(/\b[tp]\d{1,2}\b/)).toEqual([]);
});

test('a claim that needs context, is disputed or slips has its claim check beside a passage', () => {
  const checked = articles.flatMap((a) => a.notes.flatMap((n) => n.claim ?? []));
  const doubtful = claims.filter((c) => /^(Needs context|Disputed|Source slip)$/.test(c.verdict));
  expect(doubtful.map((c) => c.id).filter((id) => !checked.includes(id))).toEqual([]);
});
