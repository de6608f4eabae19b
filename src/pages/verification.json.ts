import type { APIRoute } from 'astro';
import { loadCorpus } from '../model/corpus.ts';
import { href } from '../model/links.ts';
import { verificationReport } from '../outputs/verification.ts';

/** Every quotation of the site and what the check of it found. */
export const GET: APIRoute = async ({ site }) => {
  const absolute = (path: string) => new URL(href(path), site).href;
  const report = verificationReport(await loadCorpus(), absolute, process.env['CHECKED_AT']);
  return new Response(`${JSON.stringify(report, null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
