import { readFileSync, readdirSync } from 'node:fs';
import type { Plugin, ViteDevServer } from 'vite';

/** What a server-side environment keeps of modules that it has run; Vite's type names it for some of them only. */
interface Runs {
  readonly runner?: {
    readonly evaluatedModules: {
      getModulesByFile(file: string): ReadonlySet<object> | undefined;
      invalidateModule(module: object): void;
    };
  };
}

/** Explainer pages while someone writes: what Vite compiles of them, and the moment at which it takes their new text. */
export interface CheckedPages {
  readonly plugin: Plugin;
  /** Takes the text of all pages as it stands; to be called when content/ has no mistake. */
  take(server: ViteDevServer): void;
}

/**
 * Pages of content/pages are MDX, which Vite compiles from their files. It gets them as they were when content/ was last
 * right, so that a text half written is never compiled.
 */
export function checkedPages(): CheckedPages {
  const texts = new Map<string, string>();
  let folder = '';
  const plugin: Plugin = {
    name: 'checked-pages',
    enforce: 'pre',
    configResolved: ({ root }) => void (folder = `${root}/content/pages/`),
    load: { filter: { id: /\.mdx$/ }, handler: (id) => texts.get(id) },
  };
  const take = (server: ViteDevServer) => {
    texts.clear();
    for (const name of readdirSync(folder).filter((item) => item.endsWith('.mdx'))) {
      texts.set(folder + name, readFileSync(folder + name, 'utf8'));
      forget(server, folder + name);
    }
  };
  return { plugin, take };
}

/** Has a file compiled and run anew when it is next asked for, in every form in which it was imported. */
function forget(server: ViteDevServer, file: string) {
  for (const environment of Object.values(server.environments)) {
    for (const module of environment.moduleGraph.getModulesByFile(file) ?? [])
      environment.moduleGraph.invalidateModule(module);
    const ran = (environment as Runs).runner?.evaluatedModules;
    for (const module of ran?.getModulesByFile(file) ?? []) ran?.invalidateModule(module);
  }
}
