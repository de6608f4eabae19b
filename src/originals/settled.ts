import type { Line } from './lines.ts';
import type { SourceKind } from '../proof/fingerprint.ts';

/** What is to be done with a line, whatever it looks like. */
export type LineChoice =
  /** It opens no turn: what looks like a label is said. */
  | { readonly as: 'text' }
  /** It goes on from the passage before. */
  | { readonly as: 'joined' }
  /** A passage begins here; of a voice that is named, or of the one that the line names. */
  | { readonly as: 'start'; readonly name?: string }
  /** It is no part of the article. */
  | { readonly as: 'aside' };

/** What a person decided about an original, so that it is read the same way every time. */
export interface Settled {
  readonly kind?: SourceKind;
  /** Ids of speakers by the label that the original gives them. */
  readonly speakers: Readonly<Record<string, string>>;
  /** Names that open a turn wherever a line begins with them. */
  readonly labels: readonly string[];
  readonly lines: ReadonlyMap<number, LineChoice>;
}

export const NOTHING_SETTLED: Settled = { speakers: {}, labels: [], lines: new Map() };

export const chosen = (settled: Settled, line: Line) => settled.lines.get(line.number);
