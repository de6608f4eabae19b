import { listProblems } from '../markup/problems.ts';
import { readContent } from '../markup/reader.ts';
import { checkSources } from '../proof/check.ts';
import { readFingerprints } from '../proof/folder.ts';
import { checkEntries } from '../model/check.ts';
import { checkRecord } from './record.ts';

/** Every problem of content/, in files and between them, one line each; empty when the site can be built. */
export const contentProblems = (root: string): string[] => checkContent(root).problems;

/**
 * The same, and how much is new since the record of what is published was written.
 * @param record false leaves the record out.
 */
export function checkContent(root: string, { record = true } = {}): { problems: string[]; added: number } {
  const { entries, problems, unread } = readContent(root);
  const { fingerprints, problems: damaged } = readFingerprints(root);
  const found = [
    ...problems,
    ...damaged,
    ...checkEntries(entries, unread),
    ...checkSources(entries, fingerprints, unread),
  ];
  // What was published can be missed only when everything was read.
  if (!record || unread.size > 0) return { problems: listProblems(found), added: 0 };
  const { problems: changed, added } = checkRecord(root, entries);
  return { problems: listProblems([...found, ...changed]), added };
}
