import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import { publishRecord } from '../../src/build/publish-record.ts';
import { makeFingerprint } from '../../src/originals/make-fingerprint.ts';
import { formatFingerprint } from '../../src/proof/fingerprint.ts';
import { HARBOR } from '../model/harbor.ts';
import { bytes } from '../originals/invented.ts';
import { parseSource } from '../originals/plain.ts';

/** Long enough that the quotation is a small part of it. */
const ORIGINAL = `What the visit may bring

Ann Lee:

The ship was late by a day.

Bo Kim:

${'Nobody on the quay had been told of it, and so everybody went home again. '.repeat(4)}`;
const PRINT = formatFingerprint(makeFingerprint('talk', parseSource('talk.txt', bytes(ORIGINAL))));
const RECORD = 'published.json';
const EVENT = 'events/second-summit.mdx';

let root: string;
const at = (file: string) => join(root, 'content', file);
const write = (file: string, text: string) => {
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};
const change = (file: string, from: string, to: string) => {
  const text = readFileSync(at(file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(at(file), text.replace(from, to));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'record-'));
  for (const [file, text] of Object.entries(HARBOR)) write(file, text!);
  write('fingerprints/talk.json', PRINT);
  expect(publishRecord(root, true)).toEqual({ problems: [], done: `content/${RECORD} written anew` });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the record of what is published', () => {
  test('is the same, byte for byte, however often it is written', () => {
    const first = readFileSync(at(RECORD), 'utf8');
    expect(publishRecord(root).done).toBe(`0 new or corrected in content/${RECORD}`);
    expect(publishRecord(root, true).problems).toEqual([]);
    expect(checkContent(root)).toMatchObject({ problems: [], added: 0 });
    expect(readFileSync(at(RECORD), 'utf8')).toBe(first);
  });

  test('takes up what is new', () => {
    write('events/third.mdx', readFileSync(at(EVENT), 'utf8'));
    change('events/third.mdx', 'Second visit', 'Third visit');
    expect(checkContent(root).problems).toEqual([]);
    expect(publishRecord(root).done).toMatch(/^[1-9]\d* new or corrected/);
    expect(checkContent(root).added).toBe(0);
  });

  test('a date that changes fails, in the build and for the record, until a correction names it', () => {
    change('story.yaml', '    event: "second-summit"\n', '');
    change(EVENT, 'date: "2024-06-19"', 'date: "2024-06-18"');
    const line = expect.stringMatching(
      /^content\/events\/second-summit\.mdx:3:7 date second-summit: was published with "2024-06-19" and is "2024-06-18" now; /,
    );
    expect(checkContent(root).problems).toEqual([line]);
    const before = readFileSync(at(RECORD), 'utf8');
    expect(publishRecord(root)).toEqual({ problems: [line], done: '' });
    expect(readFileSync(at(RECORD), 'utf8')).toBe(before);

    write(
      'corrections.yaml',
      '- id: "second"\n  date: "2026-12-01"\n  wrong: "We had the nineteenth."\n  right: "It was the day before."\n  ids: ["event:second-summit"]\n',
    );
    expect(checkContent(root)).toMatchObject({ problems: [], added: 3 });
    expect(publishRecord(root).problems).toEqual([]);
    expect(checkContent(root)).toMatchObject({ problems: [], added: 0 });
    // The correction has been used: a further change needs one of its own.
    change(EVENT, 'date: "2024-06-18"', 'date: "2024-06-17"');
    expect(checkContent(root).problems).toHaveLength(1);
  });

  test('an event that goes leaves its address behind', () => {
    const record = JSON.parse(readFileSync(at(RECORD), 'utf8')) as { addresses: Record<string, string[]> };
    record.addresses['/events/third-summit/'] = [];
    write(RECORD, JSON.stringify(record));
    expect(checkContent(root).problems).toEqual([
      'content/published.json:1:1 /events/third-summit/: the page was published, and nothing is drawn there now; published addresses stay: put back what had this name',
    ]);
  });

  test.each([
    ['missing', undefined, 'is missing'],
    ['no JSON', '{', 'is no JSON'],
    ['damaged', '{"version":1,"quotations":{"a":1}}', 'is damaged at quotations.a'],
  ])('that is %s', (_, text, message) => {
    if (text === undefined) rmSync(at(RECORD));
    else write(RECORD, text);
    expect(checkContent(root).problems).toEqual([
      `content/published.json:1:1 file: ${message}; take the last one from the history, or begin one with npm run publish-record -- --anew`,
    ]);
  });
});
