import type { BreadcrumbList, IdReference, Organization, Thing, WebPage, WebSite } from 'schema-dts';
import { changesNow, lastChange } from '../../model/changes.ts';
import { href, pathOf } from '../../model/links.ts';
import type { Story } from '../../model/story.ts';
import { SITE } from '../../site.ts';
import type { Absolute } from '../address.ts';
import { jsonLdText } from './jsonld-text.ts';

/** A page above another: its name and its address. */
export interface Crumb {
  readonly name: string;
  readonly href: string;
}

/**
 * The structured data of a page (schema.org as JSON-LD 1.1): the site, who publishes it, where the page stands, and what it
 * is about. What a thing is named by (`@id`) is the same on every page; what a page shows is said where it is shown.
 * @param to the page, from the root of the host.
 * @param trail pages from the front page down to this one, both left out for pages that stand right under it.
 * @returns text for a script element, escaped.
 */
export function graphText(
  at: Absolute,
  { name }: Story,
  to: string,
  nodes: readonly Thing[],
  trail: readonly Crumb[] = [],
): string {
  const site: WebSite = {
    '@type': 'WebSite',
    '@id': siteId(at),
    url: at(href()),
    name,
    inLanguage: SITE.language,
    publisher: publisher(at),
  };
  const organization: Organization = {
    '@type': 'Organization',
    '@id': publisher(at)['@id'],
    url: at(href()),
    name,
    publishingPrinciples: at(href('about/')),
    correctionsPolicy: at(href('corrections/')),
  };
  const place = trail.length > 0 ? [breadcrumbs(at, trail)] : [];
  const graph = [site, organization, ...place, ...nodes, ...dated(at, to)];
  return jsonLdText({ '@context': 'https://schema.org', '@graph': graph });
}

/** The page as a document, where it is known when its text last changed. */
function dated(at: Absolute, to: string): WebPage[] {
  const dateModified = lastChange(pathOf(to), changesNow());
  if (dateModified === undefined) return [];
  return [{ '@type': 'WebPage', url: at(to), isPartOf: website(at), dateModified }];
}

const siteId = (at: Absolute) => `${at(href())}#site`;

/** The site, as that which a page is a part of. */
export const website = (at: Absolute): IdReference => ({ '@id': siteId(at) });

/** Who publishes the site, and is the author of what it says. */
export const publisher = (at: Absolute): IdReference => ({ '@id': `${at(href())}#publisher` });

/** A page of the site as such: what it is called, and where it stands. */
export const pageNode = <Type extends string>(type: Type, to: string, name: string, at: Absolute) => ({
  '@type': type,
  '@id': at(to),
  url: at(to),
  name,
  isPartOf: website(at),
});

/** Things in their order on the page. */
export const listNode = <Item>(items: readonly Item[]) => ({
  '@type': 'ItemList' as const,
  numberOfItems: items.length,
  itemListElement: items,
});

/** The structured data of a page that lists things of one kind. */
export const collectionGraph = (
  to: string,
  title: string,
  items: readonly Thing[],
  at: Absolute,
  story: Story,
): string =>
  graphText(at, story, to, [{ ...pageNode('CollectionPage', to, title, at), mainEntity: listNode(items) }]);

const breadcrumbs = (at: Absolute, trail: readonly Crumb[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map((crumb, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: crumb.name,
    item: at(crumb.href),
  })),
});
