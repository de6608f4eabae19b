import type { Claim as ClaimNode } from 'schema-dts';
import type { Claim } from '../../model/claims.ts';
import { claimTitle } from '../../model/claimtitle.ts';
import { claimPageHref, href } from '../../model/links.ts';
import type { Story } from '../../model/story.ts';
import type { Absolute } from '../address.ts';
import { collectionGraph, graphText } from './graph.ts';
import { speakerNode } from './people-graph.ts';

/*
 * `ClaimReview` is not used. It wants a rating on a scale of true to false; our verdicts are five words ("Needs context",
 * "Source slip", "Opinion") that stand on no such scale, and they are read with their evidence or not at all.
 */

/** A claim as it stands in the list: its words are on that page. Its name says the verdict with its sense, and who makes it. */
const claimHead = (claim: Claim, at: Absolute) => ({
  '@type': 'Claim' as const,
  '@id': at(claim.href),
  name: claimTitle(claim),
  text: claim.claim,
});

/** `/claims/`. */
export const claimsGraph = (title: string, claims: readonly Claim[], at: Absolute, story: Story): string =>
  collectionGraph(
    href('claims/'),
    title,
    claims.map((claim) => claimHead(claim, at)),
    at,
    story,
  );

/** `/claims/<claim>/`: who makes it, and where. Nobody is named as author of what the source leaves open. */
export function claimGraph(claim: Claim, at: Absolute, story: Story): string {
  const to = claimPageHref(claim.id);
  const node: ClaimNode = {
    ...claimHead(claim, at),
    url: at(to),
    ...(claim.unsaid ? {} : { author: claim.by.map((speaker) => speakerNode(speaker, at)) }),
    appearance: claim.places.map((place) => ({
      '@type': 'CreativeWork',
      '@id': at(place.href),
      name: place.title,
      url: at(place.href),
    })),
  };
  return graphText(
    at,
    story,
    to,
    [node],
    [
      { name: 'Claims', href: href('claims/') },
      { name: claim.title, href: to },
    ],
  );
}
