import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Reference } from '../../src/markup/schemas.ts';
import { proseHtml } from '../../src/model/prose.ts';
import { lineOf } from '../prose.ts';
import {
  anchorHref,
  articleHref,
  claimHref,
  href,
  resolve,
  termHref,
  threadHref,
} from '../../src/model/links.ts';

const reference = (more: Partial<Reference>) => ({
  id: 'x',
  title: 'x',
  publisher: 'x',
  shows: 'x',
  stateMedia: false,
  ...more,
});
const references = new Map<string, Reference>([
  ['gazette', reference({ url: 'https://example.org/visit?a=1&b=2' })],
  ['korean', reference({ url: 'https://example.org/ko', language: 'ko' })],
  ['paper', reference({})],
]);

afterEach(() => vi.unstubAllEnvs());

describe.each(['/', '/sub', '/sub/', '/a/b/'])('under the base path %s', (base) => {
  const root = base === '/' ? '/' : base.replace(/\/?$/, '/');
  test('every address begins with it, once', () => {
    vi.stubEnv('BASE_URL', base);
    expect(href()).toBe(root);
    expect(href('about/')).toBe(`${root}about/`);
    expect(href('/about/')).toBe(`${root}about/`);
    expect(articleHref('talk')).toBe(`${root}articles/talk/`);
    expect(anchorHref('talk', 't1')).toBe(`${root}articles/talk/#t1`);
    expect(claimHref('h01')).toBe(`${root}claims/#h01`);
    expect(termHref('tender')).toBe(`${root}glossary/#tender`);
    expect(threadHref('arms')).toBe(`${root}timeline/arms/`);
  });
});

describe('a typed link leads', () => {
  test.each([
    ['passage:talk/t18', '/articles/talk/#t18'],
    ['speaker:ann-lee', '/speakers/ann-lee/'],
    ['event:ship-arrives', '/events/ship-arrives/'],
    ['term:tender', '/glossary/#tender'],
    ['claim:h01', '/claims/#h01'],
    ['ref:gazette', 'https://example.org/visit?a=1&b=2'],
    ['ref:paper', undefined],
    ['ref:nobody', undefined],
    ['#here', '#here'],
  ])('%s → %s', (typed, address) => {
    vi.stubEnv('BASE_URL', '/');
    expect(resolve(typed, references)).toBe(address);
  });
});

describe('in HTML', () => {
  const html = (markdown: string) => {
    vi.stubEnv('BASE_URL', '/sub');
    return proseHtml(lineOf(markdown, references));
  };
  test('links inside the site', () => {
    expect(html('a [*b*](event:x) c [d](passage:talk/t1) [e](claim:h01)')).toBe(
      'a <a href="/sub/events/x/"><em>b</em></a> c <a href="/sub/articles/talk/#t1">d</a> <a href="/sub/claims/#h01">e</a>',
    );
  });
  test('links outside are told apart, with their language, and escaped', () => {
    expect(html('[a](ref:gazette)')).toBe(
      '<a href="https://example.org/visit?a=1&#x26;b=2" rel="external">a</a>',
    );
    expect(html('[a](ref:korean)')).toBe(
      '<a href="https://example.org/ko" rel="external" hreflang="ko">a</a>',
    );
  });
  test('a reference without a page is a citation', () => {
    expect(html('[a *b*](ref:paper)')).toBe('<cite>a <em>b</em></cite>');
  });
  test('the dot between two grounds stays behind the first, and a label on one line', () => {
    expect(html('[HR t1](ref:gazette) · [b](event:x)')).toMatch(/>HR\u00a0t1<\/a>\u00a0· <a/);
  });
});
