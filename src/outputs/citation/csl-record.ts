import type { CSL, CSLName } from '@citation-js/core';
import type { Article, Passage, Voice } from '../../model/article.ts';
import { capitalized } from '../../model/format.ts';
import { passageHref } from '../../model/links.ts';
import type { Story } from '../../model/story.ts';
import { SITE } from '../../site.ts';
import type { Absolute } from '../address.ts';

/**
 * Our page as a CSL-JSON record (citation-style-language/schema 1.0): an article, or one passage of it at its own address.
 * The site is its author, because `PUBLISHER.authors` is a sentence and no name. There is no date of access: only a reader
 * knows it.
 */
export function ownRecord(article: Article, story: Story, absolute: Absolute, passage?: Passage): CSL {
  const short = shortTitle(article.title);
  return {
    id: passage ? `${article.id}-${passage.id}` : article.id,
    type: 'webpage',
    title: article.title,
    ...(short === article.title ? {} : { 'title-short': short }),
    author: [{ literal: story.name }],
    'container-title': story.name,
    issued: day(story.published),
    URL: absolute(passage ? passageHref(article.id, passage.id) : article.href),
    language: SITE.language,
  };
}

/**
 * The publisher's own page as a CSL-JSON record. An interview has its guests as authors and who asks them as interviewers.
 * A report is a `webpage`: the model knows no newspaper, and the handbooks treat a broadcaster's website as one.
 */
export function originalRecord({ id, kind, source, published, ...article }: Article): CSL {
  return {
    id: `${id}-original`,
    ...(kind === 'interview'
      ? {
          type: 'interview',
          author: article.voices.filter((v) => v.part === 'guest').map(nameOf),
          interviewer: interviewers(article).map(nameOf),
          genre: capitalized(source.form.split(',')[0]!),
        }
      : { type: 'webpage' }),
    title: source.title,
    'container-title': source.publisher,
    issued: day(published.earliest),
    URL: source.url,
    language: source.language ?? SITE.language,
  };
}

/** What formats without a field for interviewers are told in words: `Broadcast interview, interview by Ada Finch`. */
export function noteOf({ genre, interviewer = [] }: CSL): string {
  const names = interviewer.map((n) => n.literal ?? `${n.given} ${n.family}`);
  return [genre, names.length > 0 && `interview by ${names.join(' and ')}`].filter(Boolean).join(', ');
}

/** Hosts whom a guest answers; one who only opens the program asks nothing. */
function interviewers({ passages, voices }: Pick<Article, 'passages' | 'voices'>): Voice[] {
  const asks = new Set(
    passages.flatMap(({ voice }, i) =>
      voice?.part === 'host' && passages[i + 1]?.voice?.part === 'guest' ? [voice.id] : [],
    ),
  );
  return voices.filter((v) => asks.has(v.id));
}

/** Family and given name where the label tells which is which, in either order; the whole name otherwise. */
function nameOf({ kind, name, short }: Voice): CSLName {
  if (kind === 'person' && name.endsWith(` ${short}`))
    return { family: short, given: name.slice(0, -short.length - 1) };
  if (kind === 'person' && name.startsWith(`${short} `))
    return { family: short, given: name.slice(short.length + 1) };
  return { literal: name };
}

/** A title as far as its first pause and without an article, for brackets in a text (MLA Handbook 9, 6.10). */
const shortTitle = (title: string) => title.split(/[,:;?!]/)[0]!.replace(/^(an?|the) /i, '');

function day(iso: string): NonNullable<CSL['issued']> {
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
  return { 'date-parts': [[year, month, date]] };
}
