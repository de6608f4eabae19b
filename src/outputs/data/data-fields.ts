import type { Passage, SpeakerHead, Voice } from '../../model/article.ts';
import type { Backlink } from '../../model/backlinks.ts';
import type { Correction } from '../../model/corrections.ts';
import { dateWords, precisionWords } from '../../model/date-words.ts';
import { plainLabel } from '../../model/labels.ts';
import { href, schemaHref } from '../../model/links.ts';
import type { Claim } from '../../model/claims.ts';
import type { Event, Ground } from '../../model/timeline.ts';
import { type Ruling, verdictWords } from '../../model/verdicts.ts';
import { SITE } from '../../site.ts';
import type { Absolute } from '../address.ts';
import { type Context, terms } from '../context.ts';

/**
 * Fields that the JSON files share. Every field is always there, null where there is nothing to say; what each means stands
 * in `outputs/schemas/`, which is published beside the files.
 */

/** What stands at the top of every file. @param page address of the page that shows the same. */
export const envelope = (schema: string, title: string, page: string, context: Context) => ({
  $schema: context.full(schemaHref(schema)),
  title,
  url: context.full(page),
  site: { name: context.corpus.story.name, url: context.full(href()) },
  language: SITE.language,
  ...terms(context),
});

export const dateData = (date: Event['date']) => ({
  edtf: date.edtf,
  words: dateWords(date),
  precision: precisionWords(date),
  earliest: date.earliest,
  latest: date.latest,
});

export const speakerData = ({ id, name, href }: SpeakerHead, full: Absolute) => ({
  id,
  name,
  url: full(href),
});

export const voiceData = (voice: Voice, full: Absolute) => ({
  ...speakerData(voice, full),
  kind: voice.kind,
  role: voice.role,
  part: voice.part,
});

export const threadData = ({ id, name, href }: Event['threads'][number], full: Absolute) => ({
  id,
  name,
  url: full(href),
});

type Reference = Extract<Ground, { kind: 'reference' }>['reference'];

export const referenceData = (reference: Reference) => ({
  id: reference.id,
  title: reference.title,
  publisher: reference.publisher,
  date: reference.date ? dateData(reference.date) : null,
  url: reference.url ?? null,
  language: reference.language ?? null,
  stateMedia: reference.stateMedia,
  shows: reference.shows,
});

export const groundData = (ground: Ground, { full }: Context) =>
  ground.kind === 'passage'
    ? {
        kind: ground.kind,
        article: ground.article,
        passage: ground.locator,
        label: plainLabel(ground.label),
        url: full(ground.href),
      }
    : { kind: ground.kind, ...referenceData(ground.reference) };

export const quotationData = (quotation: Passage['quotations'][number], full: Absolute) => ({
  id: quotation.id,
  text: quotation.text,
  passage: quotation.passage,
  url: full(quotation.href),
  speaker: quotation.voice?.id ?? null,
  verified: quotation.verified,
  via: quotation.via ?? null,
  sic: quotation.sic ?? false,
});

export const correctionData = ({ id, href, date, wrong, right }: Correction, full: Absolute) => ({
  id,
  url: full(href),
  date: date.edtf,
  wrong,
  right,
});

/** A verdict, never without its sense. */
export const rulingData = ({ verdict, sense }: Ruling) => ({
  verdict,
  sense: sense ?? null,
  verdictInWords: verdictWords({ verdict, sense }),
});

export const claimHeadData = ({ id, claim, href, ...ruling }: Claim, full: Absolute) => ({
  id,
  claim,
  ...rulingData(ruling),
  url: full(href),
});

/** Where else on the site something is linked from. @param target as an author writes it: `event:gate-closed`. */
export const backlinkData = (target: string, { corpus, full }: Context) =>
  (corpus.backlinks.get(target) ?? []).map((link: Backlink) => ({
    from: link.from,
    label: plainLabel(link.label),
    url: full(link.href),
  }));

export const correctionsAt = (target: string, { corpus, full }: Context) =>
  (corpus.corrections.at.get(target) ?? []).map((c) => correctionData(c, full));
