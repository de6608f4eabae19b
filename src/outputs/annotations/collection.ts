import type { Article, Passage } from '../../model/article.ts';
import { articleFileHref, href } from '../../model/links.ts';
import type { Note } from '../../model/notes.ts';
import { NOTE_PURPOSES, escaped } from '../../model/notes.ts';
import { verdictWords } from '../../model/verdicts.ts';
import { SITE } from '../../site.ts';
import { plainHtml } from '../html.ts';
import type { Context } from '../context.ts';
import { type NoteTarget, noteTargets } from './note-targets.ts';

/**
 * The notes of an article as a collection of W3C Web Annotations with a single page, which is part of the file. Each is
 * about words of our retelling: the passage on the article’s page, and in it the words that the note stands beside.
 */
export function annotations(article: Article, context: Context) {
  const { corpus, full } = context;
  const id = full(articleFileHref(article.id, 'annotations.jsonld'));
  const page = `${id}#page-1`;
  const items = article.everyPassage.flatMap((passage) => annotationsOf(passage, article, id, context));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `Notes on “${article.title}”`,
    creator: { id: full(href()), type: 'Organization', name: corpus.story.name },
    rights: SITE.licence.url,
    total: items.length,
    first: { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    last: page,
  };
}

function annotationsOf(passage: Passage, article: Article, file: string, { full }: Context) {
  const words = noteTargets(passage);
  return passage.notes.map((note) => ({
    id: `${file}#note-${note.label}`,
    type: 'Annotation',
    motivation: NOTE_PURPOSES[note.kind],
    body: bodies(note, full),
    target: {
      source: full(article.href),
      selector: {
        type: 'FragmentSelector',
        conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
        value: passage.id,
        ...(words.has(note.label) ? { refinedBy: selector(words.get(note.label)!) } : {}),
      },
    },
  }));
}

const selector = ({ exact, prefix }: NoteTarget) => ({
  type: 'TextQuoteSelector',
  exact,
  ...(prefix ? { prefix } : {}),
});

/** The note itself, its kind as a tag, and its verdict as a class. */
function bodies({ kind, title, ruling, body, grounds }: Note, full: Context['full']) {
  const verdict = ruling && verdictWords(ruling);
  const head = [kind, title, verdict].filter((word) => word !== undefined).map(escaped);
  const text = `<p><b>${head.join('. ')}</b></p>${plainHtml(body, full)}<p>${plainHtml(grounds, full)}</p>`;
  const tag = (value: string, purpose: string) => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    language: SITE.language,
    purpose,
  });
  return [
    {
      type: 'TextualBody',
      value: text,
      format: 'text/html',
      language: SITE.language,
      purpose: NOTE_PURPOSES[kind],
    },
    tag(kind, 'tagging'),
    ...(verdict ? [tag(verdict, 'classifying')] : []),
  ];
}
