import type { ArticleEntry, Entries, Entry } from '../markup/collections.ts';
import { type Mention, passagesIn } from '../markup/outline.ts';
import { parsePassageAddress, passageAddress } from '../markup/passage-address.ts';
import { LINK_KINDS } from '../markup/vocabulary.ts';
import { type Problem, quote, unknown } from '../markup/problems.ts';
import { asOfProblems } from './checked-date.ts';
import { claimProblems } from './claimcheck.ts';
import { correctionProblems } from './corrections.ts';
import { headProblems } from './words/head-problems.ts';
import { rulingProblems } from './rulingcheck.ts';
import { slipProblems } from './slips.ts';
import { storyProblems } from './story.ts';
import { wordingProblems } from './wordingcheck.ts';
import { unusedRoles, speakerProblems } from './speakercheck.ts';

/**
 * Problems between files: names that exist nowhere, gaps in numbering, roles without an appearance, unused references.
 * @param unread files (`events/gate-closed`) that exist but could not be read: nothing is said about what they hold.
 */
export function checkEntries(entries: Entries, unread: ReadonlySet<string> = new Set()): Problem[] {
  const alone = [
    ...unknownNames(entries, unread),
    ...entries.articles.flatMap(gaps),
    ...(unread.has('threads') ? [] : unknownThreads(entries)),
    ...speakerProblems(entries),
    ...claimProblems(entries),
    ...rulingProblems(entries),
    ...slipProblems(entries, unread),
    ...wordingProblems(entries, unread),
    ...correctionProblems(entries),
    ...asOfProblems(entries),
    ...storyProblems(entries),
    ...headProblems(entries),
  ];
  // That something is used nowhere is known only when everything was read.
  return unread.size > 0 ? alone : [...alone, ...unusedRoles(entries), ...unusedReferences(entries)];
}

const everyEntry = (entries: Entries): Entry<unknown>[] => Object.values(entries).flat();
const ids = (list: readonly Entry<unknown>[]) => new Set(list.map((e) => e.id));

function unknownNames(entries: Entries, unread: ReadonlySet<string>): Problem[] {
  const passages = entries.articles.flatMap((a) =>
    passagesIn(a.data.outline).map((p) => passageAddress(a.id, p.id)),
  );
  const known: Record<Mention['kind'], Set<string>> = {
    speaker: ids(entries.speakers),
    event: ids(entries.events),
    term: ids(entries.terms),
    claim: ids(entries.claims),
    ref: ids(entries.references),
    passage: new Set(passages),
  };
  const words = { ...Object.fromEntries(LINK_KINDS.map((kind) => [kind, kind])), ref: 'reference' } as Record<
    Mention['kind'],
    string
  >;
  return everyEntry(entries)
    .flatMap((e) => e.mentions)
    .filter((m) => !known[m.kind]?.has(m.target) && !unread.has(fileOf(m)))
    .map((m) => ({
      place: m.place,
      field: m.field,
      message: unknown(words[m.kind], m.target, known[m.kind]),
    }));
}

/** The file a name would stand in; references stand in a list, which is read whole or not at all. */
function fileOf({ kind, target }: Mention): string {
  if (kind === 'ref') return 'references';
  return kind === 'passage' ? `articles/${parsePassageAddress(target).article}` : `${kind}s/${target}`;
}

/** Passages carry the source's numbers: none may be skipped and none may stand before an earlier one. */
function gaps(article: ArticleEntry): Problem[] {
  const problems: Problem[] = [];
  for (const kind of ['passage', 'caption'] as const) {
    const blocks = passagesIn(article.data.outline).filter((p) => p.kind === kind);
    const letter = blocks[0]?.id[0];
    blocks.forEach((block, i) => {
      const expected = `${letter}${i + 1}`;
      if (block.id !== expected)
        problems.push({
          place: block.place,
          field: 'id',
          message: `is ${quote(block.id)} where ${expected} must come; no ${kind} may be skipped, doubled or moved`,
        });
    });
  }
  if (!article.data.outline.blocks.some((b) => b.kind === 'passage'))
    problems.push({
      place: article.places['start']!,
      field: 'text',
      message: 'has no <Passage>; retell the source passage by passage',
    });
  return problems;
}

function unknownThreads(entries: Entries): Problem[] {
  const known = ids(entries.threads);
  return [...entries.events, ...entries.claims].flatMap((event) =>
    event.data.threads
      .filter((thread) => !known.has(thread))
      .map((thread) => ({
        place: event.places['threads']!,
        field: 'threads',
        message: unknown('thread', thread, known),
      })),
  );
}

function unusedReferences(entries: Entries): Problem[] {
  const used = new Set(
    everyEntry(entries).flatMap((e) => e.mentions.filter((m) => m.kind === 'ref').map((m) => m.target)),
  );
  return entries.references
    .filter((r) => !used.has(r.id))
    .map((r) => ({
      place: r.places['start']!,
      field: 'id',
      message: `nothing rests on ${quote(r.id)}; link it or delete it`,
    }));
}
