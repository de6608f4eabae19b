import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildForTests } from '../build-for-tests.ts';
import { growContent } from './grown-content.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What a build needs of the project. */
const PARTS = ['src', 'content', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** Copies the project, adds valid content to the copy, and builds it: tests of content must hold there as well. */
export default async function setup(project: TestProject) {
  mkdirSync(join(ROOT, '.build/cards'), { recursive: true });
  const root = mkdtempSync(join(ROOT, '.build/grown-'));
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    // Cards that were drawn before are the same here.
    mkdirSync(join(root, '.build'));
    symlinkSync(join(ROOT, '.build/cards'), join(root, '.build/cards'));
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
