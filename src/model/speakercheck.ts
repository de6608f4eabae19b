import type { Entries } from '../markup/collections.ts';
import type { Mention } from '../markup/outline.ts';
import { type Problem, quote, unknown } from '../markup/problems.ts';

/** Problems of speakers between files: a missing role, a name used twice, a link without a page. */
export const speakerProblems = (entries: Entries): Problem[] => [
  ...missingRoles(entries),
  ...sameNames(entries),
  ...pagelessLinks(entries),
];

/** Who appears where: `speaker article` → the first place that names the speaker there. */
function appearances(entries: Entries): Map<string, { speaker: string; article: string; first: Mention }> {
  const found = new Map<string, { speaker: string; article: string; first: Mention }>();
  for (const article of entries.articles)
    for (const mention of article.mentions.filter((m) => m.kind === 'speaker' && m.field !== 'link')) {
      const key = `${mention.target} ${article.id}`;
      if (!found.has(key)) found.set(key, { speaker: mention.target, article: article.id, first: mention });
    }
  return found;
}

/** Who appears in an article has a role there, as of its date. */
function missingRoles(entries: Entries): Problem[] {
  const speakers = new Map(entries.speakers.map((s) => [s.id, s]));
  return [...appearances(entries).values()].flatMap(({ speaker: id, article, first }) => {
    const speaker = speakers.get(id);
    if (!speaker || speaker.data.roles[article]) return [];
    const where = `${first.place.file}:${first.place.line}`;
    const message = `has no role for ${article}, where ${quote(id)} appears (${where}); write the role as of that article’s date`;
    return [{ place: speaker.places['roles']!, field: 'roles', message }];
  });
}

/** A role is given only where someone appears. */
export function unusedRoles(entries: Entries): Problem[] {
  const articles = new Set(entries.articles.map((a) => a.id));
  const appears = appearances(entries);
  return entries.speakers.flatMap((speaker) =>
    Object.keys(speaker.data.roles).flatMap((article): Problem[] => {
      const place = speaker.places['roles']!;
      if (!articles.has(article))
        return [{ place, field: 'roles', message: unknown('article', article, articles) }];
      if (appears.has(`${speaker.id} ${article}`)) return [];
      const message = `gives a role for ${article}, where ${quote(speaker.id)} never appears; name the speaker in a passage (by, cites or names) or delete the role`;
      return [{ place, field: 'roles', message }];
    }),
  );
}

/** A speaker's link to read on must lead somewhere. */
function pagelessLinks(entries: Entries): Problem[] {
  const pageless = new Set(
    entries.references.filter((r) => r.data.url === undefined).map((r) => `ref:${r.id}`),
  );
  return entries.speakers.flatMap(({ data: { link }, places }) =>
    link !== undefined && pageless.has(link)
      ? [
          {
            place: places['link']!,
            field: 'link',
            message: `${quote(link)} has no page to link; take another of the grounds, or delete the field`,
          },
        ]
      : [],
  );
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
