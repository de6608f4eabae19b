import type { Entries } from '../../markup/collections.ts';
import { type Problem, quote, unknown } from '../../markup/problems.ts';

/** Heads of content/heads.yaml see heads of that list, never themselves, and each name stands in it once. */
export function headProblems({ heads }: Entries): Problem[] {
  const known = heads.map(({ id }) => id);
  return heads.flatMap(({ id, data, places }, i): Problem[] => {
    const place = places['start']!;
    const twin = heads.findIndex((h) => h.data.name === data.name);
    return [
      ...data.see
        .filter((see) => !known.includes(see) || see === id)
        .map((see) => ({
          place,
          field: `[${i}].see`,
          message:
            see === id ? `${quote(see)} is the head itself; name another` : unknown('head', see, known),
        })),
      ...(twin < i
        ? [
            {
              place,
              field: `[${i}].name`,
              message: `${quote(data.name)} is also the name of ${quote(heads[twin]!.id)}; keep one`,
            },
          ]
        : []),
    ];
  });
}
