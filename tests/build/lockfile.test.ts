import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingPlatforms } from '../../src/build/lockfile.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

test('the lockfile names every platform package, or `npm ci` refuses it', () => {
  expect(missingPlatforms(lock.packages).map(({ path }) => path)).toEqual([]);
});

test('a promised package that is missing, or there in another version, is found', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-darwin-x64': '1.0.0' } },
    'node_modules/b': { optionalDependencies: { 'c-linux-x64': '2.0.0' } },
    'node_modules/c-linux-x64': { version: '1.0.0' },
  };
  expect(missingPlatforms(packages).map(({ path }) => path)).toEqual([
    'node_modules/a-darwin-x64',
    'node_modules/b/node_modules/c-linux-x64',
  ]);
});

test('every dependency is pinned to one version', () => {
  const all = {
    ...manifest['dependencies'],
    ...manifest['devDependencies'],
    ...manifest['optionalDependencies'],
  };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
