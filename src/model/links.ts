import { parseLink } from '../markup/link.ts';
import { parsePassageAddress } from '../markup/passage-address.ts';
import type { Reference } from '../markup/schemas.ts';
import { address } from '../site.ts';

/**
 * The only place that makes addresses. Every path is given without a leading slash and comes back under the site's base
 * path, whether or not the host's setting ends in a slash.
 */
export function href(path = ''): string {
  return basePath().replace(/\/*$/, '/') + path.replace(/^\/+/, '');
}

/** Set by Astro in pages; in its configuration, which runs before, by the environment. */
const basePath = () => (import.meta.env?.BASE_URL as string | undefined) ?? address(process.env).base;

export const articleHref = (article: string) => href(`articles/${article}/`);
/** A passage alone, on a page of its own for sharing. */
export const passageHref = (article: string, passage: string) => `${articleHref(article)}${passage}/`;
/** A passage alone, without the frame of the site, for other sites to show; and its oEmbed answer. */
export const embedHref = (article: string, passage: string) => `${passageHref(article, passage)}embed/`;
export const oembedHref = (article: string, passage: string) => `${passageHref(article, passage)}oembed.json`;
/** One speaker's part of an article. */
export const extractHref = (article: string, speaker: string) => `${articleHref(article)}by/${speaker}/`;
/** An article in a format for machines: `json`, `akn.xml`, `csl.json` … */
export const articleFileHref = (article: string, extension: string) =>
  href(`articles/${article}.${extension}`);
/** The JSON Schema of a data file. */
export const schemaHref = (name: string) => href(`data/${name}.schema.json`);
/** A passage, note, heading or quotation in its article. */
export const anchorHref = (article: string, anchor: string) => `${articleHref(article)}#${anchor}`;
export const noteAnchor = (label: string) => `note-${label}`;
export const speakerHref = (speaker: string) => href(`speakers/${speaker}/`);
export const eventHref = (event: string) => href(`events/${event}/`);
export const threadHref = (thread: string) => href(`timeline/${thread}/`);
/** A correction of ours, and a slip of a source, in the list of them. */
export const correctionHref = (correction: string) => href(`corrections/#${correction}`);
export const slipAnchor = (slip: string) => `slip-${slip}`;
export const slipHref = (slip: string) => href(`corrections/#${slipAnchor(slip)}`);
export const termHref = (term: string) => href(`glossary/#${term}`);
export const claimHref = (claim: string) => href(`claims/#${claim}`);
/** A claim alone, on a page of its own for sharing. */
export const claimPageHref = (claim: string) => href(`claims/${claim}/`);
/** The preview card of a page. @param page its path under the site: `articles/x/t9/`; empty for the front page. */
export const cardHref = (page: string) => href(`cards/${cardName(page)}.png`);
export const cardName = (page: string) => page.replace(/\/$/, '') || 'site';
/** The path of an address under the site, without a leading slash: what `href` was given. */
export const pathOf = (address: string) => address.slice(href().length);

/** Where a typed link leads; undefined for a reference that has no public page. */
export function resolve(text: string, references: ReadonlyMap<string, Reference>): string | undefined {
  const link = parseLink(text);
  switch (link?.kind) {
    case 'passage': {
      const { article, locator } = parsePassageAddress(link.target);
      return anchorHref(article, locator);
    }
    case 'speaker':
      return speakerHref(link.target);
    case 'event':
      return eventHref(link.target);
    case 'term':
      return termHref(link.target);
    case 'claim':
      return claimHref(link.target);
    case 'ref':
      return references.get(link.target)?.url;
    default:
      return text;
  }
}

/** Address of the page that explains "verified". */
export const verifiedHref = () => href('about/#verified');
/** Ends a selector that hides something by a reader's choice: what a link leads to, or holds that, stays shown. */
export const NOT_LED_TO = ':not(:target,:has(:target))';
