import type { APIRoute } from 'astro';
import { changesNow, checkedNow } from '../model/changes.ts';
import { loadCorpus } from '../model/corpus.ts';
import { href } from '../model/links.ts';
import { answer, siteFileNames } from '../outputs/file-addresses.ts';
import { contextOf } from '../outputs/context.ts';

export const getStaticPaths = () => siteFileNames().map((file) => ({ params: { file } }));

/** A file for machines about the whole site; `src/outputs/data-files.ts` says what each holds and how it is written. */
export const GET: APIRoute = async ({ site, params }) =>
  answer(href(params['file']), contextOf(await loadCorpus(), site, changesNow(), checkedNow()));
