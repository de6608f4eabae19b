import { describe, expect, test } from 'vitest';
import { lastChange } from '../../src/model/changes.ts';

const changes = {
  'articles/talk.mdx': '2027-01-02T00:00:00Z',
  'articles/other.mdx': '2027-01-05T00:00:00Z',
  'claims/h01.mdx': '2027-01-01T00:00:00Z',
  'events/tide.mdx': '2027-01-03T00:00:00Z',
  'pages/home.mdx': '2026-12-01T00:00:00Z',
  'slips.yaml': '2027-01-04T00:00:00Z',
};

describe('when a page last changed', () => {
  test.each([
    ['articles/talk/', '2027-01-02T00:00:00Z'],
    ['articles/talk/t9/', '2027-01-02T00:00:00Z'],
    ['articles/talk/by/ann-lee/', '2027-01-02T00:00:00Z'],
    ['articles/', '2027-01-05T00:00:00Z'],
    ['claims/h01/', '2027-01-01T00:00:00Z'],
    ['events/tide/', '2027-01-03T00:00:00Z'],
    ['timeline/', '2027-01-03T00:00:00Z'],
    ['timeline/arms/', '2027-01-03T00:00:00Z'],
    ['speakers/ann-lee/', '2027-01-05T00:00:00Z'],
    ['corrections/', '2027-01-04T00:00:00Z'],
    ['data/', '2027-01-05T00:00:00Z'],
    ['', '2026-12-01T00:00:00Z'],
  ])('%s', (page, expected) => {
    expect(lastChange(page, changes)).toBe(expected);
  });
  test('the newest of an article and the claims beside it', () => {
    const newer = { ...changes, 'claims/h01.mdx': '2027-02-01T00:00:00Z' };
    expect(lastChange('articles/talk/t1/', newer)).toBe('2027-02-01T00:00:00Z');
    expect(lastChange('events/tide/', newer)).toBe('2027-01-03T00:00:00Z');
  });
  test.each(['events/ebb/', 'glossary/', 'no-such-page/', 'events/tide/more/'])('not known: %s', (page) => {
    expect(lastChange(page, changes)).toBeUndefined();
  });
});
