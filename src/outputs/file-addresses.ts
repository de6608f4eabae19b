import type { Article } from '../model/article.ts';
import { pathOf } from '../model/links.ts';
import type { PageName } from '../model/pages.ts';
import { CITATION_FORMATS } from './citation/citation-formats.ts';
import { ARTICLE_FORMATS, dataFiles, siteFiles } from './data-files.ts';
import { SCHEMA_NAMES } from './schemas/all-schemas.ts';

/** The forms in which every article is there. */
export const ARTICLE_FILES = [...ARTICLE_FORMATS, ...CITATION_FORMATS];

/** Addresses of all files for machines, from the root of the site: `/feed.xml`. */
export const fileAddresses = (articles: readonly { readonly id: string }[]): string[] => [
  '/robots.txt',
  ...siteFiles().map((file) => `/${pathOf(file.href)}`),
  ...SCHEMA_NAMES.map((name) => `/data/${name}.schema.json`),
  ...articles.flatMap(({ id }) => ARTICLE_FILES.map(({ extension }) => `/articles/${id}.${extension}`)),
];

/** The files that a page names in its head, as Base wants them. @param articles those that the page is about. */
export const alternatesOf = (page: PageName, articles: readonly Article[] = []) =>
  dataFiles({ articles })
    .filter((file) => file.pages.includes(page))
    .map(({ href, type, title }) => ({ href, type, title }));

/** A file as a host would send it. */
export const respond = (text: string, type: string): Response =>
  new Response(text, { headers: { 'content-type': type } });
