import { address } from '../site.ts';
import { build } from './build.ts';
import { serve } from './serve.ts';

/** `npm start`: builds the site and serves it, so that a newcomer sees it after one command. */
const problems = await build();
for (const line of problems) console.error(line);
if (problems.length > 0) process.exit(1);
const { url } = await serve(undefined, address(process.env).base, Number(process.env['PORT'] ?? 4321));
console.log(`\nOpen ${url}   (Ctrl+C ends it)`);
