import { plainLabel } from '../../model/labels.ts';
import { claimPageHref, href } from '../../model/links.ts';
import { linksIn, plainHtml, plainText } from '../html.ts';
import type { DataOf } from '../schemas/all-schemas.ts';
import type { Context } from '../context.ts';
import {
  backlinkData,
  correctionsAt,
  dateData,
  envelope,
  rulingData,
  speakerData,
  threadData,
} from './data-fields.ts';

/** The claims as `/claims.json` has them, in their order on the page; the fields are described in `schemas/claims.ts`. */
export function claimsData(context: Context): DataOf<'claims'> {
  const { corpus, full } = context;
  return {
    ...envelope('claims', 'Claims', href('claims/'), context),
    claims: corpus.claims.map((claim) => ({
      id: claim.id,
      number: claim.name,
      url: full(claim.href),
      page: full(claimPageHref(claim.id)),
      claim: claim.claim,
      title: claim.title,
      by: claim.by.map((speaker) => speakerData(speaker, full)),
      unsaid: claim.unsaid,
      places: claim.places.map(({ article, locator, href, name }) => ({
        article,
        passage: locator,
        label: plainLabel(name),
        url: full(href),
      })),
      ...rulingData(claim),
      sameArgument: claim.same.map(({ id }) => id),
      differs: claim.differs ?? null,
      known: dateData(claim.known),
      threads: claim.threads.map((thread) => threadData(thread, full)),
      text: plainText(claim.prose),
      html: plainHtml(claim.prose, full),
      grounds: linksIn(claim.grounds, full),
      corrections: correctionsAt(`claim:${claim.id}`, context),
      linkedFrom: backlinkData(`claim:${claim.id}`, context),
    })),
  };
}
