import { normalize } from './normalize.ts';
import { type Tokens, readTokens } from './tokens.ts';

/** A quotation as it must be found: its parts in order, and how many words of the source may be missing before each. */
export interface QuotedPart {
  readonly tokens: Tokens;
  readonly gap: number;
}

/** Words that an ellipsis may leave out, and that a bracketed insertion may stand for. */
const MOST_LEFT_OUT = 50;
const MOST_REPLACED = 6;

const CUT = /(\u2026|\.(?:\s?\.){2,}|\[[^\]]*\])/;

/**
 * Splits a quotation at each ellipsis and at each bracketed insertion. `[sic]` replaces nothing: the words around it
 * must be neighbors in the source.
 */
export function splitQuotation(text: string): QuotedPart[] {
  const parts: QuotedPart[] = [];
  let gap = 0;
  for (const piece of normalize(text).split(CUT)) {
    if (CUT.test(piece)) gap += allowed(piece);
    else {
      const tokens = readTokens(piece);
      if (tokens.cores.length === 0) continue;
      parts.push({ tokens, gap: parts.length === 0 ? 0 : gap });
      gap = 0;
    }
  }
  return parts;
}

/** Words of the source in a quotation: insertions do not count. */
export const quotedWords = (text: string) =>
  splitQuotation(text).reduce((sum, p) => sum + p.tokens.cores.length, 0);

function allowed(cut: string): number {
  if (!cut.startsWith('[')) return MOST_LEFT_OUT;
  if (/^\[\s*sic\s*[.!]?\s*\]$/i.test(cut)) return 0;
  return /^\[\s*(?:\u2026|\.{3,})\s*\]$/.test(cut) ? MOST_LEFT_OUT : MOST_REPLACED;
}
