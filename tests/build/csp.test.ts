import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPolicy } from '../../src/build/csp.ts';
import { shortenScopes } from '../../src/build/shorten-scopes.ts';

const page = (head: string, body = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>${head}</head><body>${body}</body></html>`;

function finished(html: string) {
  const result = withPolicy(shortenScopes(html));
  return 'fault' in result ? { faults: [result.fault], html } : { faults: [], html: result.html };
}
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the policy allows each style sheet of the page by its hash, and nothing else', () => {
  const { faults, html } = finished(page('<style>p{color:red}</style><style media="print">p{}</style>'));
  expect(faults).toEqual([]);
  expect(html).toContain(`style-src ${hash('p{color:red}')} ${hash('p{}')}"`);
  expect(html).toContain("default-src 'none'");
  expect(html).not.toContain('script-src');
  expect(html.indexOf('security-policy')).toBeLessThan(html.indexOf('<style'));
});

test('a page without styles allows none; scripts that are files are allowed, data is no script', () => {
  expect(finished(page('')).html).toContain("style-src 'none'");
  const data = '<script type="application/ld+json">{"a":1}</script>';
  expect(finished(page(data)).html).not.toContain('script-src');
  expect(finished(page('<script type="module" src="/x.js"></script>')).html).toContain("script-src 'self'");
});

test('scope names are short, the same in styles and elements, and hashed as they are written', () => {
  const { html } = finished(
    page(
      '<style>p[data-astro-cid-aaaaaaaa]{x:y}b[data-astro-cid-bbbbbbbb]{}</style>',
      '<p data-astro-cid-aaaaaaaa><b data-astro-cid-bbbbbbbb></b></p>',
    ),
  );
  expect(html).toContain('<p data-c0><b data-c1>');
  expect(html).toContain(hash('p[data-c0]{x:y}b[data-c1]{}'));
});

test.each([
  ['<script>alert(1)</script>', '', 'has a script inside'],
  ['', '<p style="color:red">', 'has an attribute for style or script'],
  ['', '<p onclick="x()">', 'has an attribute for style or script'],
])('a page that the policy would break is a fault: %s%s', (head, body, words) => {
  expect(finished(page(head, body)).faults).toEqual([expect.stringContaining(words)]);
});
