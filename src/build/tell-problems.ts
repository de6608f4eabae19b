import { toHtml } from 'hast-util-to-html';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ErrorPayload, ViteDevServer } from 'vite';

/**
 * Writes each problem once, in the words of the build: those that were there before a change are not repeated.
 * @param before the lines before the change. @param problems the lines after it.
 */
export function logProblems(
  logger: AstroIntegrationLogger,
  before: readonly string[],
  problems: readonly string[],
): void {
  if (problems.join('\n') === before.join('\n')) return;
  for (const line of problems) if (!before.includes(line)) logger.error(line);
  logger.info(
    problems.length === 0 ? 'No problems in content/.' : `${count(problems)}; pages stay as they were.`,
  );
}

/**
 * What the dev server shows over a page: every problem, a line each, in the words of the build, and a button that opens the
 * file of the first.
 * @param problems lines as `checkContent` gives them; at least one.
 */
export function problemOverlay(root: string, problems: readonly string[]): ErrorPayload {
  const [, file, line, column] = /^(content\/.+?):(\d+):(\d+) /.exec(problems[0]!) ?? [];
  const loc = file ? { loc: { file: join(root, file), line: Number(line), column: Number(column) } } : {};
  // Astro's overlay takes the message as HTML.
  const message = html(problems.join('\n'));
  return { type: 'error', err: { name: 'content', title: count(problems), message, stack: '', ...loc } };
}

/**
 * Answers requests for pages with the problems alone: before content/ was right once, there is nothing to draw. Such a page
 * is loaded anew by the dev server, as any other.
 * @param problems gives the problems to show; none lets Astro answer.
 */
export function answerWithProblems(server: ViteDevServer, problems: () => readonly string[]): void {
  server.middlewares.use((request, response, next) => {
    const lines = problems();
    if (lines.length === 0 || !request.headers.accept?.includes('text/html')) return next();
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><head><title>${count(lines)}</title>
<script type="module" src="${server.config.base}@vite/client"></script></head>
<body><h1>${count(lines)}</h1><pre style="white-space: pre-wrap">${html(lines.join('\n'))}</pre></body></html>`);
  });
}

/** `2 problems in content/`. */
const count = (problems: readonly string[]) =>
  `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in content/`;

const html = (value: string) => toHtml({ type: 'text', value });
