import type { DataDownload, Dataset } from 'schema-dts';
import { href } from '../model/links.ts';
import { SITE } from '../site.ts';
import { dataFiles } from './data-files.ts';
import type { Context } from './context.ts';
import { graphText, publisher, website } from './structured/graph.ts';

/** `/data/` in the words of schema.org, as the text of a script element: one data set, every file a way to get it. */
export const datasetGraph = (description: string, context: Context): string =>
  graphText(context.full, context.corpus.story, href('data/'), [dataset(description, context)]);

function dataset(description: string, { corpus, full }: Context): Dataset {
  const days = corpus.events.flatMap(({ date }) => [date.earliest, date.latest]).sort();
  return {
    '@type': 'Dataset',
    '@id': full(href('data/')),
    url: full(href('data/')),
    name: `${corpus.story.name}: data`,
    description,
    inLanguage: SITE.language,
    license: SITE.licence.url,
    isAccessibleForFree: true,
    creator: publisher(full),
    isPartOf: website(full),
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
