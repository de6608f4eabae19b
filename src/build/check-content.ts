import type { Entries } from '../markup/collections.ts';
import { listProblems } from '../markup/problems.ts';
import { readContent } from '../markup/reader.ts';
import { checkSources } from '../proof/check-sources.ts';
import { readFingerprints } from '../proof/folder.ts';
import { type Proven, proveContent } from '../proof/proven.ts';
import { checkEntries } from '../model/check-entries.ts';
import { checkRecord } from './check-record.ts';

/** content/ as a site is drawn from it. */
export interface CheckedContent {
  readonly entries: Entries;
  readonly proven: Proven;
  /** Every problem in files and between them, one line each; empty when the site can be built. */
  readonly problems: readonly string[];
  /** How much is new since the record of what is published was written. */
  readonly added: number;
}

/**
 * Reads content/, checks it, and proves its quotations, each file once.
 * @param root folder of the project.
 * @param record false leaves out the record of what is published.
 */
export function checkContent(root: string, { record = true } = {}): CheckedContent {
  const { entries, problems, unread } = readContent(root);
  const { fingerprints, problems: damaged } = readFingerprints(root);
  const proven = proveContent(entries, fingerprints);
  const found = [
    ...problems,
    ...damaged,
    ...checkEntries(entries, unread),
    ...checkSources(entries, fingerprints, unread, proven),
  ];
  // That something published is missing is known only when everything was read.
  const { problems: changed, added } =
    record && unread.size === 0 ? checkRecord(root, entries) : { problems: [], added: 0 };
  return { entries, proven, problems: listProblems([...found, ...changed]), added };
}
