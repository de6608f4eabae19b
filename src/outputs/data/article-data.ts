import type { Article, Passage } from '../../model/article.ts';
import { correctionsOf } from '../../model/corrections.ts';
import { anchorHref, noteAnchor, passageHref } from '../../model/links.ts';
import type { Note } from '../../model/notes.ts';
import { everyoneIn } from '../../model/voices.ts';
import { linksIn, passageHtml, plainHtml, plainText } from '../html.ts';
import type { DataOf } from '../schemas/all-schemas.ts';
import type { Context } from '../context.ts';
import {
  claimHeadData,
  correctionData,
  correctionsAt,
  dateData,
  envelope,
  quotationData,
  rulingData,
  voiceData,
} from './data-fields.ts';

/** An article as `/articles/<article>.json` has it; the fields are described in `schemas/article.ts`. */
export function articleData(article: Article, context: Context): DataOf<'article'> {
  const { full, corpus } = context;
  const { publisher, short, title, url, form, caution } = article.source;
  const v = article.verification;
  return {
    ...envelope('article', article.title, article.href, context),
    id: article.id,
    standfirst: article.standfirst,
    kind: article.kind,
    occasion: article.occasion?.id ?? null,
    published: dateData(article.published),
    place: article.place ?? null,
    original: { publisher, label: short, title, url, form, caution: caution ?? null },
    rights: article.rights,
    rightsHolder: article.rightsHolder ?? null,
    rightsLicense: article.licence ?? null,
    words: { count: article.words, of: article.wordsOf },
    verification: v
      ? {
          quotations: v.quotations,
          verified: v.verified,
          quotedWords: v.quoted,
          originalWords: v.words,
          sha256: v.sha256,
        }
      : null,
    speakers: everyoneIn(article).map((voice) => voiceData(voice, full)),
    corrections: correctionsOf(article.id, corpus.corrections).map((c) => correctionData(c, full)),
    blocks: article.blocks.map((block) =>
      block.kind === 'heading'
        ? {
            kind: block.kind,
            id: block.id,
            url: full(anchorHref(article.id, block.id)),
            text: block.text,
          }
        : passageData(article, block, context),
    ),
  };
}

/** A turn, paragraph or caption, with its quotations, its notes, and the claims made in it. */
function passageData(article: Article, passage: Passage, context: Context) {
  const { full } = context;
  return {
    kind: passage.kind,
    id: passage.id,
    url: full(passage.href),
    page: full(passageHref(article.id, passage.id)),
    speaker: passage.voice?.id ?? null,
    via: passage.via ?? null,
    time: passage.spoken?.time ?? null,
    cites: passage.cites.map((voice) => voice.id),
    names: passage.names.map((voice) => voice.id),
    words: passage.words,
    text: passage.text,
    html: passageHtml(passage, full).join('\n'),
    quotations: passage.quotations.map((quotation) => quotationData(quotation, full)),
    notes: passage.notes.map((note) => noteData(article.id, note, context)),
    claims: passage.claims.map((claim) => claimHeadData(claim, full)),
    corrections: correctionsAt(`passage:${article.id}/${passage.id}`, context),
  };
}

const noteData = (article: string, note: Note, { full }: Context) => ({
  label: note.label,
  number: note.number,
  url: full(anchorHref(article, noteAnchor(note.label))),
  kind: note.kind,
  title: note.title,
  ...(note.ruling ? rulingData(note.ruling) : { verdict: null, sense: null, verdictInWords: null }),
  claim: note.claim ?? null,
  text: plainText(note.body),
  html: plainHtml(note.body, full),
  grounds: linksIn(note.grounds, full),
});
