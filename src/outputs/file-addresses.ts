import type { Article } from '../model/article.ts';
import { pathOf } from '../model/links.ts';
import type { PageName } from '../model/pages.ts';
import { CITATION_FORMATS } from './citation/citation-file.ts';
import type { Context } from './context.ts';
import { ARTICLE_FORMATS, dataFiles, siteFiles } from './data-files.ts';
import { SCHEMA_NAMES } from './schemas/all-schemas.ts';

/** The files about the whole site, by their names at its root. */
export const siteFileNames = (): string[] => siteFiles().map((file) => pathOf(file.href));

/** Addresses of all files for machines, from the root of the site: `/feed.xml`. */
export const fileAddresses = (articles: readonly { readonly id: string }[]): string[] => [
  '/robots.txt',
  ...siteFileNames().map((name) => `/${name}`),
  ...SCHEMA_NAMES.map((name) => `/data/${name}.schema.json`),
  ...articles.flatMap(({ id }) =>
    [...ARTICLE_FORMATS.map((f) => f.extension), ...CITATION_FORMATS].map(
      (extension) => `/articles/${id}.${extension}`,
    ),
  ),
];

/** The files that a page names in its head, as Base wants them. @param articles those that the page is about. */
export const alternatesOf = (page: PageName, articles: readonly Article[] = []) =>
  dataFiles({ articles })
    .filter((file) => file.pages.includes(page))
    .map(({ href, type, title }) => ({ href, type, title }));

/** The file at an address as a host would send it. @throws an error if none lies there. */
export function answer(address: string, context: Context): Response {
  const file = dataFiles(context.corpus).find((f) => f.href === address);
  if (!file) throw new Error(`${address}: no such file; name it in src/outputs/data-files.ts`);
  return new Response(file.write(context), { headers: { 'content-type': file.type } });
}
