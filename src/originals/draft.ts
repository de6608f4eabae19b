import type { SpeakerEntry } from '../markup/collections.ts';
import { normalize } from '../proof/normalize.ts';
import type { SourceBlock, SourceText } from './parse.ts';

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
): string {
  const full = rights.rights === 'full';
  const outlet = outletOf(id, speakers);
  const told = source.blocks.filter(
    (b) => b.kind === 'passage' || b.kind === 'caption' || (full && b.kind === 'heading'),
  );
  return (
    [
      matter(source, rights),
      ...told.map((block) =>
        block.kind === 'heading' ? `## ${escape(block.text)}` : passage(block, full, outlet, speakers),
      ),
    ].join('\n\n') + '\n'
  );
}

/** The speaker that a label names, by name or other spelling; the label itself as an id where nobody is known by it. */
export function speakerOf(label: string, speakers: readonly SpeakerEntry[]): string {
  const wanted = normalize(label);
  const known = speakers.find((s) => [s.data.name, ...s.data.alsoWritten].map(normalize).includes(wanted));
  return known?.id ?? slug(label);
}

function matter(source: SourceText, rights: Rights): string {
  const text = (value: string) => JSON.stringify(value);
  const lines = [
    'title: ""',
    'standfirst: ""',
    `kind: ${text(source.kind)}`,
    'summit: ""',
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

function passage(
  block: SourceBlock,
  full: boolean,
  outlet: string,
  speakers: readonly SpeakerEntry[],
): string {
  const body = full ? `\n${block.text.split('\n\n').map(escape).join('\n\n')}\n` : '\n\n';
  if (block.kind === 'caption') return `<Caption id="${block.locator}">${body}</Caption>`;
  const by = block.label === undefined ? outlet : speakerOf(block.label, speakers);
  const via = block.via ? ` via="${block.via}"` : '';
  return `<Passage id="${block.locator}" by="${by}"${via}>${body}</Passage>`;
}

/** A report speaks with its outlet's voice: cbs-news-2024-06-19 is by cbs-news. */
const outletOf = (id: string, speakers: readonly SpeakerEntry[]) =>
  speakers.find((s) => s.data.kind === 'outlet' && id.startsWith(`${s.id}-`))?.id ??
  (id.replace(/-\d{4}(-\d\d){0,2}$/, '') || id);

const slug = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['\u2019.]|\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** An empty comment parts what Markdown, or the checks for slips, would read together; no reader sees it. */
const APART = '{/**/}';
const TOGETHER =
  /(?<=\])(?=[([])|(?<=\[)(?=\^)|(?<=\*)(?=\*)|(?<=https?|ftp|mailto|xmpp)(?=:)|(?<=www)(?=\.)|(?=@)/gi;

/** Words of a source as MDX that says the same: nothing in them becomes markup, a link or an expression. */
function escape(text: string): string {
  return text
    .split(TOGETHER)
    .map((piece) => piece.replace(/[\\`*_{}[\]<>#~|&]/g, '\\$&'))
    .join(APART)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?=(?:import|export)\b)/, APART);
}
