import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seal } from '../../src/build/seal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seal-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = (head: string, body = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>${head}</head><body>${body}</body></html>`;

function sealed(html: string) {
  writeFileSync(join(folder, 'page.html'), html);
  const faults = seal(folder);
  return { faults, html: readFileSync(join(folder, 'page.html'), 'utf8') };
}
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the policy allows each style sheet of the page by its hash, and nothing else', () => {
  const { faults, html } = sealed(page('<style>p{color:red}</style><style media="print">p{}</style>'));
  expect(faults).toEqual([]);
  expect(html).toContain(`style-src ${hash('p{color:red}')} ${hash('p{}')}"`);
  expect(html).toContain("default-src 'none'");
  expect(html).not.toContain('script-src');
  expect(html.indexOf('security-policy')).toBeLessThan(html.indexOf('<style'));
});

test('a page without styles allows none; scripts that are files are allowed, data is no script', () => {
  expect(sealed(page('')).html).toContain("style-src 'none'");
  const data = '<script type="application/ld+json">{"a":1}</script>';
  expect(sealed(page(data)).html).not.toContain('script-src');
  expect(sealed(page('<script type="module" src="/x.js"></script>')).html).toContain("script-src 'self'");
});

test('scope names are short, the same in styles and elements, and hashed as they are written', () => {
  const { html } = sealed(
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
  expect(sealed(page(head, body)).faults).toEqual([expect.stringContaining(words)]);
});
