import type { SpeakerEntry } from '../markup/collections.ts';
import { idFrom } from '../markup/slug.ts';
import { bare, foldName } from './names.ts';
import type { SourceBlock, SourceText } from './parse.ts';
import { shortNames } from './same-voice.ts';
import { NOTHING_SETTLED, type Settled } from './settled.ts';
import { tidyTime } from './times.ts';

export type Rights =
  | { readonly rights: 'quotation' }
  | { readonly rights: 'full'; readonly holder: string; readonly licence: string };

/**
 * An article to be filled in: ids, speakers and empty passages from the source, empty fields for the author. The build
 * names each empty field and passage until it is written. With full rights the source's words stand in the passages.
 */
export function makeDraft(
  id: string,
  source: SourceText,
  speakers: readonly SpeakerEntry[],
  rights: Rights,
  settled: Settled = NOTHING_SETTLED,
): string {
  const full = rights.rights === 'full';
  const idOf = speakerIds(source, speakers, settled, outletOf(id, speakers));
  const drafted = source.blocks.filter(
    (b) => b.kind === 'passage' || b.kind === 'caption' || (full && b.kind === 'heading'),
  );
  return (
    [
      matter(source, rights),
      ...drafted.map((block) =>
        block.kind === 'heading' ? `## ${escape(block.text)}` : passage(block, full, idOf),
      ),
    ].join('\n\n') + '\n'
  );
}

/**
 * Whose each passage is, by id: as a person settled it, else whoever the site knows by the label, else the label itself
 * as an id. A label that is short for another ("RUIZ" for "ANA RUIZ") has the same id.
 */
export function speakerIds(
  source: SourceText,
  speakers: readonly SpeakerEntry[],
  settled: Settled,
  outlet: string,
): (block: SourceBlock) => string {
  const labels = [...new Set(source.blocks.flatMap((b) => (b.label ? [b.label] : [])))];
  const short = shortNames(labels);
  const known = new Map<string, string>();
  for (const s of speakers)
    for (const name of [s.data.name, ...s.data.alsoWritten]) known.set(foldName(name), s.id);
  const idOf = (label: string) =>
    settled.speakers[label] ?? known.get(foldName(label)) ?? known.get(foldName(bare(label)));
  return (block) => {
    if (block.label === undefined) return source.kind === 'report' ? outlet : '';
    const whole = short.get(block.label) ?? block.label;
    return idOf(block.label) ?? idOf(whole) ?? (idFrom(bare(whole)) || `voice-${labels.indexOf(whole) + 1}`);
  };
}

/** Labels that name a voice otherwise than its id does ("RUIZ", "SEN. COLE"), with the id that was chosen for them. */
export function aliases(
  source: SourceText,
  speakers: readonly SpeakerEntry[],
  settled: Settled,
): Record<string, string> {
  const written = new Set(
    speakers.flatMap((s) => [s.data.name, ...s.data.alsoWritten]).map((name) => name.toLowerCase()),
  );
  const idOf = speakerIds(source, speakers, settled, '');
  return Object.fromEntries(
    source.blocks.flatMap((block) => {
      const { label } = block;
      if (block.kind !== 'passage' || label === undefined || written.has(label.toLowerCase())) return [];
      const id = idOf(block);
      return id === idFrom(label) || id.startsWith('voice-') ? [] : [[label, id]];
    }),
  );
}

function matter(source: SourceText, rights: Rights): string {
  const text = (value: string) => JSON.stringify(value);
  const lines = [
    'title: ""',
    'standfirst: ""',
    `kind: ${text(source.kind)}`,
    'occasion: ""',
    'published: ""',
    'source:',
    '  publisher: ""',
    '  short: ""',
    `  title: ${text(source.title)}`,
    '  url: ""',
    '  form: ""',
    ...(rights.rights === 'full'
      ? ['rights: "full"', `rightsHolder: ${text(rights.holder)}`, `licence: ${text(rights.licence)}`]
      : []),
  ];
  return `---\n${lines.join('\n')}\n---`;
}

function passage(block: SourceBlock, full: boolean, idOf: (block: SourceBlock) => string): string {
  const body = full ? `\n${block.text.split('\n\n').map(escape).join('\n\n')}\n` : '\n\n';
  if (block.kind === 'caption') return `<Caption id="${block.locator}">${body}</Caption>`;
  const via = block.via ? ` via="${block.via}"` : '';
  const time = block.times?.[0] ? ` time="${tidyTime(block.times[0])}"` : '';
  return `<Passage id="${block.locator}" by="${idOf(block)}"${via}${time}>${body}</Passage>`;
}

/** A report speaks with its outlet's voice: harbor-gazette-2023-09-02 is by harbor-gazette. */
export const outletOf = (id: string, speakers: readonly SpeakerEntry[]) =>
  speakers.find((s) => s.data.kind === 'outlet' && id.startsWith(`${s.id}-`))?.id ??
  (id.replace(/-\d{4}(-\d\d){0,2}$/, '') || id);

/** An empty comment parts what Markdown, or the checks for slips, would read together; no reader sees it. */
const APART = '{/**/}';
const TOGETHER =
  /(?<=\])(?=[([])|(?<=\[)(?=\^)|(?<=\*)(?=\*)|(?<=https?|ftp|mailto|xmpp)(?=:)|(?<=www)(?=\.)|(?=@)/gi;

/** Words of a source as MDX that says the same: nothing in them becomes markup, a link or an expression. */
export function escape(text: string): string {
  return text
    .split(TOGETHER)
    .map((piece) => piece.replace(/[\\`*_{}[\]<>#~|&]/g, '\\$&'))
    .join(APART)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?=(?:import|export)\b)/, APART);
}
