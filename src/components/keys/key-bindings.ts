import { stepFrom } from './step.ts';

/** A key, what it does in words, and the deed; it works, and is listed, where what it is for is on the page. */
export interface Binding {
  readonly key: string;
  readonly says: string;
  readonly there: () => boolean;
  readonly act: () => void;
}

const PASSAGES = '.flow .passage';
/** Numbers of notes in the text: the note itself may be folded, or stand beside it. */
const NOTES = '.flow sup a';
const one = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector);
const isThere = (selector: string) => () => one(selector) !== null;

/**
 * The keys. No letters: screen readers use nearly all of them to move, and browsers some. A slash is where readers of the web
 * look for a search.
 */
export const BINDINGS: readonly Binding[] = [
  { key: ']', says: 'Next passage', there: isThere(PASSAGES), act: () => stepFrom(PASSAGES, 1) },
  { key: '[', says: 'Passage before', there: isThere(PASSAGES), act: () => stepFrom(PASSAGES, -1) },
  { key: '}', says: 'Next note', there: isThere(NOTES), act: () => stepFrom(NOTES, 1) },
  { key: '{', says: 'Note before', there: isThere(NOTES), act: () => stepFrom(NOTES, -1) },
  {
    key: '\\',
    says: 'Hide the notes, or show them',
    there: isThere('#show-notes'),
    act: () => one('#show-notes')!.click(),
  },
  { key: '/', says: 'Find in this transcript', there: isThere('#find'), act: () => one('#find')!.focus() },
  {
    key: '/',
    says: 'Index of words',
    there: () => !one('#find'),
    act: () => one('footer a[href*="index-of-words/"]')?.click(),
  },
  {
    key: '=',
    says: 'Who speaks when: the contents',
    there: isThere('.strip'),
    act: () => one('.strip a, .strip summary')!.focus(),
  },
];
