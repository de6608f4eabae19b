import { describe, expect, test } from 'vitest';
import { address } from '../src/site.ts';

describe('where the site will be published', () => {
  test.each([
    [{}, 'http://localhost:4321', '/'],
    [{ SITE_URL: 'https://example.org' }, 'https://example.org', '/'],
    [{ SITE_URL: 'https://example.org/', BASE_PATH: '/harbor/' }, 'https://example.org', '/harbor/'],
    [{ SITE_URL: 'https://a.github.io', BASE_PATH: '/harbor' }, 'https://a.github.io', '/harbor/'],
    [{ BASE_PATH: 'harbor' }, 'http://localhost:4321', '/harbor/'],
    [{ NETLIFY: 'true', URL: 'https://a.netlify.app' }, 'https://a.netlify.app', '/'],
    [{ URL: 'https://not-a-host.example' }, 'http://localhost:4321', '/'],
    [{ CF_PAGES_URL: 'https://a.pages.dev' }, 'https://a.pages.dev', '/'],
    [{ VERCEL_PROJECT_PRODUCTION_URL: 'a.vercel.app' }, 'https://a.vercel.app', '/'],
    [{ SITE_URL: 'https://own.example', CF_PAGES_URL: 'https://a.pages.dev' }, 'https://own.example', '/'],
  ])('%o', (env, site, base) => {
    expect(address(env)).toEqual({ site, base });
  });

  test.each([
    { SITE_URL: 'nope' },
    { SITE_URL: 'javascript:alert(1)' },
    { SITE_URL: 'https://example.org/path' },
  ])('refuses %o', (env) => {
    expect(() => address(env)).toThrow(/^SITE_URL: .* write it like https:\/\/example\.org/);
  });

  test.each(['//evil.example/', '../x', 'https://x.example', '/a b/', '/a/../b/', '/a?b', '/a#b'])(
    'refuses BASE_PATH %s',
    (base) => {
      expect(() => address({ BASE_PATH: base })).toThrow(/^BASE_PATH: .* write it like \/harbor\//);
    },
  );
});
