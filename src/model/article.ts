import type { ArticleEntry, SpeakerEntry } from '../markup/collections.ts';
import type { HeadingOutline, PassageOutline, Quotation } from '../markup/outline.ts';
import type { ArticleMatter, SpeakerMatter } from '../markup/schemas.ts';
import type { Via } from '../markup/vocabulary.ts';
import type { DeepLink } from '../proof/deeplink.ts';
import type { ProvenSource } from '../proof/proven.ts';
import { type Claim, claimsIn } from './claims.ts';
import { passageLabel } from './labels.ts';
import { anchorHref, articleHref, passageHref, speakerHref } from './links.ts';
import { type SpokenAt, spokenAt } from './media.ts';
import { type Note, comparedWith, joinNotes } from './notes.ts';
import { type OriginalCredit, type OriginalWords, inOrderOf, leaveOf, wordsOf } from './original-words.ts';
import type { Prose, ProseContext } from './prose.ts';
import type { Verification } from './quotations.ts';
import type { Occasion } from './story.ts';
import { voicesIn } from './voices.ts';

/** What a link to a speaker needs. */
export interface SpeakerHead {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly kind: SpeakerMatter['kind'];
  readonly href: string;
}

/** A speaker in one article, with the role held at its date. */
export interface Voice extends SpeakerHead {
  readonly role: string;
  readonly part: SpeakerMatter['roles'][string]['part'];
}

export interface PassageQuotation extends Omit<Quotation, 'by'> {
  readonly voice: Voice | undefined;
  readonly href: string;
  readonly passage: string;
  /** Label of its passage: `HR t9`. */
  readonly label: string;
  /** Found word for word in the source. */
  readonly verified: boolean;
  /** The publisher's page, opened at these words; undefined for a single word, and where that cannot be proven. */
  readonly deepLink: DeepLink | undefined;
}

/** A passage joined to its speakers and notes. */
export interface Passage {
  readonly kind: PassageOutline['kind'];
  readonly id: string;
  /** `HR t9`. */
  readonly label: string;
  /** Its place in the article, and its page of its own. */
  readonly href: string;
  readonly pageHref: string;
  /** The publisher's page, opened at words of this passage; undefined where no words could be proven. */
  readonly deepLink: DeepLink | undefined;
  readonly voice: Voice | undefined;
  readonly via: Via | undefined;
  readonly spoken: SpokenAt | undefined;
  /** False where the passage before has the same voice and is near: the role is printed at a first turn only. */
  readonly introduces: boolean;
  readonly cites: readonly Voice[];
  readonly names: readonly Voice[];
  readonly prose: Prose;
  readonly text: string;
  /** Where `prose` and `text` are the source's own words: what we tell of them. */
  readonly retelling?: Prose;
  /** Words of the passage; the article's `wordsOf` says whose. */
  readonly words: number;
  readonly quotations: readonly PassageQuotation[];
  readonly notes: readonly Note[];
  /** Claims made here that have no note here. */
  readonly claims: readonly Claim[];
}

export interface Article extends Omit<ArticleMatter, 'occasion'> {
  readonly id: string;
  readonly href: string;
  /** What it is about; undefined for an article that is about no occasion. */
  readonly occasion: Occasion | undefined;
  readonly blocks: readonly (Passage | HeadingOutline)[];
  /** Turns or paragraphs, without captions. */
  readonly passages: readonly Passage[];
  /** Passages and captions in the order of the original. */
  readonly everyPassage: readonly Passage[];
  readonly headings: readonly HeadingOutline[];
  readonly notes: readonly Note[];
  /** Everyone who speaks, is quoted or is cited, in order of appearance. */
  readonly voices: readonly Voice[];
  /** Whose words are counted: the original's where its fingerprint is here, our retelling's otherwise. */
  readonly wordsOf: 'original' | 'retelling';
  readonly words: number;
  /** What was checked of its quotations; undefined without a fingerprint. */
  readonly verification: Verification | undefined;
  /** Whose leave it is by which the source's own words stand here; its `rights` are then "full". */
  readonly original?: OriginalCredit;
}

