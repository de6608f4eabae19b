import { SITE } from '../../site.ts';
import { el, xmlDocument } from '../xml.ts';
import type { Feed } from './feed.ts';
import type { FeedItem } from './items.ts';

/**
 * A feed as Atom (RFC 4287). The same content gives the same bytes.
 * @param self full address of the feed itself.
 */
export function atom(feed: Feed, self: string): string {
  return xmlDocument(
    el(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': SITE.language },
      el('id', {}, feed.id),
      el('title', {}, feed.title),
      el('subtitle', {}, feed.subtitle),
      el('updated', {}, feed.updated),
      el('author', {}, el('name', {}, feed.site), el('uri', {}, feed.home)),
      link('self', self, 'application/atom+xml'),
      link('alternate', feed.page, 'text/html'),
      el('rights', {}, `Our text: ${SITE.licence.name}, ${SITE.licence.url}; quotations excluded.`),
      ...feed.items.map(entry),
    ),
  );
}

const entry = ({ id, url, original, title, updated, tags, summary, html }: FeedItem) =>
  el(
    'entry',
    {},
    el('id', {}, id),
    el('title', {}, title),
    el('updated', {}, updated),
    link('alternate', url, 'text/html'),
    ...(original ? [link('via', original, 'text/html')] : []),
    ...tags.map((term) => el('category', { term })),
    el('summary', {}, summary),
    el('content', { type: 'html' }, html),
  );

const link = (rel: string, href: string, type: string) => el('link', { rel, type, href });
