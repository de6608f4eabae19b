import { type CSL, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { type Scripts, inScripts } from '../../model/script-words.ts';
import { SITE } from '../../site.ts';
import chicago from './chicago.csl?raw';
import mla from './mla.csl?raw';

/** Styles of citation: APA 7, MLA 9, and Chicago 17 and 18 with notes and bibliography, which for web pages agree. */
export const STYLES = ['APA', 'MLA', 'Chicago'] as const;
export type Style = (typeof STYLES)[number];

const csl = plugins.config.get('@csl');
// APA comes with the processor. Its MLA and Chicago would be files of 1,000 lines for two kinds of record.
csl.styles.add('mla', mla);
csl.styles.add('chicago', chicago);

interface Processor {
  updateItems(ids: readonly string[]): void;
  makeBibliography(): [unknown, [string]];
  rebuildProcessorState(
    citations: readonly unknown[],
    format: 'html',
    uncited: [],
  ): [string, number, string][];
}

const processor = (record: CSL, style: Style) =>
  csl.engine([record], style.toLowerCase(), SITE.language, 'html') as Processor;

/**
 * The entry for a list of references.
 * @param record CSL-JSON. @param scripts languages of its words in other scripts.
 * @returns HTML with no tag but `i`, and `span` for a language.
 */
export function entryOf(record: CSL, style: Style, scripts: Scripts = {}): string {
  const engine = processor(oneName(record, style === 'MLA' ? 'container-title' : 'author'), style);
  engine.updateItems([String(record.id)]);
  return onlyItalics(engine.makeBibliography()[1][0], scripts);
}

/**
 * What stands in a text, or for Chicago in a note, when one passage is cited.
 * @param record CSL-JSON. @param locator `t9`. @returns HTML with no tag but `i`.
 */
export function pinpointOf(record: CSL, style: Style, locator: string): string {
  const engine = processor(oneName(record, style === 'APA' ? 'author' : 'container-title'), style);
  // No style has a word for passages: ours write it themselves, to APA it is given as a suffix.
  const at = style === 'APA' ? { suffix: `, passage ${locator}` } : { locator, label: 'section' };
  const citation = { citationItems: [{ id: record.id, ...at }], properties: { noteIndex: 0 } };
  return onlyItalics(engine.rebuildProcessorState([citation], 'html', [])[0]![2]);
}

/** A site that is its own author is named once; as which of the two, the handbooks differ. */
function oneName(record: CSL, kept: 'author' | 'container-title'): CSL {
  if (record.author?.[0]?.literal !== record['container-title']) return record;
  const { author, 'container-title': container, ...rest } = record;
  return kept === 'author' ? { ...rest, author: author! } : { ...rest, 'container-title': container! };
}

/** The words of an entry and its italics; whatever else the processor draws around them goes. */
const onlyItalics = (html: string, scripts: Scripts = {}): string =>
  toHtml(wordsIn(fromHtml(html, { fragment: true }).children, scripts)).trim();

const wordsIn = (nodes: readonly RootContent[], scripts: Scripts): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return inScripts(node.value, scripts);
    if (node.type !== 'element') return [];
    const children = wordsIn(node.children, scripts);
    return node.tagName === 'i' ? [{ ...node, children }] : children;
  });
