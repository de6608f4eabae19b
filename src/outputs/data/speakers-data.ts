import { href } from '../../model/links.ts';
import type { Appearance } from '../../model/speakers.ts';
import { plainHtml, plainText } from '../html.ts';
import type { DataOf } from '../schemas/all-schemas.ts';
import type { Context } from '../context.ts';
import {
  backlinkData,
  claimHeadData,
  correctionsAt,
  envelope,
  groundData,
  quotationData,
  referenceData,
} from './data-fields.ts';

/** The speakers as `/speakers.json` has them, by name; the fields are described in `schemas/speakers.ts`. */
export function speakersData(context: Context): DataOf<'speakers'> {
  const { corpus, full } = context;
  return {
    ...envelope('speakers', 'Speakers', href('speakers/'), context),
    speakers: corpus.speakers.map((speaker) => ({
      id: speaker.id,
      url: full(speaker.href),
      name: speaker.name,
      short: speaker.short,
      alsoWritten: [...speaker.alsoWritten],
      kind: speaker.kind,
      country: speaker.country ?? null,
      text: plainText(speaker.prose),
      html: plainHtml(speaker.prose, full),
      outside: speaker.outside ? referenceData(speaker.outside) : null,
      appearances: speaker.appearances.map((appearance) => appearanceData(appearance, context)),
      events: speaker.events.map(({ id, title, href }) => ({ id, title, url: full(href) })),
      grounds: speaker.grounds.map((ground) => groundData(ground, context)),
      corrections: correctionsAt(`speaker:${speaker.id}`, context),
      linkedFrom: backlinkData(`speaker:${speaker.id}`, context),
    })),
  };
}

/** One speaker's part in one article. */
function appearanceData(
  { article, voice, words, share, speaks, quotations, cited, named, claims }: Appearance,
  { full }: Context,
) {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return {
    article: article.id,
    url: full(article.href),
    role: voice.role,
    part: voice.part,
    words: { count: words, of: article.wordsOf, share: Number(share.toFixed(4)) },
    speaks: ids(speaks),
    cited: ids(cited),
    named: ids(named),
    quotations: quotations.map((quotation) => quotationData(quotation, full)),
    claims: claims.map((claim) => claimHeadData(claim, full)),
  };
}
