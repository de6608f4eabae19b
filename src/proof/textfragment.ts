/**
 * Text fragments, as the WICG draft "URL Fragment Text Directives" defines them: a link that names words, so that the
 * page opens at them. This is the only place that writes or reads one.
 */
export interface TextDirective {
  readonly prefix?: string;
  /** First words of the place, or all of them where there is no `end`. */
  readonly start: string;
  readonly end?: string;
  readonly suffix?: string;
}

/** A directive as it stands behind `#`: `:~:text=there%20isn't,anyone`. */
export function textDirective({ prefix, start, end, suffix }: TextDirective): string {
  const terms = [
    prefix === undefined ? [] : `${encodeTerm(prefix)}-`,
    encodeTerm(start),
    end === undefined ? [] : encodeTerm(end),
    suffix === undefined ? [] : `-${encodeTerm(suffix)}`,
  ];
  return `:~:text=${terms.flat().join(',')}`;
}

/** An address that opens at words of its page. @param url with or without an anchor of its own. */
export const withTextDirective = (url: string, directive: TextDirective) =>
  `${url}${url.includes('#') ? '' : '#'}${textDirective(directive)}`;

/** `encodeURIComponent` leaves the dash, which parts a prefix from its term. */
const encodeTerm = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * Reads the first text directive of an address, step by step as the draft's parser does.
 * @returns undefined where there is none, or where a browser would ignore it.
 */
export function readTextDirective(url: string): TextDirective | undefined {
  const [, directives] = /^[^#]*#.*?:~:(.*)$/s.exec(url) ?? [];
  const text = directives?.split('&').find((d) => d.startsWith('text='));
  if (text === undefined) return undefined;
  const tokens = text.slice('text='.length).split(',');
  if (tokens.length > 4) return undefined;
  const prefix = tokens[0]!.endsWith('-') ? tokens.shift()!.slice(0, -1) : undefined;
  const suffix = tokens.at(-1)?.startsWith('-') ? tokens.pop()!.slice(1) : undefined;
  if (tokens.length < 1 || tokens.length > 2) return undefined;
  const [start, end] = tokens;
  const terms = { prefix, start, end, suffix };
  const decoded: Partial<Record<keyof TextDirective, string>> = {};
  for (const [name, term] of Object.entries(terms)) {
    if (term === undefined) continue;
    const words = decodeTerm(term);
    if (words === undefined) return undefined;
    decoded[name as keyof TextDirective] = words;
  }
  return decoded as TextDirective;
}

/** A term may be neither empty nor hold a raw dash, and must be whole UTF-8. */
function decodeTerm(term: string): string | undefined {
  if (term === '' || term.includes('-')) return undefined;
  try {
    return decodeURIComponent(term);
  } catch {
    return undefined;
  }
}
