import type { Entries } from '../markup/collections.ts';
import { parsePassageAddress, passageAddress } from '../markup/passage-address.ts';
import { type Place, type Problem, quote } from '../markup/problems.ts';
import { passageOfQuotation } from '../markup/quotation-ids.ts';
import { addressesOf } from './addresses.ts';
import { type Fact, factsOf } from './facts.ts';

/** What readers were shown and may have linked to or quoted: committed, and held against every build. */
export interface Published {
  readonly version: 1;
  /** `article/t9-q1` → SHA-256 of its words. */
  readonly quotations: Readonly<Record<string, string>>;
  /** Event → its date (EDTF). */
  readonly dates: Readonly<Record<string, string>>;
  /** Claim → its verdict, with the sense. */
  readonly verdicts: Readonly<Record<string, string>>;
  /** Corrections that this record already takes into account: they allow no further change. */
  readonly corrections: readonly string[];
  /** Path → the ids on that page that others may link to. */
  readonly addresses: Readonly<Record<string, readonly string[]>>;
}

/** Where the record stands, from the project's root. */
export const PUBLISHED_FILE = 'content/published.json';

/**
 * The record of what the content says now.
 * @param files addresses of the files for machines: `/feed.xml`.
 */
export function publishedNow(entries: Entries, files: readonly string[]): Published {
  const facts = factsOf(entries);
  const of = (kind: Fact['kind']) => sorted(facts.filter((f) => f.kind === kind).map((f) => [f.id, f.value]));
  return {
    version: 1,
    quotations: of('quotation'),
    dates: of('date'),
    verdicts: of('verdict'),
    corrections: entries.corrections.map((c) => c.id).sort(),
    addresses: sorted([...addressesOf(entries, files)].map(([path, ids]) => [path, [...ids].sort()])),
  };
}

const sorted = <V>(pairs: readonly (readonly [string, V])[]): Record<string, V> =>
  Object.fromEntries([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));

const FIELDS = { quotation: 'quotations', date: 'dates', verdict: 'verdicts' } as const;

/**
 * Holds the content against what was published. A quotation, date or verdict may differ only where a correction that the
 * record does not know yet names it; an address or id may never go.
 * @returns what is wrong, and how many things are new since the record was written.
 */
export function comparePublished(
  before: Published,
  entries: Entries,
  files: readonly string[],
): { problems: Problem[]; added: number } {
  const now = publishedNow(entries, files);
  const known = new Set(before.corrections);
  const allowed = new Set(
    entries.corrections.filter((c) => !known.has(c.id)).flatMap((c): readonly string[] => c.data.ids),
  );
  const changed = factsOf(entries).filter((fact) => {
    const recorded = own(before[FIELDS[fact.kind]], fact.id);
    return recorded !== undefined && recorded !== fact.value && !allowed.has(fact.correctionTarget);
  });
  const problems = [
    ...changed.map((fact) => differs(fact, before)),
    ...lostQuotations(before, now, allowed),
    ...lostAddresses(before, now),
  ];
  return { problems, added: countNew(before, now) };
}

const own = <V>(record: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

function differs({ kind, id, value, shown, correctionTarget, place }: Fact, before: Published): Problem {
  const was = before[FIELDS[kind]][id]!;
  const published =
    kind === 'quotation'
      ? `other words (SHA-256 ${was.slice(0, 12)}…, now ${value.slice(0, 12)}…)`
      : quote(was);
  const message = `was published with ${published} and is ${quote(shown)} now; put back what was published, or add what was wrong and what is right to content/corrections.yaml with ids: ["${correctionTarget}"]`;
  return { place, field: `${kind} ${id}`, message };
}

/** A quotation may be withdrawn like any mistake, by a correction; with its passage it may not go. */
function lostQuotations(before: Published, now: Published, allowed: ReadonlySet<string>): Problem[] {
  return Object.keys(before.quotations).flatMap((id): Problem[] => {
    const { article, locator } = parsePassageAddress(passageOfQuotation(id));
    const gone = own(now.quotations, id) === undefined && has(now, `/articles/${article}/`, locator);
    if (!gone || allowed.has(`passage:${passageAddress(article, locator)}`)) return [];
    const message = `was published and is there no more; put it back, or tell why it went in content/corrections.yaml with ids: ["passage:${passageAddress(article, locator)}"]`;
    return [{ place: RECORD, field: `quotation ${id}`, message }];
  });
}

function lostAddresses(before: Published, now: Published): Problem[] {
  return Object.entries(before.addresses).flatMap(([path, ids]): Problem[] => {
    if (own(now.addresses, path) === undefined)
      return [gone(path, 'the page was published, and nothing is drawn there now')];
    return ids
      .filter((id) => !has(now, path, id))
      .map((id) => gone(`${path}#${id}`, 'the id was published, and the page has none of that name now'));
  });
}

const gone = (field: string, what: string): Problem => ({
  place: RECORD,
  field,
  message: `${what}; published addresses stay: put back what had this name`,
});

const has = ({ addresses }: Published, path: string, id: string) =>
  own(addresses, path)?.includes(id) ?? false;

const RECORD: Place = { file: PUBLISHED_FILE, line: 1, column: 1 };

function countNew(before: Published, now: Published): number {
  const keys = ({ quotations, dates, verdicts, corrections, addresses }: Published) => [
    ...[quotations, dates, verdicts].flatMap((record, i) =>
      Object.entries(record).map((e) => `${i} ${e.join()}`),
    ),
    ...corrections,
    ...Object.entries(addresses).flatMap(([path, ids]) => [path, ...ids.map((id) => `${path}#${id}`)]),
  ];
  const old = new Set(keys(before));
  return keys(now).filter((key) => !old.has(key)).length;
}
