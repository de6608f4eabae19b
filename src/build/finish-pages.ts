import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPolicy } from './csp.ts';
import { shortenScopes } from './shorten-scopes.ts';

/**
 * Finishes the pages of a built site: short scope names, then the policy, which must see the styles as they are sent.
 * @param folder the built site.
 * @returns one line for each page that cannot have a policy; such a page is left as it was.
 */
export function finishPages(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .flatMap((file) => {
      const path = join(folder, file);
      const finished = withPolicy(shortenScopes(readFileSync(path, 'utf8')));
      if ('fault' in finished) return [`${file}: ${finished.fault}`];
      writeFileSync(path, finished.html);
      return [];
    });
}
