import type { APIRoute } from 'astro';
import { changesNow } from '../model/changes.ts';
import { loadCorpus } from '../model/corpus.ts';
import { href } from '../model/links.ts';
import { answer } from '../outputs/files.ts';
import { sourceOf } from '../outputs/source.ts';

/** The corrections as a feed. */
export const GET: APIRoute = async ({ site }) =>
  answer(href('corrections.xml'), sourceOf(await loadCorpus(), site, changesNow()));
