import { type LineChoice, NOTHING_SETTLED, type Settled } from '../settled.ts';
import { WrongUse } from './project.ts';
import { ID, ID_RULE } from '../../markup/vocabulary.ts';
import type { SourceKind } from '../../proof/fingerprint.ts';

/** Options of import that settle how an original is read; each may be given more than once but --kind. */
export const SETTLE_OPTIONS = {
  kind: { type: 'string' },
  speaker: { type: 'string', multiple: true },
  label: { type: 'string', multiple: true },
  'not-a-label': { type: 'string', multiple: true },
  join: { type: 'string', multiple: true },
  split: { type: 'string', multiple: true },
  'set-aside': { type: 'string', multiple: true },
} as const;

type Values = { kind?: string | undefined } & {
  [K in Exclude<keyof typeof SETTLE_OPTIONS, 'kind'>]?: string[] | undefined;
};

const KINDS: readonly string[] = ['interview', 'report', 'speech'];

/** What the options settle, on top of what was settled before. @throws WrongUse where one cannot be understood. */
export function settle(values: Values, before: Settled = NOTHING_SETTLED): Settled {
  if (values.kind !== undefined && !KINDS.includes(values.kind))
    throw new WrongUse(`--kind is interview, report or speech, not "${values.kind}".`);
  const kind = (values.kind as SourceKind | undefined) ?? before.kind;
  const lines = new Map(before.lines);
  const each = (option: 'not-a-label' | 'join' | 'set-aside', as: 'text' | 'joined' | 'aside') => {
    for (const value of values[option] ?? [])
      for (const part of value.split(',')) lines.set(lineNumber(option, part), { as });
  };
  each('not-a-label', 'text');
  each('join', 'joined');
  each('set-aside', 'aside');
  for (const value of values.split ?? []) {
    const [line = '', name] = cut(value);
    lines.set(lineNumber('split', line), { as: 'start', ...(name ? { name } : {}) } satisfies LineChoice);
  }
  return {
    ...(kind ? { kind } : {}),
    speakers: { ...before.speakers, ...Object.fromEntries((values.speaker ?? []).map(speaker)) },
    labels: [...new Set([...before.labels, ...(values.label ?? []).map((l) => l.trim()).filter(Boolean)])],
    lines,
  };
}

/** A value at its last equals sign, which no id holds. */
function cut(value: string): [string, string?] {
  const at = value.lastIndexOf('=');
  return at < 0 ? [value.trim()] : [value.slice(0, at).trim(), value.slice(at + 1).trim()];
}

function speaker(value: string): [string, string] {
  const [name, id] = cut(value);
  if (!name || !id)
    throw new WrongUse(`--speaker is "NAME=id", for example --speaker "MS. RUIZ=ana-ruiz", not "${value}".`);
  if (!ID.test(id)) throw new WrongUse(`"${id}" is no id of a speaker; ids are ${ID_RULE}.`);
  return [name, id];
}

function lineNumber(option: string, value: string): number {
  if (!/^\s*[1-9]\d{0,6}\s*$/.test(value))
    throw new WrongUse(`--${option} takes the number of a line, not "${value}".`);
  return Number(value);
}
