import { expect, test } from 'vitest';
import { claimSentence, claimTitle } from '../../src/model/claimtitle.ts';

const head = (name: string, kind: 'person' | 'group' | 'outlet' = 'person') => ({
  id: 'x',
  name,
  short: name.split(' ').at(-1)!,
  kind,
  href: '/',
});
const lee = head('Ann Lee');
const claim = { claim: 'The ship was late', by: [lee], unsaid: false, verdict: 'Needs context' } as const;

test('verdict, sense and claimant come first, and the claim behind them', () => {
  expect(claimSentence(claim)).toBe('Needs context. Ann Lee says: The ship was late');
  expect(claimSentence({ ...claim, verdict: 'Supported', sense: 'allegation' })).toBe(
    'Supported as an allegation. Ann Lee says: The ship was late',
  );
  expect(claimSentence({ ...claim, by: [lee, head('Bo Kim')] })).toMatch(/\. Ann Lee and Bo Kim say: /);
  expect(claimSentence({ ...claim, by: [head('Port officials', 'group')] })).toMatch(/Port officials say: /);
  expect(claimSentence({ ...claim, unsaid: true })).toMatch(/^Needs context\. Left open by Ann Lee: /);
});

test('a claim that names its claimant soon needs no name before it; one that names it late says it once', () => {
  expect(claimSentence({ ...claim, claim: 'Lee says the ship was late' })).toBe(
    'Needs context: Lee says the ship was late',
  );
  const long = 'A ship that should have come in on the first of the month was late by a day';
  expect(claimSentence({ ...claim, claim: `${long}, says Lee` })).toBe(
    `Needs context. Ann Lee says: ${long}`,
  );
  expect(claimSentence({ ...claim, claim: `${long}, says Lee, who saw it` })).toBe(
    `Needs context. Ann Lee says: ${long}, who saw it`,
  );
});

test('a long claim is cut, never its verdict or claimant', () => {
  const title = claimTitle({
    ...claim,
    verdict: 'Supported',
    sense: 'allegation',
    claim: 'It was '.repeat(19) + 'late',
  });
  expect(title.length).toBeLessThanOrEqual(100);
  expect(title).toMatch(/^Supported as an allegation\. Ann Lee says: It was .* …$/);
});
