import type { Article, Passage } from '../article.ts';
import { opening } from '../opening.ts';
import { VIA_LABELS } from '../via-labels.ts';
import { passageHref, pathOf } from '../links.ts';
import { featured } from '../passages.ts';
import type { Story } from '../story.ts';
import { toldAs } from '../whose-words.ts';
import { placeWords } from '../titles.ts';
import { type Card, type Line, card, sourceLine } from './card.ts';

/** Most characters of our retelling that are shown; a sentence of fewer than SHORT takes the next along. */
const WHOLE = 240;
const SHORT = 60;
const OPENING_WORDS = 24;
const CHECKED: Line = { mark: 'verified', text: 'checked word for word' };

/** The card of a passage or caption: words of the source that can stand alone, or else the first of our retelling. */
export function passageCard(story: Story, article: Article, passage: Passage): Card {
  const verified = passage.quotations.filter((q) => q.verified);
  const quotation = featured(passage, verified);
  const voice = quotation?.voice ?? passage.voice;
  const via = quotation ? (quotation.via ?? passage.via) : undefined;
  const by: Line = voice
    ? { strong: voice.name, text: [voice.role, via ? VIA_LABELS[via] : ''].filter(Boolean).join(', ') }
    : { text: 'Under a photograph' };
  return card(story, {
    page: pathOf(passageHref(article.id, passage.id)),
    voice: quotation ? 'quotation' : 'retelling',
    occasions: [article.occasion],
    sources: [sourceLine(article)],
    text: quotation ? `“${quotation.text}”${quotation.sic ? ' [sic]' : ''}` : firstWords(passage),
    lines: quotation ? [by] : [by, { text: article.original ? toldAs(article) : 'retold in our words' }],
    foot: [...(quotation ? [CHECKED] : []), { text: placeWords(article, passage) }],
  });
}

/**
 * The first sentence of our retelling, with the next where it is short; of a long one, the first words. A period after a
 * capital letter, as in “U.S.”, ends nothing.
 */
function firstWords(passage: Passage): string {
  const sentences = passage.text.split('\n')[0]!.match(/.*?[\p{Ll}\d”)][.?!]”?(?=\s|$)/gu) ?? [];
  let taken = '';
  for (const sentence of sentences)
    if (taken === '' || (taken.length < SHORT && taken.length + sentence.length <= WHOLE)) taken += sentence;
    else break;
  return taken !== '' && taken.length <= WHOLE ? taken : opening(passage, OPENING_WORDS);
}
