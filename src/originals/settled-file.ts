import { z } from 'astro/zod';
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Problem, quote } from '../markup/problems.ts';
import { FOLDER } from '../proof/folder.ts';
import { normalize } from '../proof/normalize.ts';
import type { Line } from './lines.ts';
import type { LineChoice, Settled } from './settled.ts';

/** Where what was settled about an original is kept, beside its fingerprint. */
export const settledFile = (article: string) => `${FOLDER}/${article}.reading.yaml`;

const schema = z.strictObject({
  kind: z.enum(['interview', 'report', 'speech']).optional(),
  speakers: z.record(z.string(), z.string()).default({}),
  labels: z.array(z.string()).default([]),
  lines: z
    .array(
      z.strictObject({
        line: z.int().min(1),
        /** Of the line's words, so that it is found again where the text moved; the words themselves are the publisher's. */
        sha256: z.string(),
        is: z.enum(['text', 'joined', 'start', 'aside']),
        name: z.string().optional(),
      }),
    )
    .default([]),
});

const markOf = (line: Line) => hash('sha256', normalize(line.text)).slice(0, 12);

/** What was settled about an original, as its file's text. */
export function formatSettled(settled: Settled, lines: readonly Line[]): string {
  const kept = [...settled.lines]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, choice]) => {
      const line = lines.find((l) => l.number === number && l.text !== '');
      return line
        ? [
            {
              line: number,
              sha256: markOf(line),
              is: choice.as,
              ...('name' in choice && choice.name ? { name: choice.name } : {}),
            },
          ]
        : [];
    });
  const value = {
    ...(settled.kind ? { kind: settled.kind } : {}),
    ...(Object.keys(settled.speakers).length > 0 ? { speakers: settled.speakers } : {}),
    ...(settled.labels.length > 0 ? { labels: settled.labels } : {}),
    ...(kept.length > 0 ? { lines: kept } : {}),
  };
  return `# How the original is read: written by npm run import, used by import, fingerprint and verify.\n${stringify(value, { lineWidth: 0 })}`;
}

export const isSettled = (s: Settled) =>
  s.kind !== undefined || Object.keys(s.speakers).length + s.labels.length + s.lines.size > 0;

/** What was settled about an article's original, if anything was; each line is found by its words, wherever it stands. */
export function readSettled(
  root: string,
  article: string,
  lines: readonly Line[],
): { settled?: Settled; problems: Problem[] } {
  const file = settledFile(article);
  const path = join(root, file);
  if (!existsSync(path)) return { problems: [] };
  const say = (message: string): Problem => ({
    place: { file, line: 1, column: 1 },
    field: 'reading',
    message,
  });
  let value: unknown;
  try {
    value = parse(readFileSync(path, 'utf8'), { maxAliasCount: 0 }) ?? {};
  } catch {
    return { problems: [say('is no YAML; mend it, or delete it and settle the reading again')] };
  }
  const { data, error } = schema.safeParse(value);
  if (!data)
    return {
      problems: [
        say(
          `is damaged at ${error.issues[0]?.path.join('.') || 'its top'}; mend it, or delete it and settle the reading again`,
        ),
      ],
    };
  const marks = new Map<string, Line[]>();
  for (const line of lines)
    if (line.text !== '') marks.set(markOf(line), [...(marks.get(markOf(line)) ?? []), line]);
  const problems: Problem[] = [];
  const found = new Map<number, LineChoice>();
  for (const { line, sha256, is, name } of data.lines) {
    const near = (marks.get(sha256) ?? []).toSorted(
      (a, b) => Math.abs(a.number - line) - Math.abs(b.number - line),
    )[0];
    if (near) found.set(near.number, { as: is, ...(name ? { name } : {}) });
    else
      problems.push(
        say(`line ${line}, settled as ${quote(is)}, does not stand in this original; settle it again`),
      );
  }
  return {
    settled: {
      ...(data.kind ? { kind: data.kind } : {}),
      speakers: data.speakers,
      labels: data.labels,
      lines: found,
    },
    problems,
  };
}
