import { Readability } from '@mozilla/readability';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import type { Aside, Line, Original } from '../lines.ts';
import { readPlainText } from './plain-text.ts';

/** Elements whose words run on in one line. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements that hold no words of the page. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'head',
]);
const HEADING = /^h[1-6]$/;

export const looksLikeHtml = (text: string) =>
  /^\s*(?:<!doctype html|<html\b|<\?xml[^>]*>\s*<html)/i.test(text);

/** A run of words that stands in a line of its own on the page. */
interface Run {
  readonly number: number;
  text: string;
  strong: string;
  open: boolean;
  readonly heading: boolean;
  /** The element that holds it. */
  readonly holder: Element;
  /** Begins a line within a block, behind a `<br>`. */
  readonly broken: boolean;
}

/**
 * A web page saved from a browser as lines of words. Readability finds the main text; whatever stands around it is set
 * aside, line by line, so that nothing is lost where it errs.
 */
export function readWebPage(file: string, bytes: Uint8Array): Original {
  const plain = readPlainText(file, bytes);
  const tree = fromHtml(plain.text);
  const runs = readRuns(tree);
  const main = mainHolders(tree, runs);
  const first = runs.findIndex((r) => main.has(r.holder));
  const title = runs.find((r) => r.holder.tagName === 'h1' && r.text.trim() !== '');
  const asides: Aside[] = [];
  const lines: Line[] = [];
  runs.forEach((run, i) => {
    const text = run.text.replace(/\s+/g, ' ').trim();
    if (text === '') return;
    const kept = first < 0 || main.has(run.holder) || run === title;
    if (!kept)
      return asides.push({
        line: run.number,
        text,
        reason: i < first ? 'above the main text' : 'outside the main text',
      });
    if (!run.broken) lines.push({ text: '', indent: 0, number: run.number });
    lines.push({
      text,
      indent: 0,
      number: run.number,
      ...(run.strong.trim() === '' ? {} : { strong: run.strong.trim().replace(/[:\uff1a]$/, '') }),
      ...(run.heading ? { heading: true } : {}),
    });
    return;
  });
  return { ...plain, format: 'html', lines, asides };
}

function readRuns(tree: Root): Run[] {
  const runs: Run[] = [];
  let current: Run | undefined;
  const end = () => (current = undefined);
  const say = (
    text: string,
    line: number,
    holder: Element,
    bold: boolean,
    heading: boolean,
    broken: boolean,
  ) => {
    if (!current && text.trim() === '') return;
    if (!current)
      runs.push((current = { number: line, text: '', strong: '', open: true, heading, holder, broken }));
    if (bold && current.open) current.strong += text;
    else if (text.trim() !== '') current.open = false;
    current.text += text;
  };
  let broken = false;
  const walk = (node: Nodes, holder: Element, bold: boolean, heading: boolean) => {
    if (node.type === 'text') {
      const lead = node.value.length - node.value.trimStart().length;
      const line =
        (node.position?.start.line ?? 1) + (current ? 0 : node.value.slice(0, lead).split('\n').length - 1);
      say(node.value, line, holder, bold, heading, broken);
      if (current) broken = false;
    }
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element' && SILENT.has(node.tagName)) return;
    if (node.type === 'element' && node.tagName === 'br') {
      broken = current !== undefined || broken;
      end();
      return;
    }
    const block = node.type === 'element' && !INLINE.has(node.tagName);
    if (block) [broken] = [false, end()];
    for (const child of node.children as ElementContent[])
      walk(
        child,
        block ? node : holder,
        bold || (node.type === 'element' && /^(?:b|strong|dt)$/.test(node.tagName)),
        heading || (node.type === 'element' && HEADING.test(node.tagName)),
      );
    if (block) [broken] = [false, end()];
  };
  walk(tree, tree.children.find((c) => c.type === 'element') as Element, false, false);
  return runs;
}

/** The elements that hold the main text: what Readability keeps, and what stands beside it in the same places. */
function mainHolders(tree: Root, runs: readonly Run[]): Set<Element> {
  const holders = [...new Set(runs.map((r) => r.holder))];
  holders.forEach((holder, i) => (holder.properties['dataRun'] = String(i)));
  const { document } = parseHTML(toHtml(tree));
  for (const holder of holders) delete holder.properties['dataRun'];
  const article = new Readability(document as unknown as Document, {
    serializer: (node) => node as Element_,
    charThreshold: 100,
  }).parse();
  const kept = new Set<Element>();
  const root = article?.content as Element_ | undefined | null;
  root?.querySelectorAll('[data-run]').forEach((e) => kept.add(holders[Number(e.getAttribute('data-run'))]!));
  return withNeighbors(tree, kept, holders);
}
type Element_ = globalThis.Element;

/** Short turns are dropped by a rule made for essays: what has the same parent and the same tag as something kept is kept. */
function withNeighbors(tree: Root, kept: ReadonlySet<Element>, holders: readonly Element[]): Set<Element> {
  const parents = new Map<Element, Nodes>();
  const visit = (node: Nodes) => {
    if (!('children' in node)) return;
    for (const child of node.children) {
      if (child.type === 'element') parents.set(child, node);
      visit(child as Nodes);
    }
  };
  visit(tree);
  const places = new Set([...kept].flatMap((e) => (parents.get(e) ? [parents.get(e)!] : [])));
  const tags = new Set([...kept].map((e) => e.tagName));
  const grown = new Set(kept);
  for (const holder of holders)
    if (tags.has(holder.tagName) && places.has(parents.get(holder)!)) grown.add(holder);
  // A list of terms keeps names and words in elements of two kinds.
  for (const holder of holders)
    if (
      holder.tagName === 'dt' &&
      [...grown].some((e) => e.tagName === 'dd' && parents.get(e) === parents.get(holder))
    )
      grown.add(holder);
  return grown;
}
