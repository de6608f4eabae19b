import { listProblems } from '../markup/problems.ts';
import { readContent } from '../markup/reader.ts';
import { checkSources } from '../source/check.ts';
import { readFingerprints } from '../source/folder.ts';
import { checkEntries } from '../model/check.ts';

/** Every problem of content/, in files and between them, one line each; empty when the site can be built. */
export function contentProblems(root: string): string[] {
  const { entries, problems, unread } = readContent(root);
  const { fingerprints, problems: damaged } = readFingerprints(root);
  return listProblems([
    ...problems,
    ...damaged,
    ...checkEntries(entries, unread),
    ...checkSources(entries, fingerprints, unread),
  ]);
}
