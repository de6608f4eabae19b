import type { SpeakerEntry } from '../../markup/collections.ts';
import { listProblems } from '../../markup/problems.ts';
import { countWords } from '../../markup/count-words.ts';
import { speakerIds } from '../draft.ts';
import { FORMATS } from '../lines.ts';
import type { SourceBlock, SourceText } from '../parse.ts';
import type { Settled } from '../settled.ts';
import { tidyTime } from '../times.ts';

const WIDTH = 100;

/**
 * A reading for the person who imports: kind and why, each passage with its line, voice and first words, every line that
 * could be read in two ways, and what was set aside.
 */
export function showReading(
  source: SourceText,
  speakers: readonly SpeakerEntry[],
  settled: Settled,
  outlet: string,
): string[] {
  const kept = source.blocks.filter((b) => b.kind !== 'aside');
  const idOf = speakerIds(source, speakers, settled, outlet);
  const known = new Set(speakers.map((s) => s.id));
  const voices = new Map<string, string>();
  const rows = kept.map((block) => {
    const id = block.kind === 'passage' ? idOf(block) : '';
    const voice =
      block.kind !== 'passage'
        ? block.kind
        : `${block.label ?? (source.kind === 'report' ? id : '(not named)')}${block.given ? ' (given)' : ''}`;
    if (id && block.label !== undefined) voices.set(`${block.label}`, id);
    return { block, voice: `${voice}${block.via ? ' [interpreter]' : ''}` };
  });
  const wide = Math.min(34, Math.max(0, ...rows.map((r) => r.voice.length)));
  const asides = [...source.asides, ...source.blocks.filter((b) => b.kind === 'aside').map(asideOf)].sort(
    (a, b) => a.line - b.line,
  );
  return [
    `Kind: ${source.kind}, read from ${FORMATS[source.format]}: ${source.why}.`,
    `Title: ${source.title || '(none)'}`,
    ...(source.standfirst ? [`Standfirst: ${source.standfirst}`] : []),
    '',
    ...rows.map(({ block, voice }) => row(block, voice, wide)),
    '',
    ...section(
      'Voices',
      [...voices].map(([label, id]) => `${label} = ${id}${known.has(id) ? '' : ' (new)'}`),
    ),
    ...section('Doubtful', [
      ...new Set(
        source.doubts
          .toSorted((a, b) => a.place.line - b.place.line)
          .map((d) => `line ${d.place.line}: ${d.message}`),
      ),
    ]),
    ...section(
      'Set aside',
      asides.map(({ line, text, reason }) => `line ${line}: ${withEllipsis(text)} (${reason})`),
    ),
    ...listProblems(source.problems),
  ];
}

const asideOf = ({ line, text, reason = 'page' }: SourceBlock) => ({ line, text, reason });
const withEllipsis = (text: string) => (text.length > WIDTH ? `${text.slice(0, WIDTH)}\u2026` : text);

function row(block: SourceBlock, voice: string, wide: number): string {
  const time = block.times?.[0] ? `${tidyTime(block.times[0])}  ` : '';
  const head = `${block.locator.padEnd(5)} line ${String(block.line).padEnd(5)} ${voice.padEnd(wide)}  `;
  const words = block.text.replace(/\s+/g, ' ').split(' ').slice(0, 9).join(' ');
  const all = countWords(block.text);
  return `${head}${time}${words}${words.length < block.text.replace(/\s+/g, ' ').length ? ' \u2026' : ''} (${all} ${all === 1 ? 'word' : 'words'})`;
}

const section = (title: string, items: readonly string[]) =>
  items.length === 0 ? [] : [`${title} (${items.length}):`, ...items.map((i) => `  ${i}`), ''];
