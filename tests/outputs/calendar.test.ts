import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type EventDate, readDate } from '../../src/markup/date.ts';
import { calendar } from '../../src/outputs/calendar/calendar.ts';
import { daysOf } from '../../src/outputs/calendar/days.ts';
import { calendarText, dateValue, textValue } from '../../src/outputs/calendar/ics.ts';
import { realContext } from '../content/real-content.ts';
import { hostileTexts } from './hostile-texts.ts';

const context = realContext();
const text = calendar(context, 'https://site.test/calendar.ics');
const parsed = new ICAL.Component(ICAL.parse(text) as unknown[]);
const entries = parsed.getAllSubcomponents('vevent');
const value = (component: InstanceType<typeof ICAL.Component>, name: string) =>
  String(component.getFirstPropertyValue(name));

/** Dates with a day, read off the text: one, a span between two, or each of several. */
const HONEST = /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$|^\{[\d,-]+\}$/;
const honest = context.corpus.events.filter((e) => HONEST.test(e.date.edtf));

test('exactly the events with an honest day are there, several days as several entries', () => {
  const days = honest.reduce((sum, e) => sum + (e.date.form === 'each' ? e.date.parts.length : 1), 0);
  expect(entries).toHaveLength(days);
  expect(new Set(entries.map((e) => value(e, 'url')))).toEqual(
    new Set(honest.map((e) => `https://site.test${e.href}`)),
  );
  expect(new Set(entries.map((e) => value(e, 'uid'))).size).toBe(entries.length);
});

test('its description says how many are left out', () => {
  const left = context.corpus.events.length - honest.length;
  expect(left).toBeGreaterThan(0);
  for (const name of ['description', 'x-wr-caldesc'])
    expect(value(parsed, name)).toContain(`${left} of the ${context.corpus.events.length} are left out`);
  expect(value(parsed, 'version')).toBe('2.0');
  expect(parsed.getFirstProperty('method')).toBeNull();
});

test('every entry has whole days, and lies on the days of its event', () => {
  for (const entry of entries) {
    const event = new ICAL.Event(entry);
    const { date } = honest.find((e) => `https://site.test${e.href}` === value(entry, 'url'))!;
    expect(event.startDate.isDate && event.endDate.isDate).toBe(true);
    const last = event.endDate.clone();
    last.adjust(-1, 0, 0, 0);
    const days = [event.startDate.toString(), last.toString()];
    if (date.form === 'each') expect(date.edtf.slice(1, -1).split(',')).toContain(days[0]);
    else expect(days).toEqual([date.earliest, date.latest]);
    expect(value(entry, 'dtstamp')).toBe('2026-11-22T00:00:00Z');
  }
});

describe('days that are known', () => {
  const days = (edtf: string) => daysOf({ date: readDate(edtf) as EventDate });
  test.each([
    ['2024-06-19', [['2024-06-19', '2024-06-19']]],
    ['2024-05-28/2024-06-09', [['2024-05-28', '2024-06-09']]],
    [
      '{2024-10-18,2024-10-23}',
      [
        ['2024-10-18', '2024-10-18'],
        ['2024-10-23', '2024-10-23'],
      ],
    ],
  ])('%s', (edtf, expected) => {
    expect(days(edtf).map((d) => [d.first, d.last])).toEqual(expected);
  });
  test.each([
    '2024',
    '2024-06',
    '199X',
    '2024-06-19~',
    '2020-01/2023-08',
    '[2023-06-04,2023-06-07]',
    '[..2024-06-19]',
  ])('none in %s', (edtf) => {
    expect(days(edtf)).toEqual([]);
  });
  test('the end is the day after, over months, years and leap days', () => {
    expect(['2024-02-28', '2024-02-29', '2023-02-28', '2024-12-31'].map((d) => dateValue(d, 1))).toEqual([
      '20240229', '20240301', '20230301', '20250101',
    ]); // prettier-ignore
  });
});

describe('lines', () => {
  const lines = (written: string) => written.split('\r\n').slice(0, -1);
  test('end in CRLF and are never longer than 75 octets, in whole characters', () => {
    for (const line of lines(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).not.toContain('\ufffd');
    expect(lines(text).some((line) => Buffer.byteLength(line) > 72 && line.length < 75)).toBe(true);
  });
  test('any text comes back as it went in, less control characters', () => {
    for (const hostile of hostileTexts(400, 11)) {
      const written = calendarText([
        ['BEGIN', 'VCALENDAR'],
        ['X-TEXT', textValue(hostile)],
        ['END', 'VCALENDAR'],
      ]);
      for (const line of lines(written)) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(Buffer.from(line).toString()).toBe(line);
      }
      const unfolded = written.replaceAll('\r\n ', '').split('\r\n')[1]!.slice('X-TEXT:'.length);
      // What has a meaning of its own in a value stands behind a backslash, always.
      expect(unfolded.replace(/\\[\\;,n]/g, '')).not.toMatch(/[\\;,]/);
      const back = unfolded.replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c));
      const kept = hostile.toWellFormed().replace(/\r\n|\r/g, '\n');
      expect(back).toBe(
        [...kept].filter((c) => c === '\n' || c === '\t' || (c >= ' ' && c !== '\x7f')).join(''),
      );
    }
  });
});
