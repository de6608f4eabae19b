import type { NotePosition, OutlineNote } from '../markup/note.ts';
import type { Reference } from '../markup/schemas.ts';
import type { NoteKind } from '../markup/vocabulary.ts';
import type { Claim } from './claims.ts';
import { resolveHtml } from './links.ts';
import type { Ruling } from './verdicts.ts';

/** A remark of ours beside a passage, as it is drawn. */
export interface Note extends NotePosition {
  readonly kind: NoteKind;
  readonly title: string;
  /** Claim checks only: the verdict and its sense. */
  readonly ruling?: Ruling;
  /** Id of the claim that it is drawn from. */
  readonly claim?: string;
  /** HTML of the body without the verdict, and of the line of grounds. */
  readonly body: string;
  readonly grounds: string;
}

/** Notes as written, with the words of their claims in the place of the links to them. */
export function joinNotes(
  notes: readonly OutlineNote[],
  claims: ReadonlyMap<string, Claim>,
  references: ReadonlyMap<string, Reference>,
): Note[] {
  return notes.flatMap((note): Note[] => {
    if (!('claim' in note))
      return [
        {
          ...note,
          body: resolveHtml(note.body, references),
          grounds: resolveHtml(note.grounds, references),
        },
      ];
    const claim = claims.get(note.claim);
    if (!claim) return [];
    const { title, verdict, sense, html: body, grounds } = claim;
    return [{ ...note, title, ruling: { verdict, sense }, body, grounds }];
  });
}

const UNNAMED = /(?<= aria-label="Note \d+, claim check: )claim:([a-z0-9-]+)(?=")/g;

/** HTML of a passage whose marks of claim checks say the title of the claim. */
export const nameClaimChecks = (html: string, claims: ReadonlyMap<string, Claim>): string =>
  html.replace(UNNAMED, (link, id: string) => escaped(claims.get(id)?.title ?? link));

/** Text as it may stand in HTML, between tags and in an attribute. */
export const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (c) => `&#x${c.codePointAt(0)!.toString(16).toUpperCase()};`);
