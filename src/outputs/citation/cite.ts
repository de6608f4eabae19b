import type { Article, Passage } from '../../model/article.ts';
import { articleFileHref } from '../../model/links.ts';
import type { Story } from '../../model/story.ts';
import type { Absolute } from '../address.ts';
import { CITATION_FORMATS } from './citation-formats.ts';
import { type Style, STYLES, entryOf, pinpointOf } from './processor.ts';
import { originalRecord, ownRecord } from './csl-record.ts';

/** A work cited in one style, as HTML with no tag but `i`. */
export interface Citation {
  readonly style: Style;
  /** The entry for a list of references. */
  readonly entry: string;
  /** For a passage: what stands in the text, or in a note. */
  readonly pinpoint?: string;
}

export interface Citations {
  readonly ours: readonly Citation[];
  readonly original: readonly Citation[];
  /** Both records in the formats that reference managers read. */
  readonly files: readonly { readonly href: string; readonly name: string }[];
}

const originals = new WeakMap<Article, readonly Citation[]>();

/**
 * How to cite an article of ours or one passage of it, and the original. The original prints no numbers, so a locator is
 * given for ours alone. An original is formatted once, however many of its passages ask.
 * @param absolute makes a full address of a path of the site.
 */
export function citationsOf(
  article: Article,
  story: Story,
  absolute: Absolute,
  passage?: Passage,
): Citations {
  const record = ownRecord(article, story, absolute, passage);
  const original =
    originals.get(article) ??
    STYLES.map((style) => ({ style, entry: entryOf(originalRecord(article), style, story.scripts) }));
  originals.set(article, original);
  return {
    ours: STYLES.map((style) => ({
      style,
      entry: entryOf(record, style),
      ...(passage ? { pinpoint: pinpointOf(record, style, passage.id) } : {}),
    })),
    original,
    files: CITATION_FORMATS.map(({ extension, name }) => ({
      href: articleFileHref(article.id, extension),
      name,
    })),
  };
}
