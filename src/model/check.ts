import type { ArticleEntry, Entries, Entry } from '../markup/collections.ts';
import type { Mention } from '../markup/outline.ts';
import { type Problem, quote, unknown } from '../markup/problems.ts';

/**
 * What only the whole of content/ can tell: names that exist nowhere, gaps, roles without an appearance, loose ends.
 * @param unread files (`events/korean-war`) that exist but could not be read: nothing is said about what they hold.
 */
export function checkEntries(entries: Entries, unread: ReadonlySet<string> = new Set()): Problem[] {
  const names = unknownNames(entries, unread);
  if (unread.size > 0)
    return [...names, ...entries.articles.flatMap(gaps), ...unknownThreads(entries), ...sameNames(entries)];
  return [
    ...names,
    ...entries.articles.flatMap(gaps),
    ...unknownThreads(entries),
    ...roles(entries),
    ...sameNames(entries),
    ...summits(entries),
    ...unusedReferences(entries),
  ];
}

const everyEntry = (entries: Entries): Entry<unknown>[] => Object.values(entries).flat();
const ids = (list: readonly Entry<unknown>[]) => new Set(list.map((e) => e.id));

function unknownNames(entries: Entries, unread: ReadonlySet<string>): Problem[] {
  const passages = entries.articles.flatMap((a) =>
    a.data.outline.blocks.filter((b) => b.kind !== 'heading').map((b) => `${a.id}/${b.id}`),
  );
  const known: Record<Mention['kind'], Set<string>> = {
    speaker: ids(entries.speakers),
    event: ids(entries.events),
    term: ids(entries.terms),
    ref: ids(entries.references),
    passage: new Set(passages),
  };
  const words = { speaker: 'speaker', event: 'event', term: 'term', ref: 'reference', passage: 'passage' };
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
  return kind === 'passage' ? `articles/${target.split('/')[0]}` : `${kind}s/${target}`;
}

/** Passages carry the source's numbers: none may be skipped and none may stand before an earlier one. */
function gaps(article: ArticleEntry): Problem[] {
  const problems: Problem[] = [];
  for (const kind of ['passage', 'caption'] as const) {
    const blocks = article.data.outline.blocks
      .filter((b) => b.kind !== 'heading')
      .filter((b) => b.kind === kind);
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
  return entries.events.flatMap((event) =>
    event.data.threads
      .filter((thread) => !known.has(thread))
      .map((thread) => ({
        place: event.places['threads']!,
        field: 'threads',
        message: unknown('thread', thread, known),
      })),
  );
}

/** Who appears in an article has a role there, as of its date; and a role is given only where someone appears. */
function roles(entries: Entries): Problem[] {
  const problems: Problem[] = [];
  const articles = ids(entries.articles);
  const speakers = new Map(entries.speakers.map((s) => [s.id, s]));
  const appears = new Set<string>();
  for (const article of entries.articles) {
    for (const mention of article.mentions.filter((m) => m.kind === 'speaker' && m.field !== 'link')) {
      const speaker = speakers.get(mention.target);
      appears.add(`${mention.target} ${article.id}`);
      if (speaker && !speaker.data.roles[article.id])
        problems.push({
          place: speaker.places['roles']!,
          field: 'roles',
          message: `has no role for ${article.id}, where ${quote(speaker.id)} appears (${mention.place.file}:${mention.place.line}); write the role as of that article’s date`,
        });
    }
  }
  for (const speaker of entries.speakers)
    for (const article of Object.keys(speaker.data.roles)) {
      const place = speaker.places['roles']!;
      if (!articles.has(article))
        problems.push({ place, field: 'roles', message: unknown('article', article, articles) });
      else if (!appears.has(`${speaker.id} ${article}`))
        problems.push({
          place,
          field: 'roles',
          message: `gives a role for ${article}, where ${quote(speaker.id)} never appears; name the speaker in a passage (by, cites or names) or delete the role`,
        });
    }
  return problems;
}

function sameNames(entries: Entries): Problem[] {
  const first = new Map<string, string>();
  return entries.speakers.flatMap((s) => {
    const before = first.get(s.data.name);
    first.set(s.data.name, before ?? s.file);
    return before
      ? [
          {
            place: s.places['start']!,
            field: 'name',
            message: `${quote(s.data.name)} is also the name in ${before}; add what tells them apart`,
          },
        ]
      : [];
  });
}

function summits(entries: Entries): Problem[] {
  return (['vostochny', 'pyongyang'] as const).flatMap((summit) => {
    const events = entries.events.filter((e) => e.data.summit === summit);
    if (events.length === 1) return [];
    const place = events[1]?.places['summit'] ?? { file: 'content/events', line: 1, column: 1 };
    return [
      {
        place,
        field: 'summit',
        message: `${quote(summit)} stands on ${events.length} events; exactly one is that summit`,
      },
    ];
  });
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
