import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { inject } from 'vitest';
import { realCorpus } from '../content/real-content.ts';
import { kindsOf } from './kinds.ts';

export interface BuiltPage {
  readonly file: string;
  readonly html: string;
  readonly tree: Root;
}

let read: { folder: string; pages: readonly BuiltPage[] } | undefined;

/** Every page of the built site, parsed once for all the files of tests that a worker runs: they change no tree. */
export function builtPages(): readonly BuiltPage[] {
  const folder = inject('folder');
  if (read?.folder !== folder) read = { folder, pages: parsePages(folder) };
  return read.pages;
}

function parsePages(folder: string): BuiltPage[] {
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { file, html, tree: fromHtml(html) };
    });
}

/** A frame for other sites: it has neither masthead nor foot, and is not to be found. */
export const isEmbed = ({ file }: BuiltPage) => file.endsWith('/embed/index.html');

/** One page of each kind, by its address under the site. */
export const KINDS = kindsOf(realCorpus());

/** All elements of a page that pass a test, in order. */
export function elements(tree: Root | Element, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (wanted(element)) found.push(element);
  });
  return found;
}

export const named = (tree: Root | Element, name: string) => elements(tree, (e) => e.tagName === name);

/** Words of a source, in the marks that a reader sees and copies. */
export const quotedIn = (tree: Root | Element) =>
  elements(tree, (e) => [e.properties['className']].flat().includes('verbatim'));
/** Their words without the marks; a quotation that lacks them is given back whole, and equals nothing. */
export const wordsOf = (quoted: Element) => textOf(quoted).replace(/^“(.*)”$/s, '$1');

/** The text of an element and all inside it. */
export function textOf(node: Element | Root): string {
  let text = '';
  visit(node, 'text', (t) => {
    text += t.value;
  });
  return text;
}
