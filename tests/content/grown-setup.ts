import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildForTests } from '../build-for-tests.ts';
import { copyProject } from '../copy-project.ts';
import { growContent } from './grown-content.ts';

/** Copies the project, adds valid content to the copy, and builds it: tests of content must hold there as well. */
export default async function setup(project: TestProject) {
  const root = copyProject('grown');
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    await growContent(root);
    const folder = join(root, 'built');
    buildForTests(root, folder);
    project.provide('root', root);
    project.provide('folder', folder);
  } catch (error) {
    remove();
    throw error;
  }
  return remove;
}
