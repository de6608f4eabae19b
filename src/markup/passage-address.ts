import { ID, LOCATOR } from './vocabulary.ts';

/** Where a passage stands: its article, and its locator there. */
export interface PassageAddress {
  readonly article: string;
  readonly locator: string;
}

/** The address as authors write it: `harbor-gazette-2023-09-02/p12`. */
export const PASSAGE_ADDRESS = new RegExp(`${ID.source.slice(0, -1)}/${LOCATOR.source.slice(1)}`);

/** @param text was checked before; a part that is missing is empty. */
export function parsePassageAddress(text: string): PassageAddress {
  const [article = '', locator = ''] = text.split('/');
  return { article, locator };
}

export const passageAddress = (article: string, locator: string): string => `${article}/${locator}`;
