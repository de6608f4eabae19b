import { speakerLine } from '../model/credit.ts';
import { embedHref } from '../model/links.ts';
import { escaped } from '../model/notes.ts';
import type { PassagePage } from '../model/passages.ts';
import { featured } from '../model/passages.ts';
import { dateWords } from '../model/date-words.ts';
import { placeWords } from '../model/titles.ts';
import type { Story } from '../model/story.ts';
import { leaveWords } from '../model/whose-words.ts';
import type { Absolute } from './address.ts';

/**
 * HTML to paste: the quotation that stands for a passage, or our retelling of it, in a blockquote that works alone.
 * A quotation cites the publisher's page, a retelling ours.
 */
export function blockquoteCode(page: PassagePage, absolute: Absolute, { name }: Story): string {
  const { article, passage } = page;
  const quotation = featured(passage);
  const own = absolute(passage.pageHref);
  const text = quotation
    ? [`“${quotation.text}”${quotation.sic ? ' [sic]' : ''}`]
    : passage.text.split(/\n+/).filter(Boolean);
  const speaker = quotation && speakerLine(quotation);
  const said = quotation
    ? speaker
      ? `${escaped(speaker)}, `
      : ''
    : article.original
      ? ''
      : `Retold by ${escaped(name)} from `;
  const cited = quotation ? (quotation.deepLink?.href ?? article.source.url) : own;
  const leave = leaveWords(article);
  return [
    `<blockquote cite="${escaped(cited)}">`,
    ...text.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    '</blockquote>',
    `<p>${said}<cite>${escaped(article.source.publisher)}, “${escaped(article.source.title)}”</cite>, ${dateWords(article.published)}. <a href="${escaped(own)}">${escaped(`${article.source.short} ${placeWords(article, passage)} on ${name}`)}</a></p>`,
    ...(leave ? [`<p>${escaped(leave)}</p>`] : []),
  ].join('\n');
}

/** HTML to paste: a frame that shows the passage. */
export const frameCode = (page: PassagePage, absolute: Absolute): string =>
  `<iframe src="${escaped(absolute(embedHref(page.article.id, page.passage.id)))}" title="${escaped(page.title)}" width="${WIDTH}" height="${frameHeight(page)}" loading="lazy"></iframe>`;

/** Width of a frame, in px; it fits from 320 to 600. */
export const WIDTH = 600;

/** What stands around the text of an embed, and a line of it: px, and characters at 320 px. */
const AROUND = 235;
const QUOTED = { line: 26, characters: 20 };
const RETOLD = { line: 28, characters: 30 };

/** Height of a frame, in px: estimated from the number of characters at 320 px, so that nothing is cut off. */
export function frameHeight({ passage }: PassagePage): number {
  const quotation = featured(passage);
  const { line, characters } = quotation ? QUOTED : RETOLD;
  const paragraphs = quotation ? [quotation.text] : passage.text.split(/\n+/).filter(Boolean);
  const lines = paragraphs.reduce((sum, text) => sum + Math.ceil(text.length / characters) + 0.5, 0);
  return Math.ceil((AROUND + lines * line) / 10) * 10;
}
