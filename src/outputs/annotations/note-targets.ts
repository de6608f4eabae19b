import type { Passage } from '../../model/article.ts';
import { type ProseNode, insideOf } from '../../model/prose.ts';

/** The words that a note stands beside: exactly as the page has them, and what comes right before them. */
export interface NoteTarget {
  readonly exact: string;
  readonly prefix: string;
}

/** Where neither a quotation nor a link ends at the mark, so many words before it are taken. */
const LAST_WORDS = /(?:\S+\s+){0,4}\S+\s*$/;
/** Punctuation that belongs to the words before it. */
const CLOSING = /^[.,;:!?)\]]*/;
const WORD = /[\p{L}\p{N}]/u;
/** How many characters tell equal words apart. */
const PREFIX = 32;

/**
 * For each note of a passage, by its label, the words its mark stands behind: the whole quotation or link that ends there, with
 * its punctuation,
 * else the last words before it. Both texts lie in one run of text on the page, with no mark or sign of the page between.
 */
export function noteTargets({
  prose,
  quotations,
}: Pick<Passage, 'prose' | 'quotations'>): ReadonlyMap<string, NoteTarget> {
  const verified = new Set(quotations.filter((q) => q.verified).map((q) => q.id));
  return new Map(prose.nodes.flatMap((block) => [...inBlock(block, verified)]));
}

function inBlock(block: ProseNode, verified: ReadonlySet<string>): Map<string, NoteTarget> {
  const found = new Map<string, NoteTarget>();
  // A run is text that nothing of the page interrupts; `closing` is the quotation or link that it ends with.
  let run = { text: '', closing: '' };
  let last: NoteTarget | undefined;
  let sign = false;
  const interrupt = () => {
    if (WORD.test(run.text)) last = endOf(run);
    run = { text: '', closing: '' };
    sign = false;
  };
  const add = (words: string) => {
    // The sign of a quotation stands behind its punctuation.
    const more = sign ? words.slice(CLOSING.exec(words)![0].length) : '';
    const first = sign ? words.slice(0, words.length - more.length) : words;
    run = { text: run.text + first, closing: WORD.test(first) ? '' : run.closing && run.closing + first };
    if (!sign) return;
    interrupt();
    run = { text: more, closing: '' };
  };
  const visit = (node: ProseNode) => {
    if (node.type === 'text' || node.type === 'code') return add(node.text);
    if (sign) interrupt();
    if (node.type === 'note') {
      interrupt();
      if (last) found.set(node.label, last);
      return;
    }
    const start = run.text.length;
    if (node.type === 'quotation') add('“');
    insideOf(node).forEach(visit);
    if (node.type === 'quotation') add('”');
    if (node.type === 'quotation' || node.type === 'anchor' || node.type === 'link')
      run.closing = run.text.slice(start);
    if (node.type === 'quotation') sign = verified.has(node.id);
    // Behind the link to a term its page has a button that opens what it means.
    if (node.type === 'link' && node.to.startsWith('term:')) interrupt();
  };
  visit(block);
  return found;
}

function endOf({ text, closing }: { text: string; closing: string }): NoteTarget {
  const exact = closing || LAST_WORDS.exec(text)![0];
  const before = [...text.slice(0, text.length - exact.length)];
  return { exact, prefix: before.slice(-PREFIX).join('') };
}
