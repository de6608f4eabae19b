import type { ClaimEntry, Entries } from '../markup/collections.ts';
import type { EventDate } from '../markup/date.ts';
import { parseLink } from '../markup/link.ts';
import { passagesIn } from '../markup/outline.ts';
import { parsePassageAddress } from '../markup/passage-address.ts';
import { type Problem, quote } from '../markup/problems.ts';
import { SENSES } from '../markup/vocabulary.ts';
import { inOrder, sameArgument } from './claims.ts';
import { verdictWords } from './verdicts.ts';

/** What a verdict may not say: more than its grounds show, other than on the same argument, or of another day. */
export const rulingProblems = (entries: Entries): Problem[] =>
  entries.claims.flatMap((claim) => [
    ...senseless(claim, entries),
    ...inconsistent(claim, entries),
    ...misdated(claim, entries),
  ]);

/** That somebody said it does not show that it is so: where every ground is the claimant's own word, a sense is needed. */
function senseless(claim: ClaimEntry, entries: Entries): Problem[] {
  const { verdict, sense, by, grounds } = claim.data;
  if (verdict !== 'Supported' || sense || !grounds.every((ground) => isOwnWord(ground, claim, entries)))
    return [];
  const message = `is "Supported", and every ground is the word of ${by.map(quote).join(' or ')}; add the sense in which it holds (sense: ${SENSES.join(', ')}), or a ground of another's`;
  return [{ place: claim.places['verdict']!, field: 'verdict', message }];
}

/** Whether a ground is what the claimant says: where the claim is made, a passage in the claimant's voice or one that tells what they say, or a page cited for the claimant's words. */
function isOwnWord(ground: string, { data }: ClaimEntry, { articles, references }: Entries): boolean {
  const { kind, target } = parseLink(ground) ?? {};
  const own = (id: string | undefined) => id !== undefined && data.by.includes(id);
  if (kind === 'ref') return references.find((r) => r.id === target)?.data.quotes?.some(own) ?? false;
  if (kind !== 'passage' || target === undefined) return false;
  const { article, locator } = parsePassageAddress(target);
  const outline = articles.find((a) => a.id === article)?.data.outline;
  const passage = outline && passagesIn(outline).find((p) => p.id === locator);
  return (
    data.passages.includes(target) ||
    (passage?.kind === 'passage' && [passage.by, ...passage.cites].some(own))
  );
}

/** The same argument gets the same verdict. One that deviates says why; the first without a reason sets it for the others. */
function inconsistent(claim: ClaimEntry, { claims, articles }: Entries): Problem[] {
  const { argument, differs } = claim.data;
  if (argument === undefined) return [];
  const others = sameArgument(claim, claims);
  const ruling = verdictWords(claim.data);
  const say = (field: string, message: string): Problem[] => [
    { place: claim.places[field]!, field, message },
  ];
  if (others.length === 0)
    return say('argument', `${quote(argument)} stands on no other claim; write it there too, or delete it`);
  if (differs !== undefined)
    return others.some((c) => verdictWords(c.data) !== ruling)
      ? []
      : say('differs', `says why the verdict differs, and ${others[0]!.file} has the same; delete it`);
  const first = inOrder({ claims: [claim, ...others], articles }).find((c) => c.data.differs === undefined)!;
  if (verdictWords(first.data) === ruling) return [];
  return say(
    'verdict',
    `is ${quote(ruling)} where ${first.file} has ${quote(verdictWords(first.data))} on the same argument; give both one verdict and sense, or say why not in differs: "…"`,
  );
}

/** `known` is the date of the newest ground or related event. A ground without a date may be newer than all that have one. */
function misdated(claim: ClaimEntry, entries: Entries): Problem[] {
  const { known, grounds, related } = claim.data;
  const links = [...grounds, ...related.filter((link) => link.startsWith('event:'))];
  const dates = links.map((link) => ({ link, date: dateOf(link, entries) }));
  const dated = dates.flatMap(({ link, date }) => (date ? [{ link, date, begins: lastBegins(date) }] : []));
  const newest = dated.sort((a, b) => b.begins.localeCompare(a.begins))[0];
  if (!newest) return [];
  const { date, link, begins } = newest;
  const write = `write ${quote(date.form === 'date' ? date.edtf : begins)}`;
  const say = (message: string): Problem[] => [{ place: claim.places['known']!, field: 'known', message }];
  if (known.latest < begins)
    return say(`is ${quote(known.edtf)}, older than the newest of its evidence (${link}); ${write}`);
  const last = dated
    .map((d) => d.date.latest)
    .sort()
    .at(-1)!;
  if (dated.length === dates.length && known.earliest > last)
    return say(
      `is ${quote(known.edtf)}, newer than any of its evidence; ${write}, or add the ground that is newer`,
    );
  return [];
}

/** The first day that the last part of a date can be: of a span, when it ends; of `2024-06`, 1 June. */
function lastBegins({ parts }: EventDate): string {
  const { year, month = 1, day = 1 } = parts.at(-1)!;
  return [year, month, day].map((n) => String(n).padStart(2, '0')).join('-');
}

/** When a ground or event is of: a page of its day of publication, a passage of its article's. */
function dateOf(link: string, { references, articles, events }: Entries): EventDate | undefined {
  const { kind, target = '' } = parseLink(link) ?? {};
  if (kind === 'ref') return references.find((r) => r.id === target)?.data.date;
  if (kind === 'event') return events.find((e) => e.id === target)?.data.date;
  return articles.find((a) => a.id === parsePassageAddress(target).article)?.data.published;
}
