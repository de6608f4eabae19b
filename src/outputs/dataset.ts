import type { DataDownload, Dataset, WithContext } from 'schema-dts';
import { href } from '../model/links.ts';
import { SITE } from '../site.ts';
import { dataFiles } from './files.ts';
import type { Source } from './source.ts';

/** The data page in the words of schema.org: one data set, every file a way to get it. */
export function dataset(description: string, { corpus, full }: Source): WithContext<Dataset> {
  const days = corpus.events.flatMap(({ date }) => [date.earliest, date.latest]).sort();
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': full(href('data/')),
    url: full(href('data/')),
    name: `${SITE.name}: data`,
    description,
    inLanguage: SITE.language,
    datePublished: SITE.published,
    license: SITE.licence.url,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: SITE.name, url: full(href()) },
    ...(days.length > 0 ? { temporalCoverage: `${days[0]}/${days.at(-1)}` } : {}),
    isBasedOn: corpus.articles.map(({ source }) => source.url),
    distribution: dataFiles(corpus).map((file): DataDownload => ({
      '@type': 'DataDownload',
      name: file.title,
      description: file.about,
      contentUrl: full(file.href),
      encodingFormat: file.type,
    })),
  };
}
