import { expect, test } from 'vitest';
import { spokenAt } from '../../src/model/media.ts';

test.each([
  ['https://www.youtube.com/watch?v=abc', '1:02:49', 'https://www.youtube.com/watch?v=abc&t=3769'],
  ['https://youtu.be/abc', '0:12', 'https://youtu.be/abc?t=12'],
  ['https://vimeo.com/123', '2:05', 'https://vimeo.com/123#t=125s'],
  ['https://example.org/talk.mp3?x=1', '0:07', 'https://example.org/talk.mp3?x=1#t=7'],
  ['https://archive.org/details/talk', '1:00', 'https://archive.org/details/talk?start=60'],
])('a recording opens at its time: %s', (media, time, href) => {
  expect(spokenAt(time, media)).toEqual({ time, href });
});

test('a page that takes no time is not linked with one', () => {
  expect(spokenAt('0:12', 'https://example.org/show/')).toEqual({ time: '0:12' });
  expect(spokenAt('0:12', undefined)).toEqual({ time: '0:12' });
});
