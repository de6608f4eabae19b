import type { APIRoute } from 'astro';
import { changesNow, checkedNow } from '../model/changes.ts';
import { loadCorpus } from '../model/corpus.ts';
import { href } from '../model/links.ts';
import { answer } from '../outputs/files.ts';
import { sourceOf } from '../outputs/source.ts';

/** Every quotation of the site and what the check of it found. */
export const GET: APIRoute = async ({ site }) =>
  answer(
    href('verification.json'),
    sourceOf(await loadCorpus(), site, changesNow(), checkedNow()),
  );
