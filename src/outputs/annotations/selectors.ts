import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Passage } from '../../model/article.ts';
import { isElement, isQuotation, isVerifiedSign, noteOf } from '../html.ts';

/** The words that a note stands beside: exactly as the page has them, and what comes right before them. */
export interface Beside {
  readonly exact: string;
  readonly prefix: string;
}

/** Where neither a quotation nor a link ends at the mark, so many words before it are taken. */
const LAST_WORDS = /(?:\S+\s+){0,4}\S+\s*$/;
const WORD = /[\p{L}\p{N}]/u;
/** How many characters tell equal words apart. */
const PREFIX = 32;

/**
 * For each note of a passage, by its label, the words its mark stands behind: the whole quotation or link that ends there, with
 * its punctuation,
 * else the last words before it. Both texts lie in one run of text on the page, with no mark or sign of the page between.
 */
export function besides({ parts }: Pick<Passage, 'parts'>): ReadonlyMap<string, Beside> {
  return new Map(parts.flatMap((part) => [...inPart(fromHtml(part.html, { fragment: true }))]));
}

function inPart(tree: Root): Map<string, Beside> {
  const found = new Map<string, Beside>();
  // A run is text that nothing of the page interrupts; `closing` is the quotation or link that it ends with.
  let run = { text: '', closing: '' };
  let last: Beside | undefined;
  const interrupt = () => {
    if (WORD.test(run.text)) last = endOf(run);
    run = { text: '', closing: '' };
  };
  const visit = (node: RootContent) => {
    const label = noteOf(node);
    if (node.type === 'text')
      run = {
        text: run.text + node.value,
        closing: WORD.test(node.value) ? '' : run.closing && run.closing + node.value,
      };
    else if (label !== undefined || isVerifiedSign(node)) interrupt();
    else if (node.type === 'element') {
      const start = run.text.length;
      node.children.forEach(visit);
      if (isQuotation(node) || isElement(node, 'a')) run.closing = run.text.slice(start);
      if (opensTerm(node)) interrupt();
    }
    if (label !== undefined && last) found.set(label, last);
  };
  tree.children.forEach(visit);
  return found;
}

/** Behind the link to a term its page has a button that opens what it means. */
const opensTerm = (node: RootContent) =>
  isElement(node, 'a') && /\/glossary\/#/.test(String(node.properties['href']));

function endOf({ text, closing }: { text: string; closing: string }): Beside {
  const exact = closing || LAST_WORDS.exec(text)![0];
  const before = [...text.slice(0, text.length - exact.length)];
  return { exact, prefix: before.slice(-PREFIX).join('') };
}
