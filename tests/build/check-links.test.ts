import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLinks } from '../../src/build/check-links.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, body: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `<!doctype html><body>${body}`);
};

test('a sound site has no faults, whatever its base path', () => {
  for (const base of ['/', '/sub/']) {
    write(
      'index.html',
      `<a href="${base}a/#x">a</a> <a href="a/">a</a> <a href="https://elsewhere.example/">out</a>`,
    );
    write('a/index.html', `<p id="x"></p><a href="../">up</a> <a href="#x">here</a>`);
    expect(checkLinks(folder, base)).toEqual([]);
  }
});

test('each kind of fault is told with its page', () => {
  write(
    'index.html',
    '<a href="/sub/none/"></a><a href="/sub/a/#none"></a><a href="/a/"></a><img src="x.png"><p id="p"></p><p id="p"></p>',
  );
  write('a/index.html', '');
  expect(checkLinks(folder, '/sub/')).toEqual([
    'index.html: the id "p" stands twice',
    'index.html: /sub/none/ leads nowhere',
    'index.html: /sub/a/#none names an anchor that is not there',
    'index.html: /a/ leaves the base path /sub/',
    'index.html: x.png leads nowhere',
  ]);
});
