import { stepFrom } from './step.ts';

/** A key, what it does in words, and the deed; it works, and is listed, where what it is for is on the page. */
export interface Binding {
  readonly key: string;
  readonly says: string;
  /** What it is for, as a selector. */
  readonly needs: string;
  /** @param found the first element that it is for. */
  readonly act: (found: HTMLElement) => void;
}

const PASSAGES = '.flow .passage';
/** Numbers of notes in the text: the note itself may be folded, or stand beside it. */
const NOTES = '.flow sup a';
const click = (found: HTMLElement) => found.click();

/** Moves the focus into a part of the page: to what unfolds it, or to the first link where it stands open. */
function enter(part: HTMLElement): void {
  for (const e of part.querySelectorAll<HTMLElement>('summary, a')) {
    e.focus();
    if (e === document.activeElement) return;
  }
}

/**
 * The keys. No letters: screen readers use nearly all of them to move, and browsers some. A slash is where readers of the web
 * look for a search.
 */
export const BINDINGS: readonly Binding[] = [
  { key: ']', says: 'Next passage', needs: PASSAGES, act: () => stepFrom(PASSAGES, 1) },
  { key: '[', says: 'Passage before', needs: PASSAGES, act: () => stepFrom(PASSAGES, -1) },
  { key: '}', says: 'Next note', needs: NOTES, act: () => stepFrom(NOTES, 1) },
  { key: '{', says: 'Note before', needs: NOTES, act: () => stepFrom(NOTES, -1) },
  { key: '\\', says: 'Hide the notes, or show them', needs: '#show-notes', act: click },
  { key: '/', says: 'Find in this transcript', needs: '#find', act: (field) => field.focus() },
  {
    key: '/',
    says: 'Index of words',
    needs: ':root:not(:has(#find)) .footer a[href*="index-of-words/"]',
    act: click,
  },
  { key: '=', says: 'Who speaks when: the contents', needs: '.strip', act: enter },
];
