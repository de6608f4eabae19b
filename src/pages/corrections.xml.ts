import type { APIRoute } from 'astro';
import { loadCorpus } from '../model/corpus.ts';
import { href } from '../model/links.ts';
import { correctionsFeed } from '../outputs/corrections.ts';

/** The corrections as a feed. */
export const GET: APIRoute = async ({ site }) => {
  const absolute = (path: string) => new URL(href(path), site).href;
  const { list } = (await loadCorpus()).corrections;
  return new Response(correctionsFeed(list, absolute), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
