import { parseLink } from '../markup/link.ts';
import type { NotePosition, OutlineNote } from '../markup/note.ts';
import { parsePassageAddress } from '../markup/passage-address.ts';
import type { NoteKind } from '../markup/vocabulary.ts';
export { ALL_NOTE_KINDS, NOTE_PURPOSES } from '../markup/vocabulary.ts';
import type { Claim } from './claims.ts';
import { type Prose, type ProseContext, joinProse } from './prose.ts';
import type { Occasion } from './story.ts';
import type { Ruling } from './verdicts.ts';

/** A remark of ours beside a passage, as it is drawn. */
export interface Note extends NotePosition {
  readonly kind: NoteKind;
  readonly title: string;
  /** Claim checks only: the verdict and its sense. */
  readonly ruling?: Ruling;
  /** Id of the claim that it is drawn from. */
  readonly claim?: string;
  /** The body without the verdict, and the line of grounds. */
  readonly body: Prose;
  readonly grounds: Prose;
  /** Comparisons only: the occasion of the other article that they lead to. */
  readonly compares?: Occasion | undefined;
}

/** Notes as written, with the words of their claims in the place of the links to them. */
export function joinNotes(
  notes: readonly OutlineNote[],
  claims: ReadonlyMap<string, Claim>,
  known: ProseContext,
): Note[] {
  return notes.flatMap((note): Note[] => {
    if (!('claim' in note))
      return [
        {
          ...note,
          body: joinProse(note.body, known),
          grounds: joinProse(note.grounds, known),
        },
      ];
    const claim = claims.get(note.claim);
    if (!claim) return [];
    const { title, verdict, sense, prose: body, grounds } = claim;
    return [{ ...note, title, ruling: { verdict, sense }, body, grounds }];
  });
}

/** With which occasion a note compares that of its article: that of the first other article among its grounds. */
export function comparedWith(
  { kind, grounds }: Note,
  article: string,
  occasionOf: (article: string) => Occasion | undefined,
): Occasion | undefined {
  if (kind !== 'Compare') return undefined;
  const linked = [...grounds.links.keys()].flatMap((to) => {
    const link = parseLink(to);
    return link?.kind === 'passage' ? parsePassageAddress(link.target).article : [];
  });
  const own = occasionOf(article);
  return linked.map(occasionOf).find((occasion) => occasion && occasion !== own);
}

/** Text as it may stand in HTML, between tags and in an attribute. */
export const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (c) => `&#x${c.codePointAt(0)!.toString(16).toUpperCase()};`);
