/** What an original is: turns of an interview, or paragraphs of a report or a speech. */
export type SourceKind = 'interview' | 'report' | 'speech';

/**
 * What is kept of an original, so that quotations can be checked without its text.
 *
 * What it holds. For every passage and caption, each run of one, two and three words (case and punctuation exact, also
 * with the punctuation around it) as a five-byte key and its position, the position masked by the run's own hash. For
 * the whole body, each run of eight words, folded, as a six-byte key. For what else stands on the page (headline,
 * standfirst, labels, headings, boilerplate), each run of two and three words in lower case. The SHA-256 of the whole normalized text.
 *
 * What it proves. A quotation whose every run is found at consecutive positions stands in the passage word for word, up
 * to a chance of about one in a billion for each run looked up. A run of eight own words whose key is not in the set
 * does not stand in the body. That the fingerprint was made from the original is proven only by making it again from
 * the original (`npm run verify`).
 *
 * What it does not do. It holds no words, but it does not keep them secret: whoever guesses a run can test the guess,
 * and learns its place. Tried with a list of 42,000 words, one passage gave 107 of its 108 words in half a minute on one
 * core; and from the quotations that a site shows, word after word can be guessed on through the runs of three and of
 * eight. The rounds of hashing only make this slower, and no set of keys that finds every copied run can prevent it.
 * A fingerprint must therefore be treated like the text itself where the text may not be published.
 */
export interface Fingerprint {
  readonly version: 1;
  readonly article: string;
  readonly kind: SourceKind;
  /** Of the whole normalized original, boilerplate included. */
  readonly sha256: string;
  /** Words of all passages, without captions and headings: what shares are reckoned against. */
  readonly words: number;
  /** Lengths of the exact runs, and of the copied ones. */
  readonly runs: { readonly exact: readonly number[]; readonly copied: number };
  /** Whose a label is, where a person settled it: ids of speakers. */
  readonly speakers?: Readonly<Record<string, string>> | undefined;
  readonly passages: readonly PassagePrint[];
  /** Sorted six-byte keys of folded runs, base64. */
  readonly copied: string;
  /** Sorted seven-byte records of what else the page says: its runs of two and three words, base64. */
  readonly around: string;
}

export interface PassagePrint {
  readonly locator: string;
  readonly kind: 'passage' | 'caption';
  /** Who speaks, as the source writes it; transcripts only. */
  readonly label?: string | undefined;
  readonly via?: 'interpreter' | undefined;
  readonly words: number;
  /** Sorted seven-byte records of exact runs, base64. */
  readonly exact: string;
}

/** Words in a row, outside quotation marks, that count as copied. */
export const COPIED_RUN = 8;

/** The file's text. */
export const formatFingerprint = (fingerprint: Fingerprint) => `${JSON.stringify(fingerprint, null, 2)}\n`;

/** What stands around the passages, in the place of a locator. */
export const AROUND = 'around';

/** The salt of a passage is its address: public, and different for each, so that one table does not serve for all. */
export const saltOf = (article: string, locator: string) => `${article}/${locator}`;
