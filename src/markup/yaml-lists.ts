import { type Entry, linkFields, namedIn } from './collections.ts';
import type { Matter } from './matter.ts';
import type { Problem } from './problems.ts';
import { uncheckedInMatter } from './quotation-marks.ts';
import * as schemas from './schemas.ts';
import { matterAttribution } from './attribution.ts';

/** Lists kept in one YAML file each. */
export const LISTS = {
  references: schemas.reference,
  threads: schemas.thread,
  slips: schemas.slip,
  corrections: schemas.correction,
  heads: schemas.head,
} as const;

/** Lists that may be empty: a source may have no slips, the site no corrections, and the records give heads enough. */
export const MAY_BE_EMPTY = ['slips', 'corrections', 'heads'] as const satisfies (keyof typeof LISTS)[];

/** Lists that may be missing. */
export const MAY_BE_MISSING = ['heads'] as const satisfies (keyof typeof LISTS)[];

/** An item of a list, the `index`th of its file, as a record. */
export function listRecord<Data extends { id: string }>(
  file: string,
  data: Data,
  matter: Matter,
  index: number,
): { entry: Entry<Data>; problems: Problem[] } {
  const placeOf = (path: readonly PropertyKey[]) => matter.placeOf([index, ...path]);
  const links = data as { [key in 'grounds' | 'ids' | 'quotes']?: readonly string[] };
  const fields = [
    ...linkFields('grounds', links.grounds ?? []),
    ...linkFields('ids', links.ids ?? []),
    ...linkFields(
      'quotes',
      (links.quotes ?? []).map((speaker) => `speaker:${speaker}`),
    ),
  ];
  const attribution = matterAttribution(matter.value, matter.placeOf, [index]);
  const entry = {
    id: data.id,
    file,
    data,
    mentions: namedIn(fields, placeOf).map((m) => ({ ...m, field: `[${index}].${m.field}` })),
    places: {
      ...Object.fromEntries(['article', 'passage', 'note', 'date'].map((key) => [key, placeOf([key])])),
      start: placeOf(['id']),
    },
    attribution,
  };
  const problems = uncheckedInMatter(attribution.stretches.flat(), file !== 'content/references.yaml');
  return { entry, problems: problems.map((p) => ({ ...p, field: `[${index}].${p.field}` })) };
}
