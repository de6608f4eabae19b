import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';
import { writeRecord } from '../../src/build/check-record.ts';
import { readContent } from '../../src/markup/reader.ts';

// A copy of the project to break: the real content must not change under a test.
let copy: string;
beforeEach(() => {
  mkdirSync('.build', { recursive: true });
  copy = mkdtempSync(join(process.cwd(), '.build/record-'));
  for (const part of ['src', 'content', 'package.json']) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

const at = (file: string) => join(copy, file);
const RECORD = 'content/published.json';
const EVENT = 'content/events/treaty-signed.mdx';
const change = (file: string, from: string, to: string) => {
  const text = readFileSync(at(file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(at(file), text.replace(from, to));
};
const publish = (...options: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/build/publish-record.ts', ...options],
    { cwd: copy, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

describe('the real content', () => {
  beforeEach(() => writeRecord(copy, readContent(copy).entries));

  test('is what its record says, byte for byte, however often it is written', () => {
    const first = readFileSync(at(RECORD), 'utf8');
    expect(publish('--anew')).toMatchObject({ status: 0, stdout: `${RECORD} written anew\n` });
    expect(checkContent(copy)).toMatchObject({ problems: [], added: 0 });
    expect(publish()).toMatchObject({ status: 0, stdout: `0 new or corrected in ${RECORD}\n` });
    expect(readFileSync(at(RECORD), 'utf8')).toBe(first);
  });

  test('a date that changes fails, in the build and for the record, until a correction names it', () => {
    change(EVENT, 'date: "2024-06-19"', 'date: "2024-06-18"');
    const line = expect.stringMatching(
      /^content\/events\/treaty-signed\.mdx:3:7 date treaty-signed: was published with "2024-06-19" and is "2024-06-18" now; /,
    );
    expect(checkContent(copy).problems).toEqual([line]);
    const before = readFileSync(at(RECORD), 'utf8');
    expect(publish()).toMatchObject({ status: 1, stderr: line });
    expect(readFileSync(at(RECORD), 'utf8')).toBe(before);

    writeFileSync(
      at('content/corrections.yaml'),
      '- id: "signing"\n  date: "2026-12-01"\n  wrong: "We had the nineteenth."\n  right: "It was the day before."\n  ids: ["event:treaty-signed"]\n',
    );
    expect(checkContent(copy)).toMatchObject({ problems: [], added: 3 });
    expect(publish().status).toBe(0);
    expect(checkContent(copy)).toMatchObject({ problems: [], added: 0 });
    // The correction has been used: a further change needs one of its own.
    change(EVENT, 'date: "2024-06-18"', 'date: "2024-06-17"');
    expect(checkContent(copy).problems).toHaveLength(1);
  }, 60_000);

  test('an event that goes leaves its address behind', () => {
    const record = JSON.parse(readFileSync(at(RECORD), 'utf8')) as { addresses: Record<string, string[]> };
    record.addresses['/events/treaty-unsigned/'] = [];
    writeFileSync(at(RECORD), JSON.stringify(record));
    expect(checkContent(copy).problems).toEqual([
      'content/published.json:1:1 /events/treaty-unsigned/: the page was published, and nothing is drawn there now; published addresses stay: put back what had this name',
    ]);
  });

  test.each([
    ['missing', undefined, 'is missing'],
    ['no JSON', '{', 'is no JSON'],
    ['damaged', '{"version":1,"quotations":{"a":1}}', 'is damaged at quotations.a'],
  ])('a record that is %s', (_, text, message) => {
    if (text === undefined) rmSync(at(RECORD));
    else writeFileSync(at(RECORD), text);
    expect(checkContent(copy).problems).toEqual([
      `content/published.json:1:1 file: ${message}; take the last one from the history, or begin one with npm run publish-record -- --anew`,
    ]);
  });
});
