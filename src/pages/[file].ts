import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { changesNow, checkedNow } from '../model/changes.ts';
import { loadCorpus } from '../model/corpus.ts';
import { pathOf } from '../model/links.ts';
import { contextOf } from '../outputs/context.ts';
import { siteFiles } from '../outputs/data-files.ts';
import { respond } from '../outputs/file-addresses.ts';

export const getStaticPaths = () =>
  siteFiles().map((file) => ({ params: { file: pathOf(file.href) }, props: { file } }));

/** A file for machines about the whole site; `src/outputs/data-files.ts` says what each holds and how it is written. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ site, props }) =>
  respond(props.file.write(contextOf(await loadCorpus(), site, changesNow(), checkedNow())), props.file.type);
