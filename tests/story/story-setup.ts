import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/build/serve.ts';
import { prepare } from '../browser/launch.ts';
import { PUBLICATION, buildForTests } from '../build-for-tests.ts';
import { copyWithStory } from './invented-story.ts';

/** Builds the invented story once and serves it: the tests of content and of the built site must hold there as well. */
export default async function setup(project: TestProject) {
  const root = await copyWithStory();
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    await prepare();
    const folder = join(root, 'built');
    buildForTests(root, folder);
    const { url, close } = await serve(folder, PUBLICATION.BASE_PATH, 0);
    project.provide('root', root);
    project.provide('folder', folder);
    project.provide('url', url);
    return () => {
      close();
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
}
