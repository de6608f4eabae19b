/** What the value of a tag's attribute must be. */
export type AttributeKind =
  'locator' | 'speaker' | 'speakers' | 'via' | 'passage' | 'reference' | 'time' | 'words';

interface Attribute {
  readonly kind: AttributeKind;
  readonly required?: true;
}

interface Tag {
  /** Tags that may stand directly around this one; `root` is the file itself. */
  readonly inside: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

/** How words reached English: heard through an interpreter, or rendered by an agency. */
export const VIA = ['interpreter', 'translation'] as const;
export type Via = (typeof VIA)[number];

/** A note's definition, which is no tag, among what a tag may stand in. */
export const NOTE = '[^note]';

/** Every tag an author of articles may write. Anything else is refused, with this list. */
export const ARTICLE_TAGS: Readonly<Record<string, Tag>> = {
  Passage: {
    inside: ['root'],
    attributes: {
      id: { kind: 'locator', required: true },
      by: { kind: 'speaker', required: true },
      via: { kind: 'via' },
      cites: { kind: 'speakers' },
      names: { kind: 'speakers' },
      /** When it is said in the recording: "0:12" or "1:02:49". */
      time: { kind: 'time' },
    },
  },
  Caption: {
    inside: ['root'],
    attributes: { id: { kind: 'locator', required: true }, names: { kind: 'speakers' } },
  },
  /** In a passage, of that passage; in a note, of the passage it names. */
  Q: {
    inside: ['Passage', 'Caption', NOTE],
    attributes: { by: { kind: 'speaker' }, via: { kind: 'via' }, from: { kind: 'passage' } },
  },
  /** Opens a note, and stands nowhere else: the words of the original at which it stands where the site shows the original. */
  Note: {
    inside: [NOTE, 'root', 'Passage', 'Caption', 'Q'],
    attributes: { at: { kind: 'words', required: true } },
  },
};

/** The file of an original holds its words, passage by passage, and nothing else. */
export const ORIGINAL_TAGS: Readonly<Record<string, Tag>> = {
  Passage: { inside: ['root'], attributes: { id: { kind: 'locator', required: true } } },
  Caption: { inside: ['root'], attributes: { id: { kind: 'locator', required: true } } },
};

/** Events, speakers, terms and claims are prose: Markdown, typed links, and quotations that name their passage. */
export const PROSE_TAGS: Readonly<Record<string, Tag>> = {
  Q: { inside: ['root'], attributes: { from: { kind: 'passage', required: true }, by: { kind: 'speaker' } } },
};

/** Explainer pages may quote, naming the passage, and place the components their page offers. */
export const PAGE_TAGS: Readonly<Record<string, Tag>> = {
  Q: {
    inside: ['root', 'Disputes', 'Pair', 'Rows'],
    attributes: { from: { kind: 'passage', required: true }, by: { kind: 'speaker' } },
  },
  Pair: { inside: ['root'], attributes: {} },
  Disputes: { inside: ['root'], attributes: {} },
  /** How much of each source is quoted; drawn from the real count. */
  Figures: { inside: ['root'], attributes: {} },
  /** A title, a table of numbers and a line on their origin, drawn as bars. */
  Bars: { inside: ['root', 'Beside'], attributes: {} },
  /** A table of several columns; on a phone each row is a block, and its cells are labelled. */
  Rows: { inside: ['root'], attributes: {} },
  /** The words that a page outside is quoted for, from its record in content/references.yaml. */
  Excerpt: { inside: ['root', 'Rows'], attributes: { of: { kind: 'reference', required: true } } },
  /** Everybody named in the articles, with the role held on each date; drawn from content/speakers. */
  Who: { inside: ['root'], attributes: {} },
  /** Who is heard in the articles and who is not, counted. */
  Heard: { inside: ['root'], attributes: {} },
  /** Text with a drawing beside it. */
  Beside: { inside: ['root'], attributes: {} },
};

export type Tags = typeof ARTICLE_TAGS;

/**
 * The kinds of note, in the order in which they are listed, and why such a note is made, as the Web Annotation vocabulary
 * calls it. The word opens the note.
 */
export const NOTE_PURPOSES = {
  Context: 'commenting',
  Correction: 'assessing',
  Wording: 'assessing',
  'Since then': 'commenting',
  Compare: 'linking',
  Definition: 'describing',
  'Claim check': 'assessing',
} as const;
export type NoteKind = keyof typeof NOTE_PURPOSES;
export const ALL_NOTE_KINDS = Object.keys(NOTE_PURPOSES) as NoteKind[];
/** A note that is drawn from a claim: its text stands in content/claims. */
export const CLAIM_CHECK = 'Claim check' satisfies NoteKind;
/** The kinds that authors write in an article. */
export const NOTE_KINDS = ALL_NOTE_KINDS.filter((kind) => kind !== CLAIM_CHECK);

/** What a head of the index of words can be. */
export const HEAD_KINDS = ['person', 'place', 'organization', 'weapon', 'thing'] as const;

/**
 * What a source has that a reader should know of: a slip says something that is not so, a wording is odd, loose or
 * misread easily, and wrong only to the strict.
 */
export const SLIP_KINDS = ['slip', 'wording'] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** The only verdicts on a claim. */
export const VERDICTS = ['Supported', 'Needs context', 'Disputed', 'Source slip', 'Opinion'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * The sense in which "Supported" holds where not the thing itself was checked: that it was said, charged, reckoned, thought,
 * feared or foretold. It is part of the verdict.
 */
export const SENSES = ['quotation', 'allegation', 'estimate', 'view', 'concern', 'forecast'] as const;
export type Sense = (typeof SENSES)[number];

/** Links inside the site are written `[words](kind:target)`, so that they can be checked and drawn at any address. */
export const LINK_KINDS = ['passage', 'speaker', 'event', 'term', 'claim', 'ref'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Names of files and ids: what stands in an address for ever. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const ID_RULE = 'lower-case letters, digits and single hyphens';
export const LOCATOR = /^[a-z]\d{1,4}$/;
/** A time in a recording: minutes and seconds, hours before them where there are any. */
export const TIME = /^(?:[1-9]\d?:[0-5]\d|[1-5]?\d):[0-5]\d$/;
/** A claim whose id is a number, as in `p07`, is called by it; any other id is a name, as in `fees-owed`. */
export const CLAIM_NUMBER = /^[a-z]\d{2,3}$/;

/** The shapes of the marks of occasions, in the order of their list. */
export const SHAPES = ['disc', 'diamond', 'triangle', 'cross', 'star'] as const;
export type Shape = (typeof SHAPES)[number];
