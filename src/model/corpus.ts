import { type CollectionKey, getCollection, getEntry, render } from 'astro:content';
import type { Entries } from '../markup/collections.ts';
import type { Proven } from '../proof/proven.ts';
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

async function load(): Promise<Corpus> {
  const all = async (name: CollectionKey) => (await getCollection(name)).map((entry) => entry.data);
  const list = async (name: string) => ((await getEntry('lists', name))?.data['items'] ?? []) as unknown[];
  const names = [
    'story',
    'articles',
    'speakers',
    'events',
    'terms',
    'claims',
    'references',
    'threads',
  ] as const;
  const lists = await Promise.all(names.map(async (name) => [name, await all(name)] as const));
  // The loader stored what the reader made of the files; the schema was applied there, where lines are known.
  const entries = {
    ...Object.fromEntries(lists),
    pages: await all('pageRecords'),
    // Asked for only where there are any: Astro warns of an empty collection at every page.
    originals: (await list('originals')).length > 0 ? await all('originals') : [],
    slips: await list('slips'),
    corrections: await list('corrections'),
    heads: await list('heads'),
  } as unknown as Entries;
  const [proven] = (await all('proven')) as unknown as Proven[];
  return assemble(entries, proven);
}
