import { getCollection, getEntry, render } from 'astro:content';
import type { Entries } from '../markup/collections.ts';
import { type Corpus, assemble } from './assemble.ts';

let loaded: Promise<Corpus> | undefined;

/** The corpus of the site: the only place that asks Astro for content. In a build it is joined once. */
export function loadCorpus(): Promise<Corpus> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

/** An explainer page: its title, its description, and its text as a component. */
export async function loadPage(id: string) {
  const entry = await getEntry('pages', id);
  if (!entry) throw new Error(`content/pages/${id}.mdx: is missing; the site needs it`);
  return { ...entry.data, Content: (await render(entry)).Content };
}

/** Short names of the articles' publishers, for labels such as "PBS t4". */
export const sourceLabels = ({ articles }: Corpus): ReadonlyMap<string, string> =>
  new Map(articles.map((a) => [a.id, a.source.short]));

async function load(): Promise<Corpus> {
  const all = async (name: Exclude<keyof Entries, 'pages'>) =>
    (await getCollection(name)).map((entry) => entry.data);
  const [articles, speakers, events, terms, references, threads] = await Promise.all([
    all('articles'),
    all('speakers'),
    all('events'),
    all('terms'),
    all('references'),
    all('threads'),
  ]);
  // The loader stored what the reader made of the files; the schema was applied there, where lines are known.
  return assemble({
    articles,
    speakers,
    events,
    terms,
    references,
    threads,
    pages: [],
  } as unknown as Entries);
}
