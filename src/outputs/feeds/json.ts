import { href } from '../../model/links.ts';
import { SITE } from '../../site.ts';
import type { Absolute } from '../address.ts';
import type { Feed } from './feed.ts';

/**
 * A feed as JSON Feed 1.1. Its dates are those of the last change: when something was first published here is not kept.
 * @param self full address of the feed itself.
 */
export function jsonFeed(feed: Feed, self: string, full: Absolute) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: self,
    description: feed.subtitle,
    favicon: full(href('favicon.svg')),
    authors: [{ name: feed.site, url: feed.home }],
    language: SITE.language,
    items: feed.items.map(({ id, url, original, title, updated, tags, summary, html }) => ({
      id,
      url,
      ...(original ? { external_url: original } : {}),
      title,
      content_html: html,
      summary,
      date_modified: updated,
      tags,
    })),
  };
}
