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

/** Which files of content/ a page shows, as beginnings of their paths. The first pattern that fits the page's path counts. */
const SHOWN: readonly (readonly [page: RegExp, ...files: string[]])[] = [
  [/^$/, 'pages/home.mdx'],
  [/^(about|compare)\/$/, 'pages/$1.mdx'],
  [/^articles\/$/, 'articles/'],
  // An article, a passage of it and a speaker's part of it count as changed together; claims stand beside them.
  [/^articles\/([^/]+)\/.*$/, 'articles/$1.mdx', 'claims/'],
  [/^claims\/([^/]+)\/$/, 'claims/$1.mdx'],
  [/^claims\/$/, 'claims/'],
  [/^events\/([^/]+)\/$/, 'events/$1.mdx'],
  [/^timeline\/([^/]+\/)?$/, 'events/', 'threads.yaml'],
  [/^speakers\/([^/]+)\/$/, 'speakers/$1.mdx', 'articles/', 'claims/', 'events/'],
  [/^speakers\/$/, 'speakers/', 'articles/'],
  [/^glossary\/$/, 'terms/'],
  [/^corrections\/$/, 'corrections.yaml', 'slips.yaml'],
  [/^(data|search)\/$/, ''],
];

/**
 * When a page last changed: the newest change of what it shows.
 * @param page its path under the site: `events/treaty-signed/`; empty for the front page.
 * @returns an instant (ISO 8601, UTC); undefined where that is not known.
 */
export function lastChange(page: string, changes: Changes): string | undefined {
  const [pattern, ...files] = SHOWN.find(([path]) => path.test(page)) ?? [];
  if (!pattern) return undefined;
  const shown = files.map((file) => page.replace(pattern, file));
  return Object.keys(changes)
    .filter((file) => shown.some((start) => file.startsWith(start)))
    .map((file) => changes[file]!)
    .sort()
    .at(-1);
}
