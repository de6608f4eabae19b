/** A quotation as it is pasted elsewhere: exact characters, speaker, source, date, permalink. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** @param q the quotation in its passage; its marks are part of its text. */
export function quotationOf(q: HTMLElement, permalink: string): Copied {
  const words = `${q.textContent}${'sic' in q.dataset ? ' [sic]' : ''}`;
  const speaker = q.dataset['by'] ?? '';
  const credit = q.closest<HTMLElement>('[data-credit]')?.dataset['credit'] ?? '';
  const line = [speaker, credit].filter(Boolean).join(', ');
  const html = `<blockquote cite="${escape(permalink)}"><p>${escape(words)}</p></blockquote><p>${escape(line)}, <a href="${escape(permalink)}">${escape(permalink)}</a></p>`;
  return { text: `${words}\n${line}\n${permalink}`, html };
}

/** Its first words, to tell it from others. */
export function firstWords(q: HTMLElement, most = 4): string {
  const words = (q.textContent ?? '').slice(1, -1).split(/\s+/);
  return (
    words
      .slice(0, most)
      .join(' ')
      .replace(/[.,;:]$/, '') + (words.length > most ? ' …' : '')
  );
}

const escape = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
