import { createHash } from 'node:crypto';

/** What every page may do; scripts and styles are added by what the page has. Frames are for the host's headers to forbid. */
const POLICY = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];
const CHARSET = /<meta charset="utf-8"\s*\/?>/;
const STYLE = /<style[^>]*>(.*?)<\/style>/gs;
const SCRIPT = /<script([^>]*)>/g;

/**
 * States in a page (in a `meta`) the content-security policy, CSP level 3, that allows just the style sheets which the page
 * has, by their hash. Astro would list the hashes of all sheets of the site on every page, more than a kilobyte that no
 * compression helps.
 * @param html a whole page.
 * @returns the page with its policy, or what keeps it from having one.
 */
export function withPolicy(html: string): { html: string } | { fault: string } {
  const fault = faultOf(html);
  return fault ? { fault } : { html: html.replace(CHARSET, (meta) => meta + policyOf(html)) };
}

function faultOf(html: string): string | undefined {
  if (!CHARSET.test(html)) return 'has no <meta charset="utf-8">, behind which the policy stands';
  if (scripts(html).some((attributes) => !/\bsrc=/.test(attributes)))
    return 'has a script inside; scripts are files of their own';
  if (/<[^>]*\s(style|on\w+)=/.test(html.replace(STYLE, '')))
    return 'has an attribute for style or script; both stand in files';
  return undefined;
}

/** Attributes of the scripts that run; data such as JSON-LD does not. */
const scripts = (html: string) =>
  [...html.matchAll(SCRIPT)]
    .map(([, attributes]) => attributes!)
    .filter((a) => !/type="application\//.test(a));

function policyOf(html: string): string {
  const hash = (sheet: string) => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;
  const sheets = [...html.matchAll(STYLE)].map(([, sheet]) => hash(sheet!));
  const parts = [...POLICY, `style-src ${sheets.join(' ') || "'none'"}`];
  if (scripts(html).length > 0) parts.push("script-src 'self'");
  return `<meta http-equiv="content-security-policy" content="${parts.join('; ')}">`;
}
