import type { Correction } from '../model/corrections.ts';
import { SITE } from '../site.ts';

/**
 * The corrections as an Atom feed (RFC 4287). The same corrections give the same bytes: its date is that of the newest
 * correction or, where there is none, the day on which the site was first published.
 * @param corrections the newest first. @param absolute makes a full address of a path of the site.
 */
export function correctionsFeed(
  corrections: readonly Correction[],
  absolute: (path: string) => string,
): string {
  const day = corrections.reduce((latest, c) => (c.date.earliest > latest ? c.date.earliest : latest), '');
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${SITE.language}">`,
    element('id', absolute('corrections/')),
    element('title', `${SITE.name}: corrections`),
    element('subtitle', 'Mistakes of this site that were published, and what is right.'),
    element('updated', instant(day || SITE.published)),
    `<author>${element('name', SITE.name)}</author>`,
    link('self', absolute('corrections.xml'), 'application/atom+xml'),
    link('alternate', absolute('corrections/'), 'text/html'),
    ...corrections.map((c) => entry(c, absolute)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entry({ id, date, wrong, right, targets }: Correction, absolute: (path: string) => string): string {
  const address = absolute(`corrections/#${id}`);
  const lines = [
    element('id', address),
    element('title', `Corrected: ${targets.map((t) => t.name).join(', ')}`),
    element('updated', instant(date.earliest)),
    element('published', instant(date.earliest)),
    link('alternate', address, 'text/html'),
    `<content type="text">${escape(`Was wrong: ${wrong} Is right: ${right}`)}</content>`,
  ];
  return `<entry>\n${lines.join('\n')}\n</entry>`;
}

/** Corrections are dated by the day; the format wants a time (RFC 3339). */
const instant = (day: string) => `${day}T00:00:00Z`;
const element = (name: string, text: string) => `<${name}>${escape(text)}</${name}>`;
const link = (rel: string, to: string, type: string) =>
  `<link rel="${rel}" type="${type}" href="${escape(to)}"/>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text for XML 1.0, which cannot hold control characters in any form. */
const escape = (text: string) =>
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (c) => ENTITIES[c]!);
