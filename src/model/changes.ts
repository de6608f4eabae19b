import { PAGES, type PageKind } from './pages.ts';

/**
 * When files of content/ were last changed: path of the file under content/ → instant (ISO 8601, UTC). The program that
 * builds finds out (`src/build/build-facts.ts`); empty where it cannot know.
 */
export type Changes = Readonly<Record<string, string>>;

/** What a build knows of its dates. */
export interface BuildFacts {
  readonly changes: Changes;
  /** When the quotations were checked: the time of the commit that is built (ISO 8601); left out where it is not known. */
  readonly checked?: string;
}

declare global {
  interface ImportMetaEnv {
    readonly BUILD_FACTS?: BuildFacts;
  }
}

/** What this build knows. Set by the integration `src/build/integration.ts`. */
export const changesNow = (): Changes => import.meta.env.BUILD_FACTS?.changes ?? {};
export const checkedNow = (): string | undefined => import.meta.env.BUILD_FACTS?.checked;

/**
 * When a page last changed: the newest change of what it shows.
 * @param page its path under the site: `events/gate-closed/`; empty for the front page.
 * @returns an instant (ISO 8601, UTC); undefined where that is not known.
 */
export function lastChange(page: string, changes: Changes): string | undefined {
  for (const { path, shows } of Object.values<PageKind>(PAGES)) {
    const found = patternOf(path).exec(page);
    if (!found) continue;
    const shown = shows.map((file) => file.replace(PARAMETER, (_, name: string) => found.groups![name]!));
    return Object.keys(changes)
      .filter((file) => shown.some((start) => file.startsWith(start)))
      .map((file) => changes[file]!)
      .sort()
      .at(-1);
  }
  return undefined;
}

const PARAMETER = /\[(\w+)\]/g;
const patternOf = (path: string) => new RegExp(`^${path.replace(PARAMETER, '(?<$1>[^/]+)')}$`);
