import { href } from '../../model/links.ts';
import { titles } from '../../model/titles.ts';
import { type Context, instantOf, tagUri } from '../context.ts';
import { type FeedItem, allItems, correctionItems } from './items.ts';

/** A feed, whatever its format. Addresses are full. */
export interface Feed {
  readonly id: string;
  /** The site's name: who writes it. */
  readonly site: string;
  readonly title: string;
  readonly subtitle: string;
  /** The page that shows the same. */
  readonly page: string;
  readonly home: string;
  /** RFC 3339: the newest entry's or, where there is none, the day on which the site was first published. */
  readonly updated: string;
  readonly items: readonly FeedItem[];
}

/** Everything that is new: articles, events, corrections. */
export const siteFeed = (context: Context): Feed =>
  feed(
    context,
    'site',
    titles.front(context.corpus.story),
    context.corpus.story.tagline,
    href(),
    allItems(context),
  );

/** Corrections of ours alone. */
export const correctionsFeed = (context: Context): Feed =>
  feed(
    context,
    'corrections',
    titles.corrections(context.corpus.story),
    'Mistakes of this site that were published, and what is right.',
    href('corrections/'),
    correctionItems(context.corpus.corrections.list, context),
  );

function feed(
  { full, corpus: { story } }: Context,
  name: string,
  title: string,
  subtitle: string,
  page: string,
  items: readonly FeedItem[],
): Feed {
  const updated =
    items
      .map((item) => item.updated)
      .sort()
      .at(-1) ?? instantOf(story.published);
  const home = full(href());
  const id = tagUri(story, `feed/${name}`);
  return { id, site: story.name, title, subtitle, page: full(page), home, updated, items };
}
