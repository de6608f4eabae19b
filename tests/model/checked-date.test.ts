import { describe, expect, test } from 'vitest';
import { lastChanged } from '../../src/model/checked-date.ts';
import { dateWords } from '../../src/model/date-words.ts';
import { HARBOR, check, corpus } from './harbor.ts';

const page = (checked: string) =>
  `---\ntitle: "Home"\ndescription: "Two visits."\n${checked}---\n\nA [talk](passage:talk/t1).\n`;
const home = page('checked: "2026-11-25"\n');
const dated = (date: string) => HARBOR['references.yaml']!.replace('  shows', `  date: "${date}"\n  shows`);

describe('up to when the account was checked', () => {
  test('stands on the front page, and beside it the date of the newest page it rests on', () => {
    const { asOf } = corpus({
      'pages/home.mdx': home,
      'references.yaml': dated('2025-06-02'),
      'claims/h01.mdx': HARBOR['claims/h01.mdx']!.replace('2023-10', '2025-06-02'),
    });
    expect([dateWords(asOf!.checked), dateWords(asOf!.newest!)]).toEqual(['25 November 2026', '2 June 2025']);
  });
  test('is not made up', () => {
    expect(corpus().asOf).toBeUndefined();
    expect(corpus({ 'pages/home.mdx': page('') }).asOf).toBeUndefined();
    expect(corpus({ 'pages/home.mdx': home }).asOf?.newest).toBeUndefined();
  });
  test('stands in one place', () => {
    expect(check({ 'pages/home.mdx': home, 'pages/about.mdx': home })).toEqual([
      'content/pages/about.mdx:4:10 checked: stands in one place, content/pages/home.mdx; delete it here',
    ]);
  });
  test('is no earlier than anything that the account rests on', () => {
    const later = {
      'pages/home.mdx': home,
      'references.yaml': dated('2026-12-01'),
      'claims/h01.mdx': HARBOR['claims/h01.mdx']!.replace('2023-10', '2026-12-01'),
    };
    expect(check(later)).toEqual([
      'content/references.yaml:6:9 date: is "2026-12-01", after the day on which the account was checked (2026-11-25); check it anew and write that day in content/pages/home.mdx, or mend this date',
    ]);
  });
});

test('the day of the last change of a page is that of the newest thing it shows; unknown stays unknown', () => {
  const changes = { 'events/a.mdx': '2026-01-02T03:04:05Z', 'events/b.mdx': '2026-03-02T23:59:59Z' };
  expect(lastChanged('events/a/', changes)?.edtf).toBe('2026-01-02');
  expect(lastChanged('timeline/', changes)?.edtf).toBe('2026-03-02');
  expect(lastChanged('glossary/', changes)).toBeUndefined();
  expect(lastChanged('events/a/', {})).toBeUndefined();
});
