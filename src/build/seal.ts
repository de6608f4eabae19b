import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
 * Finishes the pages of a built site: shortens the names by which components keep their styles to themselves, and states
 * a content-security policy (CSP level 3, in a `meta`) that allows just the style sheets the page has, by their hash.
 * Astro would list the hashes of all sheets of the site on every page, more than a kilobyte that no compression helps.
 * @returns one line for each page that cannot be sealed.
 */
export function seal(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .flatMap((file) => {
      const path = join(folder, file);
      const short = shorten(readFileSync(path, 'utf8'));
      const fault = faultOf(short);
      if (fault) return [`${file}: ${fault}`];
      writeFileSync(
        path,
        short.replace(CHARSET, (meta) => meta + policyOf(short)),
      );
      return [];
    });
}

/** `data-astro-cid-j7pv25f6` → `data-c0`, numbered by first use; in the styles and on the elements alike. */
function shorten(html: string): string {
  const names = new Map<string, string>();
  return html.replace(/data-astro-cid-(\w+)/g, (_, id: string) => {
    if (!names.has(id)) names.set(id, `data-c${names.size.toString(36)}`);
    return names.get(id)!;
  });
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
