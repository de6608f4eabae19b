import type { Entries, Entry } from '../markup/collections.ts';
import type { Mention } from '../markup/outline.ts';
import { passageAddress } from '../markup/passage-address.ts';
import type { LinkLabels } from './labels.ts';
import { anchorHref, claimHref, eventHref, speakerHref, termHref } from './links.ts';

/** A place that links to something: what a reader sees of it, and its address. */
export interface Backlink {
  readonly from: 'passage' | 'event' | 'speaker' | 'term' | 'claim';
  /** Id of the article, event, speaker, term or claim it stands in. */
  readonly id: string;
  /** Locator, for passages (a link in a note counts as its passage's). */
  readonly locator?: string;
  /** `HR t4`, or the title of the page. */
  readonly label: string;
  readonly href: string;
}

/** For every `kind:target` that something links to, where from; each place once. Attributes of passages do not count. */
export function collectBacklinks(
  entries: Entries,
  labels: LinkLabels,
): ReadonlyMap<string, readonly Backlink[]> {
  const links = new Map<string, Map<string, Backlink>>();
  const add = (mention: Mention, from: Backlink) => {
    const key = `${mention.kind}:${mention.target}`;
    const list = links.get(key) ?? new Map<string, Backlink>();
    links.set(key, list.set(from.href, list.get(from.href) ?? from));
  };
  const linking = (entry: Entry<unknown> | undefined) =>
    entry?.mentions.filter((m) => m.field === 'link' || /^(grounds|related)\b/.test(m.field)) ?? [];
  const claims = new Map(entries.claims.map((c) => [c.id, c]));
  for (const article of entries.articles)
    for (const mention of linking(article)) {
      const locator = mention.passage ?? '';
      const from: Backlink = {
        from: 'passage',
        id: article.id,
        locator,
        label: labels(`passage:${passageAddress(article.id, locator)}`),
        href: anchorHref(article.id, locator),
      };
      // The link of a claim check stands for the claim's own links, which are drawn in its place.
      if (mention.kind === 'claim') linking(claims.get(mention.target)).forEach((m) => add(m, from));
      add(mention, from);
    }
  const rest = [
    { from: 'event', list: entries.events, href: eventHref },
    { from: 'speaker', list: entries.speakers, href: speakerHref },
    { from: 'term', list: entries.terms, href: termHref },
    { from: 'claim', list: entries.claims, href: claimHref },
  ] as const;
  for (const { from, list, href } of rest)
    for (const entry of list)
      for (const mention of linking(entry))
        add(mention, { from, id: entry.id, label: labels(`${from}:${entry.id}`), href: href(entry.id) });
  return new Map([...links].map(([key, list]) => [key, [...list.values()]]));
}
