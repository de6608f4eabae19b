/** Facts of the site, whatever its story; what it is called stands in content/story.yaml. */
export const SITE = {
  language: 'en-US',
  locale: 'en_US',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  /**
   * Where the source's own words stand on the page (content/originals): what becomes of our retelling. It is folded beside
   * each passage, or left out.
   */
  retellings: 'folded' as 'folded' | 'none',
} as const;

/**
 * Lines that only the publisher of a copy can write. What is left undefined is not shown, and never made up; without contact
 * and tracker no page asks for reports, and the build says so.
 */
export const PUBLISHER: Publisher = {
  contact: undefined,
  tracker: undefined,
  authors: undefined,
  funding: undefined,
};

interface Publisher {
  /** Where errors are reported: an e-mail address, or an https form that takes `title` and `body`. */
  readonly contact: string | undefined;
  /** The https address at which a new issue is opened, such as `…/issues/new`; used for reports where there is no contact. */
  readonly tracker: string | undefined;
  /** Who made the site, and who paid for it: a sentence each. */
  readonly authors: string | undefined;
  readonly funding: string | undefined;
}

export interface Address {
  /** Origin without a path: `https://example.org`. */
  readonly site: string;
  /** Path under which the site lies: `/` or `/repository/`. */
  readonly base: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the site will be published: SITE_URL and BASE_PATH if set, else what the host tells, else localhost.
 * @throws an error in one sentence if a setting is not usable.
 */
export function address(env: Environment): Address {
  const host = env['URL'] && env['NETLIFY'] ? env['URL'] : (env['CF_PAGES_URL'] ?? vercel(env));
  const site = env['SITE_URL'] || host || 'http://localhost:4321';
  if (!URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol) || new URL(site).pathname !== '/')
    throw new Error(
      `SITE_URL: "${site}" is no origin; write it like https://example.org, and the path in BASE_PATH`,
    );
  const base = env['BASE_PATH'] || '/';
  if (!/^\/?([\w.-]+(\/[\w.-]+)*\/?)?$/.test(base) || base.split('/').includes('..'))
    throw new Error(`BASE_PATH: "${base}" is no path; write it like /harbor/ or leave it out`);
  const path = base.replace(/^\/|\/$/g, '');
  return { site: new URL(site).origin, base: path === '' ? '/' : `/${path}/` };
}

const vercel = (env: Environment) =>
  env['VERCEL_PROJECT_PRODUCTION_URL'] ? `https://${env['VERCEL_PROJECT_PRODUCTION_URL']}` : undefined;
