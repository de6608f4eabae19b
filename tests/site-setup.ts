import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serve } from '../src/build/serve.ts';
import { prepare } from './browser/launch.ts';
import { PUBLICATION, buildForTests } from './build-for-tests.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Builds the site once and serves it to all tests of the site. */
export default async function setup(project: TestProject) {
  const folder = `${ROOT}.build/test-site`;
  await prepare();
  buildForTests(ROOT, folder);
  const { url, close } = await serve(folder, PUBLICATION.BASE_PATH, 0);
  project.provide('folder', folder);
  project.provide('url', url);
  return close;
}
