import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import handler from 'serve-handler';
import { address } from '../site.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * Serves a built site as a static host would: 301 to the address with its slash, 404.html for what is not there.
 * @param port the first port to try; a taken one moves on to the next. 0 takes any.
 * @returns the address to open, and how to stop.
 */
export async function serve(
  folder = DIST,
  base = address(process.env).base,
  port = 4321,
): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(base)) {
      response.writeHead(path === base.slice(0, -1) || path === '/' ? 301 : 404, { location: base }).end();
      return;
    }
    request.url = `/${path.slice(base.length)}`;
    const writeHead = response.writeHead.bind(response);
    // The handler knows nothing of the base path: its redirects get it back here.
    response.writeHead = ((status: number, headers: Record<string, string> = {}) => {
      const to = headers['Location'];
      return writeHead(status, to?.startsWith('/') ? { ...headers, Location: join(base, to) } : headers);
    }) as typeof response.writeHead;
    void handler(request, response, {
      public: folder,
      trailingSlash: true,
      directoryListing: false,
      etag: true,
    });
  });
  const taken = await listen(server, port);
  return { url: `http://localhost:${taken}${base}`, close: () => server.close() };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) listen(server, port + 1).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, () => resolve((server.address() as AddressInfo).port));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve(DIST, address(process.env).base, Number(process.env['PORT'] ?? 4321));
  console.log(`Open ${url}   (Ctrl+C ends it)`);
}
