import type { APIRoute } from 'astro';
import { href } from '../model/links.ts';

/** robots.txt: everything may be read; here is the list of pages. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('sitemap-index.xml'), site).href}\n`);