/** Facts about an article's original that its fingerprint gives without the text. */
export interface ArticleSource {
  readonly proven?: ProvenSource | undefined;
  readonly verification?: Verification | undefined;
  /** Anchors of the quotations that were found. */
  readonly verified?: ReadonlySet<string>;
  /** Its whole words, where they are here. */
  readonly original?: OriginalWords | undefined;
}

/** Joins an article as written with the people in it. Names were checked before. */
export function joinArticle(
  entry: ArticleEntry,
  speakers: ReadonlyMap<string, SpeakerEntry>,
  known: ProseContext,
  claims: readonly Claim[] = [],
  source: ArticleSource = {},
  occasionOf: (article: string) => Occasion | undefined = () => undefined,
): Article {
  const { outline, occasion: _, ...matter } = entry.data;
  const voiceOf = (id: string | undefined): Voice | undefined => {
    const speaker = id === undefined ? undefined : speakers.get(id);
    const role = speaker?.data.roles[entry.id];
    return speaker && role ? { ...head(speaker), ...role } : undefined;
  };
  const all = (list: readonly string[]) => list.flatMap((id) => voiceOf(id) ?? []);
  const claimOf = new Map(claims.map((c) => [c.id, c]));
  const { original } = source;
  const told = joinNotes(outline.notes, claimOf, known).map((note) => ({
    ...note,
    compares: comparedWith(note, entry.id, occasionOf),
  }));
  const notes = original ? inOrderOf(original, told) : told;
  const { passages: printed = {}, deepLinks = {} } = source.proven ?? {};
  const introduced = new Set<string | undefined>();
  const blocks = outline.blocks.map((block): Passage | HeadingOutline => {
    if (block.kind === 'heading') return block;
    const voice = voiceOf(block.by);
    const introduces = voice !== undefined && !introduced.has(voice.id);
    introduced.add(voice?.id);
    const label = passageLabel(entry.data.source.short, block.id);
    const quotations = block.quotations.map(({ by, ...q }) => ({
      ...q,
      voice: voiceOf(by),
      passage: block.id,
      label,
      href: anchorHref(entry.id, q.id),
      verified: source.verified?.has(q.id) ?? false,
      deepLink: deepLinks[q.id],
    }));
    const beside = notes.filter((n) => n.passage === block.id);
    const people = { voice, introduces, cites: all(block.cites), names: all(block.names) };
    return {
      kind: block.kind,
      id: block.id,
      label,
      href: anchorHref(entry.id, block.id),
      pageHref: passageHref(entry.id, block.id),
      deepLink: deepLinks[block.id],
      via: block.via,
      spoken: block.time ? spokenAt(block.time, entry.data.source.media) : undefined,
      ...people,
      ...wordsOf(block, original, known),
      words: printed[block.id] ?? block.words,
      quotations,
      notes: beside,
      claims: claimsIn(claims, entry.id, block.id).filter((c) => !beside.some((n) => n.claim === c.id)),
    };
  });
  const everyPassage = blocks.filter((b): b is Passage => b.kind !== 'heading');
  const passages = everyPassage.filter((b) => b.kind === 'passage');
  return {
    ...matter,
    ...(original ? leaveOf(original) : {}),
    id: entry.id,
    href: articleHref(entry.id),
    occasion: occasionOf(entry.id),
    blocks,
    passages,
    everyPassage,
    headings: blocks.filter((b): b is HeadingOutline => b.kind === 'heading'),
    notes,
    voices: voicesIn(...passages),
    wordsOf: source.proven ? 'original' : 'retelling',
    words: passages.reduce((sum, p) => sum + p.words, 0),
    verification: source.verification,
  };
}

export const head = (speaker: SpeakerEntry): SpeakerHead => ({
  id: speaker.id,
  name: speaker.data.name,
  short: speaker.data.short,
  kind: speaker.data.kind,
  href: speakerHref(speaker.id),
});
